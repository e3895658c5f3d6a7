import { gammaQuantile } from './gamma-quantile.ts';
import { checkLevel, type Interval, isCount } from './interval.ts';

/**
 * The exact interval for the mean of a Poisson count: the means at which `x` or more, and `x` or fewer, events would be
 * just as rare as half of 1 − level.
 * Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936) 437–442, by way of the
 * gamma distribution.
 *
 * @throws RangeError when x is not a whole, non-negative number.
 */
export function garwood(x: number, level = 0.95): Interval {
  checkLevel(level);
  if (!isCount(x)) throw new RangeError('a count must be whole and non-negative');
  const half = (1 - level) / 2;
  return {
    lower: x === 0 ? 0 : gammaQuantile(x, half, 'lower'),
    upper: gammaQuantile(x + 1, half, 'upper'),
  };
}

/** A rate with its interval. */
export interface Rate extends Interval {
  readonly value: number;
}

/**
 * `x` events per `per` of an `exposure` (persons, person-years) that is known without error, with Garwood's interval.
 *
 * @throws RangeError when x is no count, or exposure or per is not positive.
 */
export function garwoodRate(x: number, exposure: number, per: number, level = 0.95): Rate {
  if (!(exposure > 0 && Number.isFinite(exposure))) throw new RangeError('a rate needs a positive exposure');
  if (!(per > 0 && Number.isFinite(per))) throw new RangeError('a rate is per a positive number');
  const { lower, upper } = garwood(x, level);
  const scaled = (events: number) => (events * per) / exposure;
  return { value: scaled(x), lower: scaled(lower), upper: scaled(upper) };
}
