import type { BetaBinomial } from './beta-binomial.ts';
import { betaQuantile } from './beta-quantile.ts';
import { checkLevel, type Interval } from './interval.ts';
import { checkPart, effective, type Part } from './part.ts';

/** The share of a unit, drawn towards those of all units. */
export interface ShrunkenShare {
  readonly value: number;
  /** `null` where the distribution of shares is so narrow or so wide that there is none. */
  readonly interval: Interval | null;
}

/**
 * The posterior mean of the true share of a unit when true shares come from a beta distribution, and the middle of the
 * posterior: (mean × precision + x) / (precision + n). Small units are drawn to the mean, large ones hardly.
 * Source: B. P. Carlin and T. A. Louis, "Bayesian Methods for Data Analysis" (2009), chapter 5. The distribution counts as
 * known, so intervals are somewhat too narrow where it was estimated from few units.
 *
 * Where members of the unit hang together, x and n are effective numbers. An empty unit has the mean. With an infinite precision every unit has the mean, and with a precision of 0 its own share;
 * neither has an interval.
 *
 * @throws RangeError for anything but whole counts, more having than all, or no beta distribution.
 */
export function shrunkenShare(part: Part, shares: BetaBinomial, level = 0.95): ShrunkenShare {
  checkLevel(level);
  checkPart(part);
  const { having, all } = effective(part);
  const { mean, precision } = shares;
  if (!(mean >= 0 && mean <= 1 && precision >= 0)) throw new RangeError('this is no distribution of shares');
  if (precision === Number.POSITIVE_INFINITY) return { value: mean, interval: null };
  if (precision === 0) return { value: all === 0 ? mean : having / all, interval: null };
  const a = mean * precision + having;
  const b = (1 - mean) * precision + (all - having);
  const value = a / (precision + all);
  if (a === 0 || b === 0) return { value, interval: null };
  const half = (1 - level) / 2;
  return {
    value,
    interval: { lower: betaQuantile(a, b, half, 'lower'), upper: betaQuantile(a, b, half, 'upper') },
  };
}
