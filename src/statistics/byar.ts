import { checkLevel, type Interval, isCount } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * Byar's interval for the mean of a Poisson count: the exact limits by Wilson and Hilferty's cube root, in closed form.
 * Source: N. E. Breslow and N. E. Day, "Statistical Methods in Cancer Research II" (1987), chapter 2.
 * From ten events on it is within 2 parts in a thousand of Garwood's interval at 95%; below, Garwood's is the one to use.
 *
 * The lower bound is 0 for a count of nothing, and where the cube root falls below 0, as for one event at 99.8%.
 *
 * @throws RangeError when x is not a whole, non-negative number.
 */
export function byar(x: number, level = 0.95): Interval {
  checkLevel(level);
  if (!isCount(x)) throw new RangeError('a count must be whole and non-negative');
  const z = -normalQuantile((1 - level) / 2);
  const limit = (count: number, side: number) =>
    count * Math.max(0, 1 - 1 / (9 * count) + (side * z) / (3 * Math.sqrt(count))) ** 3;
  return { lower: x === 0 ? 0 : limit(x, -1), upper: limit(x + 1, 1) };
}
