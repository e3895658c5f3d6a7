import { garwood } from './garwood.ts';
import type { Interval } from './interval.ts';

/** A rate or a ratio with its interval. */
export interface Rate extends Interval {
  readonly value: number;
}

/** An interval for the mean of a count: Garwood's or Byar's. */
export type CountInterval = (x: number, level: number) => Interval;

/**
 * `x` events per `per` of an `exposure` (persons, person-years) that is known without error; its interval is that of the
 * count, scaled alike.
 *
 * @throws RangeError when x is no count, or exposure or per is not positive.
 */
export function rate(
  x: number,
  exposure: number,
  per: number,
  level = 0.95,
  interval: CountInterval = garwood,
): Rate {
  if (!(exposure > 0 && Number.isFinite(exposure))) throw new RangeError('a rate needs a positive exposure');
  if (!(per > 0 && Number.isFinite(per))) throw new RangeError('a rate is per a positive number');
  const { lower, upper } = interval(x, level);
  const scaled = (events: number) => (events * per) / exposure;
  return { value: scaled(x), lower: scaled(lower), upper: scaled(upper) };
}
