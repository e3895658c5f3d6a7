import { betaTails, betaTerm } from './beta.ts';
import { normalQuantile } from './normal-quantile.ts';

const mostSteps = 200;
/** Odds beyond these leave no room for the powers of them that a tail needs. */
const smallest = 1e-300;
const largest = 1e300;

/**
 * The point below which (`tail` lower) or above which (`tail` upper) a share `p` of a beta distribution with shapes `a`
 * and `b` lies. Newton's method on the logarithm of the tail as a function of the logit, kept inside a bracket: there the
 * logarithm of either tail is concave for all shapes, and near 0 and 1 it is a straight line. It holds to about 1 part in
 * 10^13 of the point and of its complement; a point below 10^-300 is given as that.
 *
 * @throws RangeError for a or b ≤ 0 or p not strictly between 0 and 1.
 */
export function betaQuantile(a: number, b: number, p: number, tail: 'lower' | 'upper'): number {
  if (!(a > 0 && b > 0)) throw new RangeError('the shapes of a beta distribution must be positive');
  let odds = start(a, b, tail === 'lower' ? normalQuantile(p) : -normalQuantile(p));
  let low = smallest;
  let high = largest;
  for (let step = 0; step < mostSteps; step++) {
    const x = odds / (1 + odds);
    const y = 1 / (1 + odds);
    const share = betaTails(a, b, x, y)[tail];
    const tooFar = tail === 'lower' ? share > p : share < p;
    if (tooFar) high = odds;
    else low = odds;
    const newton = (share * Math.log(share / p)) / betaTerm(a, b, x, y);
    const next = inside(odds * Math.exp(tail === 'lower' ? -newton : newton), low, high);
    if (Math.abs(next - odds) <= 2 * Number.EPSILON * odds) break;
    odds = next;
  }
  return odds / (1 + odds);
}

/** The odds at which a normal distribution of the logit, with its variance for large shapes, has the deviate. */
function start(a: number, b: number, deviate: number): number {
  return (a / b) * Math.exp(deviate * Math.sqrt(1 / a + 1 / b));
}

/** A Newton step that leaves the bracket (or is no number) is replaced by a bisection of the logit. */
function inside(odds: number, low: number, high: number): number {
  return odds >= low && odds <= high ? odds : Math.sqrt(low) * Math.sqrt(high);
}
