/** A sum of inner cells: columns rising, each with its whole, non-zero coefficient. */
export interface Combination {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
}

/** Something that is shown or withheld as a whole, such as a share with its numerator and its denominator. */
export interface Candidate {
  /** Unique in the problem. */
  readonly key: string;
  /** The counts that a reader has when it is shown. */
  readonly shows: readonly Combination[];
  /** Counts that follow from those, such as of whom a share leaves out: where it is withheld, readers may know that these count somebody. */
  readonly tells?: readonly Combination[];
  /**
   * `open` may be shown; `forced` is shown already, and cannot be taken back; `hidden` is never shown; `implied` is shown where it
   * follows from what else is shown, and never adds to it.
   */
  readonly state: 'open' | 'forced' | 'hidden' | 'implied';
}

/** A count that no reader may learn, shown or not. */
export interface Target {
  readonly key: string;
  readonly count: Combination;
}

/**
 * What is to be protected: counts as sums of inner cells of which only the sums are of interest. Tables over the same
 * people have inner cells of their own; that they agree in the margins they share stands in `equal`.
 */
export interface Problem {
  /** The true count of each inner cell, at least 0. */
  readonly inner: readonly number[];
  /** Sums that are known to be zero, such as a margin of one table less the same margin of another. */
  readonly equal: readonly Combination[];
  /** From most to least wanted. */
  readonly candidates: readonly Candidate[];
  readonly targets: readonly Target[];
}

/** Every count that a reader may know to be of somebody where a candidate is withheld. */
export const countsOf = ({ shows, tells = [] }: Candidate): readonly Combination[] => [...shows, ...tells];

/** The count that a combination stands for. */
export function countOf({ columns, coefficients }: Combination, inner: readonly number[]): number {
  return columns.reduce((sum, column, at) => sum + (coefficients[at] ?? 0) * (inner[column] ?? 0), 0);
}

/** A plain sum of inner cells. */
export function sumOf(columns: Iterable<number>): Combination {
  const sorted = [...new Set(columns)].sort((a, b) => a - b);
  return { columns: sorted, coefficients: sorted.map(() => 1) };
}

/** One combination less another. */
export function difference(from: Combination, less: Combination): Combination {
  const entries = new Map(from.columns.map((column, at) => [column, from.coefficients[at] ?? 0]));
  less.columns.forEach((column, at) => {
    entries.set(column, (entries.get(column) ?? 0) - (less.coefficients[at] ?? 0));
  });
  const kept = [...entries].filter(([, coefficient]) => coefficient !== 0).sort(([a], [b]) => a - b);
  return {
    columns: kept.map(([column]) => column),
    coefficients: kept.map(([, coefficient]) => coefficient),
  };
}

/**
 * @throws RangeError for keys that are not unique, columns that do not exist or do not rise, coefficients that are not
 * whole, counts below zero, or sums said to be zero that are not.
 */
export function checkProblem({ inner, equal, candidates, targets }: Problem): void {
  if (!inner.every((count) => Number.isSafeInteger(count) && count >= 0))
    throw new RangeError('inner cells are whole counts');
  const keys = new Set<string>();
  for (const candidate of candidates) {
    const { key } = candidate;
    if (keys.has(key)) throw new RangeError('keys of candidates are unique');
    keys.add(key);
    for (const shown of countsOf(candidate)) checkCombination(shown, inner.length);
  }
  for (const { count } of targets) checkCombination(count, inner.length);
  for (const zero of equal) {
    checkCombination(zero, inner.length);
    if (countOf(zero, inner) !== 0) throw new RangeError('tables over the same people do not agree');
  }
}

function checkCombination({ columns, coefficients }: Combination, size: number): void {
  const isSound =
    columns.length === coefficients.length &&
    columns.every(
      (column, at) =>
        Number.isInteger(column) && column > (columns[at - 1] ?? -1) && column < size && column >= 0,
    ) &&
    coefficients.every((coefficient) => Number.isInteger(coefficient) && coefficient !== 0);
  if (!isSound) throw new RangeError('a combination names rising inner cells with whole coefficients');
}
