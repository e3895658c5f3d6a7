import { gammaTails, gammaTerm } from './gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

const mostSteps = 200;

/**
 * The point below which (`tail` lower) or above which (`tail` upper) a share `p` of a gamma distribution with shape `a`
 * and scale 1 lies, to about 1 part in 10^13. Newton's method on the logarithm of the tail, kept inside a bracket and
 * started from E. B. Wilson and M. M. Hilferty, "The distribution of chi-square", PNAS 17 (1931) 684–688.
 *
 * @throws RangeError for a ≤ 0 or p not strictly between 0 and 1.
 */
export function gammaQuantile(a: number, p: number, tail: 'lower' | 'upper'): number {
  if (!(a > 0)) throw new RangeError('the shape of a gamma distribution must be positive');
  const deviate = tail === 'lower' ? normalQuantile(p) : -normalQuantile(p);
  let x = start(a, deviate);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (let step = 0; step < mostSteps; step++) {
    const share = gammaTails(a, x)[tail];
    const tooFar = tail === 'lower' ? share > p : share < p;
    if (tooFar) high = x;
    else low = x;
    const next = inside(newton(a, x, p, share, tail), low, high);
    if (Math.abs(next - x) <= 2 * Number.EPSILON * x) return next;
    x = next;
  }
  return x;
}

function start(a: number, deviate: number): number {
  const cubeRoot = 1 - 1 / (9 * a) + deviate / (3 * Math.sqrt(a));
  return cubeRoot > 0.1 ? a * cubeRoot ** 3 : a / 10;
}

function newton(a: number, x: number, p: number, share: number, tail: 'lower' | 'upper'): number {
  const density = (gammaTerm(a, x) * a) / x;
  const step = (share * Math.log(share / p)) / density;
  return tail === 'lower' ? x - step : x + step;
}

/** A Newton step that leaves the bracket (or is no number) is replaced by a bisection or a doubling. */
function inside(x: number, low: number, high: number): number {
  if (x >= low && x <= high && x > 0) return x;
  return high === Number.POSITIVE_INFINITY ? 2 * low : (low + high) / 2;
}
