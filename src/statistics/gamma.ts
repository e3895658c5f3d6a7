import { deviance, stirlingError } from './saddle-point.ts';

/** Shares of a gamma distribution on both sides of a point; the smaller one is computed, not the remainder. */
export interface GammaTails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Regularised incomplete gamma functions P(a, x) and Q(a, x) for a > 0, x ≥ 0: the series of P below a + 1, Legendre's
 * continued fraction of Q above it (DLMF 8.11.4 and 8.9.2, the latter by Lentz's method as modified by Thompson and
 * Barnett, 1986). The common factor is taken from Loader's saddle-point form, so that a may be as large as 10^7.
 *
 * @throws RangeError for a ≤ 0 or infinite, x < 0 or NaN.
 */
export function gammaTails(a: number, x: number): GammaTails {
  if (!(a > 0 && a < Number.POSITIVE_INFINITY) || !(x >= 0))
    throw new RangeError('the incomplete gamma function needs a > 0 and x ≥ 0');
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const term = gammaTerm(a, x);
  if (x < a + 1) {
    const lower = Math.min(1, term * series(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, term * a * fraction(a, x));
  return { lower: 1 - upper, upper };
}

/**
 * x^a e^−x / Γ(a + 1), the Poisson probability of a at mean x for whole a.
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
export function gammaTerm(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + … */
function series(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * Number.EPSILON * 1e-3; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** Γ(a, x) / (x^a e^−x). */
function fraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / (b === 0 ? tiny : b);
  let value = d;
  for (let k = 1; k < 1e6; k++) {
    const an = -k * (k - a);
    b += 2;
    d = 1 / (an * d + b || tiny);
    c = b + an / c || tiny;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < Number.EPSILON) return value;
  }
  return value;
}
