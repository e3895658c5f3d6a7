import { mean, sum } from 'd3-array';
import { winsorise } from './winsorise.ts';

/** How much more units differ than chance alone explains. */
export interface Overdispersion {
  /** Mean square of the winsorised deviates: about 1 where only chance is at work. */
  readonly phi: number;
  /** Variance of the true values of units around the centre, in the square of the unit of measurement. */
  readonly tau2: number;
}

/** As many outliers on either side must not decide how wide the funnel is that should show them. */
const winsorised = 0.1;

/**
 * The overdispersion of units with these deviates (distances from the centre in standard errors) and standard errors:
 * φ from the deviates with a tenth winsorised on either side, and τ² by moments, after R. DerSimonian and N. Laird,
 * Controlled Clinical Trials 7 (1986) 177–188.
 * Source: D. J. Spiegelhalter, "Handling over-dispersion of performance indicators", Quality and Safety in Health Care 14
 * (2005) 347–351, appendix.
 *
 * τ² is 0 where units differ no more than by chance, and for one unit: it has nothing to differ from.
 *
 * @throws RangeError without units, or for a standard error that is not positive.
 */
export function overdispersion(
  deviates: readonly number[],
  standardErrors: readonly number[],
): Overdispersion {
  if (deviates.length === 0 || deviates.length !== standardErrors.length)
    throw new RangeError('overdispersion needs a deviate and a standard error of each unit');
  if (!standardErrors.every((error) => error > 0)) throw new RangeError('a standard error must be positive');
  const phi = mean(winsorise(deviates, winsorised), (deviate) => deviate ** 2) ?? 0;
  const excess = deviates.length * phi - (deviates.length - 1);
  if (deviates.length === 1 || excess <= 0) return { phi, tau2: 0 };
  const weights = standardErrors.map((error) => 1 / error ** 2);
  const all = sum(weights);
  return { phi, tau2: excess / (all - sum(weights, (weight) => weight ** 2) / all) };
}
