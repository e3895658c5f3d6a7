import { type AdditiveTable, published } from '../../../src/disclosure/rounding/additive-table.ts';

/** Every list that takes one number of each of some lists. */
function choices(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>(
    (made, list) => made.flatMap((start) => list.map((number) => [...start, number])),
    [[]],
  );
}

/** All roundings of a small table to multiples next to its published counts, with classes up to a base farther. */
export function adjacentRoundings(table: AdditiveTable, base: number): number[][] {
  const options = table.classes.map(({ count }) => {
    const low = base * Math.floor(count / base);
    const near = [low - base, low, low + base, low + 2 * base];
    return near.filter((value) => value >= 0 && (count > 0 || value === 0) && value - count < 2 * base);
  });
  return choices(options)
    .map((classCounts) => published(table, classCounts))
    .filter((counts) =>
      counts.every(
        (count, at) =>
          count === base * Math.floor((table.counts[at] ?? 0) / base) ||
          count === base * Math.ceil((table.counts[at] ?? 0) / base),
      ),
    );
}

/** All published counts of a small table from which rounded counts are less than a base away. */
export function originalsOf(table: AdditiveTable, rounded: readonly number[], base: number): number[][] {
  const options = table.classes.map(({ cells }) => {
    const most = Math.min(...cells.map((cell) => (rounded[cell] ?? 0) + base - 1));
    return Array.from({ length: most + 1 }, (_, value) => value);
  });
  return choices(options)
    .map((classCounts) => published(table, classCounts))
    .filter((counts) => counts.every((count, at) => Math.abs(count - (rounded[at] ?? 0)) < base));
}
