import { gammaTails } from '../gamma.ts';

/** A test of the hypothesis that some groups do not differ. `null` where the groups cannot be compared. */
export interface GroupTest {
  /** Distributed as chi-square where the hypothesis holds. */
  readonly statistic: number | null;
  readonly degreesOfFreedom: number;
  /** Probability of a statistic at least as large by chance alone. */
  readonly probability: number | null;
}

/** A pivot below this share of its diagonal is 0 but for rounding. */
const negligible = 1e-10;

/**
 * The test of a vector of scores that are 0 on average where groups do not differ: U′ V⁻¹ U over all groups in `compared`
 * but the last, whose score follows from those of the others.
 *
 * @param scores one a group. @param variance their covariances, groups × groups.
 */
export function scoreTest(
  scores: readonly number[],
  variance: readonly (readonly number[])[],
  compared: readonly boolean[],
): GroupTest {
  const kept = scores.map((_, group) => group).filter((group) => compared[group] === true);
  const free = kept.slice(0, -1);
  const form = quadraticForm(
    free.map((group) => scores[group] ?? 0),
    free.map((row) => free.map((column) => variance[row]?.[column] ?? 0)),
  );
  const degreesOfFreedom = free.length;
  if (form === null || degreesOfFreedom === 0)
    return { statistic: null, degreesOfFreedom, probability: null };
  return {
    statistic: form,
    degreesOfFreedom,
    probability: gammaTails(degreesOfFreedom / 2, form / 2).upper,
  };
}

/**
 * x′ A⁻¹ x for a symmetric positive definite A, by Cholesky's decomposition A = L L′: the squared length of L⁻¹x.
 * `null` where A is singular.
 */
function quadraticForm(x: readonly number[], a: readonly (readonly number[])[]): number | null {
  const lower: number[][] = [];
  const solved: number[] = [];
  for (const [i, row] of a.entries()) {
    const made: number[] = [];
    for (let j = 0; j < i; j++) {
      const above = lower[j] ?? [];
      made.push(((row[j] ?? 0) - inner(made, above, j)) / (above[j] ?? 1));
    }
    const pivot = (row[i] ?? 0) - inner(made, made, i);
    if (!(pivot > negligible * (row[i] ?? 0))) return null;
    solved.push(((x[i] ?? 0) - inner(made, solved, i)) / Math.sqrt(pivot));
    made.push(Math.sqrt(pivot));
    lower.push(made);
  }
  return inner(solved, solved, solved.length);
}

function inner(one: readonly number[], other: readonly number[], length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
