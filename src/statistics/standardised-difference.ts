/**
 * The standardised difference between two groups in the share with a characteristic, in units of the pooled standard
 * deviation: d = (p₁ − p₀) / √((p₁(1 − p₁) + p₀(1 − p₀)) / 2). It does not depend on the sizes of the groups.
 * Source: P. C. Austin, "Balance diagnostics for comparing the distribution of baseline covariates between treatment
 * groups in propensity-score matched samples", Statistics in Medicine 28 (2009) 3083–3107.
 *
 * Equal shares differ by 0. `null` where one group has the characteristic throughout and the other nowhere: neither
 * varies, and the difference has no scale.
 *
 * @throws RangeError for a share outside 0 … 1.
 */
export function standardisedDifference(one: number, other: number): number | null {
  if (![one, other].every((share) => share >= 0 && share <= 1))
    throw new RangeError('a share lies between 0 and 1');
  if (one === other) return 0;
  const variance = (one * (1 - one) + other * (1 - other)) / 2;
  return variance === 0 ? null : (one - other) / Math.sqrt(variance);
}
