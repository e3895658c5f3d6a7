import { solveSymmetric } from './solve-symmetric.ts';

/** What the mean of a quantity over the outcomes has to be, or may be at most. */
export interface MeanConstraint {
  /** The quantity at each outcome. */
  readonly at: readonly number[];
  readonly mean: number;
  readonly sense: 'equal' | 'at-most';
}

const closeEnough = 1e-12;
const mostSteps = 400;
const mostHalvings = 60;
/** How much of the rise that the slope promises a step has to bring (Armijo). */
const expectedRise = 1e-4;
/** A fall of the dual by less is rounding: near the top its slope still tells what its value does not. */
const rounding = 1e-13;

/**
 * The probabilities of some outcomes with the largest entropy −Σ p log p under constraints on means; `null` where no
 * probabilities satisfy these.
 *
 * Solved in the dual: with one multiplier a constraint, p is proportional to exp(−Σ multiplier × quantity), and
 * −log Σ exp(…) − Σ multiplier × mean is concave in the multipliers, of which those of `at-most` stay at 0 or above.
 * Its maximum is found by projected Newton steps, of which the matrix is the covariance of the quantities. The dual never
 * exceeds Σ p log p of any p that fits, which is at most 0: a value above 0 proves that none does.
 *
 * Sources: E. T. Jaynes, "Information theory and statistical mechanics", Physical Review 106 (1957) 620–630;
 * D. P. Bertsekas, "Projected Newton methods for optimization problems with simple constraints", SIAM Journal on Control
 * and Optimization 20 (1982) 221–246.
 */
export function maximumEntropy(outcomes: number, constraints: readonly MeanConstraint[]): number[] | null {
  let best = dualAt(
    constraints.map(() => 0),
    outcomes,
    constraints,
  );
  for (let step = 0; step < mostSteps; step++) {
    if (best.value > closeEnough) return null;
    const free = constraints.map(
      ({ sense }, k) => sense === 'equal' || (best.multipliers[k] ?? 0) > 0 || (best.slope[k] ?? 0) > 0,
    );
    if (best.slope.every((slope, k) => !free[k] || Math.abs(slope) < closeEnough)) return best.probabilities;
    const next = climb(best, free, outcomes, constraints);
    // No step rises any more: what is left of the slope is rounding, or there is no solution to come nearer to.
    if (next === null) break;
    best = next;
  }
  const missed = Math.max(...best.slope.map((slope, k) => excess(slope, constraints[k])));
  return missed < 1e-9 ? best.probabilities : null;
}

function excess(slope: number, constraint: MeanConstraint | undefined): number {
  return constraint?.sense === 'equal' ? Math.abs(slope) : slope;
}

/** The dual at some multipliers: its value, its slope, and the probabilities that belong to them. */
interface Dual {
  readonly multipliers: readonly number[];
  readonly value: number;
  /** Mean of each quantity, less what it has to be. */
  readonly slope: readonly number[];
  readonly probabilities: number[];
}

function dualAt(
  multipliers: readonly number[],
  outcomes: number,
  constraints: readonly MeanConstraint[],
): Dual {
  const exponents = Array.from(
    { length: outcomes },
    (_, v) => -constraints.reduce((sum, { at }, k) => sum + (multipliers[k] ?? 0) * (at[v] ?? 0), 0),
  );
  const top = Math.max(...exponents);
  const terms = exponents.map((exponent) => Math.exp(exponent - top));
  const total = terms.reduce((sum, term) => sum + term, 0);
  const probabilities = terms.map((term) => term / total);
  return {
    multipliers,
    value:
      -(top + Math.log(total)) -
      constraints.reduce((sum, { mean }, k) => sum + (multipliers[k] ?? 0) * mean, 0),
    slope: constraints.map(({ at, mean }) => meanOf(probabilities, at) - mean),
    probabilities,
  };
}

/** A Newton step among the free multipliers, halved until the dual rises enough; `null` where it does not. */
function climb(
  from: Dual,
  free: readonly boolean[],
  outcomes: number,
  constraints: readonly MeanConstraint[],
): Dual | null {
  const moved = constraints.flatMap((_, k) => (free[k] ? [k] : []));
  const quantities = moved.map((k) => constraints[k]?.at ?? []);
  const means = quantities.map((at) => meanOf(from.probabilities, at));
  const covariance = quantities.map((one, r) =>
    quantities.map((other, c) =>
      from.probabilities.reduce(
        (sum, p, v) => sum + p * ((one[v] ?? 0) - (means[r] ?? 0)) * ((other[v] ?? 0) - (means[c] ?? 0)),
        0,
      ),
    ),
  );
  const direction = solveSymmetric(
    covariance,
    moved.map((k) => from.slope[k] ?? 0),
  );
  let length = 1;
  for (let halving = 0; halving < mostHalvings; halving++, length /= 2) {
    const multipliers = [...from.multipliers];
    for (const [at, k] of moved.entries()) {
      const reached = (from.multipliers[k] ?? 0) + length * (direction[at] ?? 0);
      multipliers[k] = constraints[k]?.sense === 'at-most' ? Math.max(0, reached) : reached;
    }
    const next = dualAt(multipliers, outcomes, constraints);
    const promised = moved.reduce(
      (sum, k) => sum + (from.slope[k] ?? 0) * ((multipliers[k] ?? 0) - (from.multipliers[k] ?? 0)),
      0,
    );
    const least = from.value + expectedRise * promised - rounding * (1 + Math.abs(from.value));
    if (promised > 0 && next.value >= least) return next;
  }
  return null;
}

function meanOf(probabilities: readonly number[], at: readonly number[]): number {
  return probabilities.reduce((sum, p, v) => sum + p * (at[v] ?? 0), 0);
}
