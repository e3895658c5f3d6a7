/** From here on Stirling's series with eight terms is exact to a double. */
const stirlingFrom = 16;
/** Coefficients of Stirling's series in 1/a, 1/a^3, 1/a^5 …: B(2k) / (2k (2k − 1)). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/**
 * What ln Γ(a + 1) exceeds its leading part (a + ½) ln a − a + ½ ln 2π by, for a > 0, to about 10^-14.
 * Below 16 by the recurrence δ(a) = δ(a + 1) + (a + ½) ln(1 + 1/a) − 1, so that no large logarithms cancel.
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
export function stirlingError(a: number): number {
  let shifted = a;
  let below = 0;
  for (; shifted < stirlingFrom; shifted++) below += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  const square = 1 / (shifted * shifted);
  return below + stirling.reduceRight((sum, coefficient) => sum * square + coefficient, 0) / shifted;
}

/**
 * a ln(a/x) + x − a for a, x > 0, without cancellation where x is close to a.
 * Source: Loader (2000), the function D₀.
 */
export function deviance(a: number, x: number): number {
  const v = (a - x) / (a + x);
  if (Math.abs(v) > 0.1) return a * Math.log(a / x) + x - a;
  let sum = (a - x) * v;
  let power = 2 * a * v;
  for (let j = 3; ; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
}
