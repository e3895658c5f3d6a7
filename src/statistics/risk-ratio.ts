import { checkLevel } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';
import { checkShare, type Part } from './part.ts';

/** How many times as often one group has a property as another. */
export interface RiskRatio {
  readonly value: number;
  /** `null` where a share is 0: a logarithm has no interval there. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The ratio of two independent shares, with an interval from the normal distribution of its logarithm:
 * exp(ln r ± z √(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂)).
 * Source: D. Katz, J. Baptista, S. P. Azen and M. C. Pike, "Obtaining confidence intervals for the risk ratio in cohort
 * studies", Biometrics 34 (1978) 469–474, method C.
 *
 * `null` where the second share is 0. Where the first is 0 the ratio is 0 and has no interval. Where everybody in both
 * groups has the property the interval is a point, since the method sees no variance: do not show it.
 *
 * @throws RangeError for an empty group, anything but whole, non-negative counts, or more having than all.
 */
export function riskRatio(one: Part, other: Part, level = 0.95): RiskRatio | null {
  checkLevel(level);
  for (const { having, all } of [one, other]) checkShare(having, all);
  if (other.having === 0) return null;
  const value = (one.having / one.all) * (other.all / other.having);
  if (one.having === 0) return { value, lower: null, upper: null };
  const variance =
    (one.all - one.having) / one.having / one.all + (other.all - other.having) / other.having / other.all;
  const factor = Math.exp(-normalQuantile((1 - level) / 2) * Math.sqrt(variance));
  return { value, lower: value / factor, upper: value * factor };
}
