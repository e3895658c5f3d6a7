/** What a method of disclosure control leaves of some counts. Shares are `null` where there is nothing to share. */
export interface MethodUtility {
  readonly cells: number;
  /** Cells that are published, changed or not. */
  readonly kept: number;
  readonly shareKept: number | null;
  /** Share of all units counted that stands in published cells, by the original counts. */
  readonly shareOfTotalKept: number | null;
  /** Share of the published cells that are what they were. */
  readonly shareUnchanged: number | null;
  /** Mean and largest distance of published counts from the originals; `null` where none is published. */
  readonly meanError: number | null;
  readonly maxError: number | null;
  /**
   * Hellinger distance of the published counts from the originals, both as shares of their sums: from 0 (the same
   * distribution) to 1 (nothing in common). `null` where either sum is 0.
   */
  readonly hellinger: number | null;
}

/**
 * What each of some methods leaves of the same counts, to choose between them.
 *
 * Source of the measures: N. Shlomo and C. Young, "Statistical disclosure control methods through a risk-utility
 * framework", Privacy in Statistical Databases, LNCS 4302 (2006) 68–81.
 *
 * @param original the counts as they are.
 * @param released for each method the counts as it publishes them, in the same order; `null` for what it withholds.
 * @throws RangeError where a method does not tell of every cell.
 */
export function compareMethods<Method extends string>(
  original: readonly number[],
  released: ReadonlyMap<Method, readonly (number | null)[]>,
): Map<Method, MethodUtility> {
  return new Map([...released].map(([method, counts]) => [method, methodUtility(original, counts)]));
}

function methodUtility(original: readonly number[], released: readonly (number | null)[]): MethodUtility {
  if (released.length !== original.length)
    throw new RangeError('a method tells of every cell, withheld or not');
  const kept = original.flatMap((count, at) => {
    const published = released[at] ?? null;
    return published === null ? [] : [{ count, published }];
  });
  const errors = kept.map(({ count, published }) => Math.abs(published - count));
  const keptTotal = sum(kept.map(({ count }) => count));
  return {
    cells: original.length,
    kept: kept.length,
    shareKept: share(kept.length, original.length),
    shareOfTotalKept: share(keptTotal, sum(original)),
    shareUnchanged: share(errors.filter((error) => error === 0).length, kept.length),
    meanError: share(sum(errors), kept.length),
    maxError: errors.length === 0 ? null : errors.reduce((most, error) => Math.max(most, error)),
    hellinger: hellinger(kept, keptTotal, sum(kept.map(({ published }) => published))),
  };
}

function hellinger(
  kept: readonly { readonly count: number; readonly published: number }[],
  total: number,
  publishedTotal: number,
): number | null {
  if (total === 0 || publishedTotal === 0) return null;
  const squares = kept.map(
    ({ count, published }) => (Math.sqrt(count / total) - Math.sqrt(published / publishedTotal)) ** 2,
  );
  return Math.sqrt(sum(squares) / 2);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const share = (part: number, all: number) => (all === 0 ? null : part / all);
