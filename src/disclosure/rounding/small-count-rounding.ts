import { type AdditiveTable, published } from './additive-table.ts';
import { localSearch } from './local-search.ts';

/**
 * Small count rounding: every published count becomes 0 or at least the base. Classes that published cells with smaller
 * counts are made of become 0 or the base, so that the other cells stay near their counts; those that are small then follow
 * in the same way. Additive in all tables, since cells are sums of classes; counts that no small cell has to do with stay
 * as they are, so that this is a smaller change than controlled rounding, and no multiples.
 *
 * Source: J. Heldal, "The European census hub 2011 hypercubes – Norwegian SDC experiences", UNECE work session on
 * statistical data confidentiality (2017); Ø. Langsrud and J. Heldal, "An algorithm for small count rounding of tabular
 * data", Privacy in Statistical Databases (2018); R's SmallCountRounding does the same with another search.
 *
 * @returns the rounded counts, in the order of the names of the table.
 * @throws RangeError for a base below 2.
 */
export function smallCountRounding(table: AdditiveTable, base: number): number[] {
  if (!Number.isInteger(base) || base < 2) throw new RangeError('a base is a whole number from 2');
  const rounded = new Set<number>();
  let classCounts = table.classes.map(({ count }) => count);
  for (;;) {
    const counts = published(table, classCounts);
    const isSmall = (cell: number) => (counts[cell] ?? 0) > 0 && (counts[cell] ?? 0) < base;
    const more = table.classes.flatMap(({ count, cells }, at) =>
      count > 0 && !rounded.has(at) && cells.some(isSmall) ? [at] : [],
    );
    if (more.length === 0) return counts;
    for (const at of more) rounded.add(at);
    classCounts = roundClasses(
      table,
      [...rounded].sort((one, other) => one - other),
      base,
    );
  }
}

/** Counts of the classes, with some of them rounded to 0 or the base. */
function roundClasses(table: AdditiveTable, rounded: readonly number[], base: number): number[] {
  const without = table.classes.map(({ count }) => count);
  for (const at of rounded) without[at] = 0;
  const start = published(table, without).map((count, cell) => count - (table.counts[cell] ?? 0));
  const taken = localSearch({
    step: base,
    cells: rounded.map((at) => table.classes[at]?.cells ?? []),
    start,
    aim: start.map(() => 0),
    bound: Number.POSITIVE_INFINITY,
  });
  for (const [order, at] of rounded.entries()) without[at] = taken[order] ? base : 0;
  return without;
}
