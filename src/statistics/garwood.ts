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
  return gammaMean(x, level);
}

/** The same for an effective count, which need not be whole. */
export function gammaMean(x: number, level: number): Interval {
  const half = (1 - level) / 2;
  return {
    lower: x === 0 ? 0 : gammaQuantile(x, half, 'lower'),
    upper: gammaQuantile(x + 1, half, 'upper'),
  };
}
