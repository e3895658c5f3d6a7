const mostSteps = 200;

/**
 * Where a continuous function is 0 between two points at which it has different signs, to the last digit or two: inverse
 * quadratic interpolation where that is safe, bisection where it is not.
 * Source: T. R. Chandrupatla, "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function
 * without using derivatives", Advances in Engineering Software 28 (1997) 145–149.
 *
 * @throws RangeError when the signs do not differ, or the function is no number at one of the points.
 */
export function root(f: (x: number) => number, low: number, high: number): number {
  let newest = { x: low, y: f(low) };
  let other = { x: high, y: f(high) };
  if (!(newest.y * other.y <= 0)) throw new RangeError('a root needs a change of sign around it');
  let part = 0.5;
  for (let step = 0; step < mostSteps; step++) {
    const best = Math.abs(newest.y) < Math.abs(other.y) ? newest : other;
    const finest = (2 * Number.EPSILON * Math.abs(best.x)) / Math.abs(other.x - newest.x);
    if (best.y === 0 || !(finest < 0.5)) return best.x;
    const x = newest.x + Math.min(1 - finest, Math.max(finest, part)) * (other.x - newest.x);
    const next = { x, y: f(x) };
    const sameSide = Math.sign(next.y) === Math.sign(newest.y);
    const dropped = sameSide ? newest : other;
    if (!sameSide) other = newest;
    newest = next;
    part = interpolated(newest, other, dropped);
  }
  return newest.x;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far on the way from a to b an inverse quadratic through a, b and c is 0; halfway where it is not monotone. */
function interpolated(a: Point, b: Point, c: Point): number {
  const xi = (a.x - b.x) / (c.x - b.x);
  const phi = (a.y - b.y) / (c.y - b.y);
  if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5;
  const fromC = ((c.x - a.x) / (b.x - a.x)) * (a.y / (c.y - a.y)) * (b.y / (c.y - b.y));
  return (a.y / (b.y - a.y)) * (c.y / (b.y - c.y)) + fromC;
}
