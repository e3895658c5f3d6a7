import { betaQuantile } from './beta-quantile.ts';
import { checkLevel, type Interval } from './interval.ts';
import { checkShare } from './part.ts';

/**
 * The equal-tailed Jeffreys interval for a share of `x` in `n`: the middle of a beta distribution with shapes x + ½ and
 * n − x + ½, except that the lower bound is 0 at 0 of n and the upper bound 1 at n of n, which the middle would leave out.
 * Source: L. D. Brown, T. T. Cai and A. DasGupta, "Interval estimation for a binomial proportion",
 * Statistical Science 16 (2001) 101–133, section 3.
 *
 * @throws RangeError when n is 0, when 0 ≤ x ≤ n does not hold, or for numbers that are not whole.
 */
export function jeffreys(x: number, n: number, level = 0.95): Interval {
  checkLevel(level);
  checkShare(x, n);
  const half = (1 - level) / 2;
  return {
    lower: x === 0 ? 0 : betaQuantile(x + 0.5, n - x + 0.5, half, 'lower'),
    upper: x === n ? 1 : betaQuantile(x + 0.5, n - x + 0.5, half, 'upper'),
  };
}
