import { betaQuantile } from './beta-quantile.ts';
import { checkLevel, type Interval } from './interval.ts';
import { checkShare } from './part.ts';

/**
 * The exact interval for a share of `x` in `n`: the shares at which `x` or more, and `x` or fewer, would be just as rare
 * as half of 1 − level. It covers the truth at least as often as its level says, and often more.
 * Source: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the
 * binomial", Biometrika 26 (1934) 404–413, by way of the beta distribution.
 *
 * At 0 of n the lower bound is 0, at n of n the upper bound is 1; the other bound keeps half of 1 − level, not all of it.
 *
 * @throws RangeError when n is 0, when 0 ≤ x ≤ n does not hold, or for numbers that are not whole.
 */
export function clopperPearson(x: number, n: number, level = 0.95): Interval {
  checkLevel(level);
  checkShare(x, n);
  const half = (1 - level) / 2;
  return {
    lower: x === 0 ? 0 : betaQuantile(x, n - x + 1, half, 'lower'),
    upper: x === n ? 1 : betaQuantile(x + 1, n - x, half, 'upper'),
  };
}
