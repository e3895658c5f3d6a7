/** Added to the diagonal, relative to its largest entry, so that a matrix without an inverse has a direction too. */
const ridge = 1e-13;

/**
 * The solution x of A x = b for a symmetric A without negative eigenvalues, by Cholesky's decomposition of A with a very
 * small ridge; where A is singular, one direction of many.
 */
export function solveSymmetric(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const added = ridge * Math.max(...a.map((row, at) => row[at] ?? 0)) + Number.MIN_VALUE;
  const lower: number[][] = [];
  const forward: number[] = [];
  for (const [i, row] of a.entries()) {
    const made: number[] = [];
    for (const above of lower)
      made.push(((row[made.length] ?? 0) - inner(made, above)) / (above[made.length] ?? 1));
    const pivot = Math.max((row[i] ?? 0) + added - inner(made, made), added);
    made.push(Math.sqrt(pivot));
    forward.push(((b[i] ?? 0) - inner(forward, made)) / Math.sqrt(pivot));
    lower.push(made);
  }
  const x = [...forward];
  for (let i = x.length - 1; i >= 0; i--) {
    x[i] = (x[i] ?? 0) / (lower[i]?.[i] ?? 1);
    for (let j = 0; j < i; j++) x[j] = (x[j] ?? 0) - (lower[i]?.[j] ?? 0) * (x[i] ?? 0);
  }
  return x;
}

/** The inner product over the length of the first. */
function inner(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, entry, at) => sum + entry * (other[at] ?? 0), 0);
}
