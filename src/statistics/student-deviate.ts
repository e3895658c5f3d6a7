import { betaQuantile } from './beta-quantile.ts';

const known = new Map<number, number>();

/**
 * The deviate beyond which 5% of Student's distribution lie on both sides together, by way of the beta distribution of
 * t² / (degrees + t²). It falls to that of the normal distribution, 1.96, as the degrees of freedom rise.
 *
 * @throws RangeError for fewer than one degree of freedom.
 */
export function studentDeviate(degrees: number): number {
  if (!(degrees >= 1)) throw new RangeError('at least one degree of freedom');
  const before = known.get(degrees);
  if (before !== undefined) return before;
  const share = betaQuantile(0.5, degrees / 2, 0.05, 'upper');
  const deviate = Math.sqrt((degrees * share) / (1 - share));
  known.set(degrees, deviate);
  return deviate;
}
