import { quantile } from 'd3-array';

/**
 * Values of which the `share` smallest are raised to the quantile below which they lie, and as many of the largest
 * lowered alike: outliers keep their side and lose their distance. Quantiles are of type 7 of R. J. Hyndman and Y. Fan,
 * "Sample quantiles in statistical packages", The American Statistician 50 (1996) 361–365. The order stays.
 *
 * @throws RangeError for a share outside 0 … ½.
 */
export function winsorise(values: readonly number[], share: number): number[] {
  if (!(share >= 0 && share <= 0.5)) throw new RangeError('at most half of the values can lie in a tail');
  const lowest = quantile(values, share) ?? Number.NEGATIVE_INFINITY;
  const highest = quantile(values, 1 - share) ?? Number.POSITIVE_INFINITY;
  return values.map((value) => Math.min(highest, Math.max(lowest, value)));
}
