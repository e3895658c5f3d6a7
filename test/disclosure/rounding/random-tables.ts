import fc from 'fast-check';
import {
  type AdditiveTable,
  additiveTable,
  type InnerCell,
} from '../../../src/disclosure/rounding/additive-table.ts';

/**
 * Units by two features and a place, which lies in a district and, across those, in a zone: the published cells of three
 * tables over the same units, with hierarchies that overlap. Small, some of it empty.
 */
export const innerCells: fc.Arbitrary<InnerCell[]> = fc
  .record({
    places: fc.integer({ min: 1, max: 5 }),
    counts: fc.array(fc.oneof(fc.nat(4), fc.nat(30)), { minLength: 20, maxLength: 20 }),
    deep: fc.boolean(),
  })
  .map(({ places, counts, deep }) =>
    counts.slice(0, 4 * places).map((count, at) => {
      const place = Math.floor(at / 4);
      const one = `one ${at % 2}`;
      const other = `other ${Math.floor(at / 2) % 2}`;
      const areas = [`place ${place}`, `district ${place % 2}`, `zone ${place < 2 ? 0 : 1}`, 'all'];
      const tables = areas.flatMap((area) => [area, `${area}, ${one}`, `${area}, ${other}`]);
      return { count, publishedIn: [...tables, ...(deep ? [`all, ${one}, ${other}`] : [])] };
    }),
  );

/** The same inner cells in another order, each with its cells in another order. */
export const moved = (inner: readonly InnerCell[]): fc.Arbitrary<InnerCell[]> =>
  fc
    .shuffledSubarray([...inner], { minLength: inner.length })
    .map((cells) =>
      cells.map(({ count, publishedIn }) => ({ count, publishedIn: publishedIn.toReversed() })),
    );

/** Sums that hold between published counts of these tables: each district is its places, each area its features. */
export function additiveFor(table: AdditiveTable, counts: readonly number[]): boolean {
  const at = new Map(table.names.map((name, position) => [name, counts[position] ?? 0]));
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + (at.get(name) ?? 0), 0);
  const places = [0, 1, 2, 3, 4].map((place) => `place ${place}`);
  const sides = [
    ['district 0', places.filter((_, place) => place % 2 === 0)],
    ['district 1', places.filter((_, place) => place % 2 === 1)],
    ['zone 0', places.slice(0, 2)],
    ['zone 1', places.slice(2)],
    ['all', ['district 0', 'district 1']],
    ['all', ['zone 0', 'zone 1']],
  ] as const;
  const features = ['', ', one 0', ', one 1', ', other 0', ', other 1'];
  const byArea = sides.every(([whole, parts]) =>
    features.every((end) => sum([`${whole}${end}`]) === sum(parts.map((part) => `${part}${end}`))),
  );
  const areas = ['all', 'district 0', 'district 1', 'zone 0', 'zone 1', ...places];
  return (
    byArea &&
    areas.every((area) =>
      ['one', 'other'].every(
        (feature) => sum([area]) === sum([`${area}, ${feature} 0`, `${area}, ${feature} 1`]),
      ),
    )
  );
}

/** How far rounded counts lie from the counts of a table: the farthest, and all together. */
export function distances(table: AdditiveTable, counts: readonly number[]): { max: number; sum: number } {
  const far = table.counts.map((count, at) => Math.abs(count - (counts[at] ?? 0)));
  return { max: Math.max(0, ...far), sum: far.reduce((total, distance) => total + distance, 0) };
}

/** A table from counts by the names of the cells that count them, with spaces between. */
export const tableOf = (cells: Readonly<Record<string, number>>): AdditiveTable =>
  additiveTable(Object.entries(cells).map(([names, count]) => ({ count, publishedIn: names.split(' ') })));
