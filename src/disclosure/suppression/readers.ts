import { type Combination, countOf, type Problem } from './problem.ts';

/** Inner cells of which a reader knows the count beforehand. */
export type Known = ReadonlySet<number>;

/** Somebody who knows nothing but what is shown. */
export const anybody: Known = new Set();

/**
 * What each person who is alone in a count knows: the count is one, that one is the reader, and so every inner cell that
 * it adds up is known to that reader. So is, in other tables over the same people, every cell of a sum that is known to equal
 * what the reader knows: the reader is the only one there too, and knows the own record. One entry for each inner cell that holds such a person, with all counts of one that
 * hold the same; whether these are shown makes no difference to the reader, so the entries hold for every pattern.
 */
export function soleMembers({ inner, equal, candidates }: Problem): Known[] {
  const known = new Map<number, Set<number>>();
  for (const { shows } of candidates)
    for (const count of shows) {
      const isPlain = count.coefficients.every((coefficient) => coefficient === 1);
      if (!isPlain || countOf(count, inner) !== 1) continue;
      const own = count.columns.find((column) => inner[column] === 1);
      if (own === undefined) continue;
      const columns = known.get(own) ?? new Set<number>();
      for (const column of count.columns) columns.add(column);
      known.set(own, columns);
    }
  for (const columns of known.values()) follow(equal, columns);
  return [...known.values()];
}

/** Adds the other side of each equation of which one side is known. */
function follow(equal: readonly Combination[], known: Set<number>): void {
  for (let size = -1; size !== known.size; ) {
    size = known.size;
    for (const { columns, coefficients } of equal)
      for (const sign of [1, -1]) {
        const isSide = (at: number) => Math.sign(coefficients[at] ?? 0) === sign;
        if (!columns.every((column, at) => !isSide(at) || known.has(column))) continue;
        for (const column of columns) known.add(column);
      }
  }
}
