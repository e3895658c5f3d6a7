import { checkLevel, type Interval } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';
import { checkShare } from './part.ts';

/**
 * The Wilson score interval for a share of `x` in `n`, without continuity correction.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927) 209–212.
 *
 * The lower bound is written as a quotient of sums, which loses no digits for small shares and is exactly 0 at x = 0.
 *
 * @throws RangeError when n is 0, when 0 ≤ x ≤ n does not hold, or for numbers that are not whole.
 */
export function wilson(x: number, n: number, level = 0.95): Interval {
  checkLevel(level);
  checkShare(x, n);
  return scoreInterval(x, n, level);
}

/** The same for effective numbers, which need not be whole: 0 ≤ x ≤ n and n > 0. */
export function scoreInterval(x: number, n: number, level: number): Interval {
  const z = -normalQuantile((1 - level) / 2);
  const sum = x + (z * z) / 2 + z * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  return {
    lower: (x / n) * (x / sum),
    upper: x === n ? 1 : sum / (n + z * z),
  };
}
