import { stirlingError } from './saddle-point.ts';

/** From here on the series of the digamma function with seven terms is exact to a double. */
const seriesFrom = 16;
/** Coefficients of that series in 1/a², 1/a⁴ …: B(2k) / 2k (DLMF 5.11.2). */
const series = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12];

/**
 * ln Γ(a + x) − ln Γ(a) for a > 0 and x ≥ 0: for whole x the sum of ln a, ln(a + 1) … ln(a + x − 1), in a time that does
 * not grow with x. Stirling's formula for both ends, with what cancels between them taken out beforehand.
 */
export function logGammaRise(a: number, x: number): number {
  if (x === 0) return 0;
  const end = a + x;
  return (a - 0.5) * Math.log1p(x / a) + x * Math.log(end) - x + stirlingError(end) - stirlingError(a);
}

/**
 * ψ(a + x) − ψ(a) for a > 0 and x ≥ 0: for whole x the sum of 1/a, 1/(a + 1) … 1/(a + x − 1), to about 1 part in 10^13
 * even where the rise is small beside ψ, and in a time that does not grow with x.
 */
export function digammaRise(a: number, x: number): number {
  let shifted = a;
  let below = 0;
  for (; shifted < seriesFrom; shifted++) below += x / shifted / (shifted + x);
  const end = shifted + x;
  const leading = Math.log1p(x / shifted) + x / (2 * shifted * end);
  return below + leading + remainder(shifted) - remainder(end);
}

function remainder(a: number): number {
  const square = 1 / (a * a);
  return series.reduceRight((sum, coefficient) => (sum + coefficient) * square, 0);
}
