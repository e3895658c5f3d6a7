import { group } from 'd3-array';
import type { Cell } from '../../schemas/cube.ts';
import type { MethodRow, NamedTable } from '../../schemas/review-summary.ts';
import type { UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { compareMethods, type MethodUtility } from '../../src/disclosure/method-utility.ts';

/** Numerators as a method prints them, by position in the cube; `null` for what it withholds. */
export type Released = ReadonlyMap<MethodRow['method'], readonly (number | null)[]>;

/**
 * What each method leaves of the counts of children, of all tables together and of each: cells kept, children kept, and error.
 * Rates have the counts of the figures beside them, and figures computed from others count nobody.
 */
export function methodRows(cube: UnsafeCube<Cell>, released: Released): MethodRow[] {
  const counts = cube.cells.flatMap(({ row, margin }, index) =>
    row.statistic === 'estimate' && row.unit !== 'per_1000' && row.numerator !== null
      ? [{ index, count: row.numerator, table: { indicator: row.indicator, margin } }]
      : [],
  );
  const tables = group(counts, ({ table }) => `${table.indicator} × ${table.margin}`);
  return [
    ...rowsOf(null, counts, released),
    ...[...tables.values()].flatMap((those) => rowsOf(those[0]?.table ?? null, those, released)),
  ];
}

function rowsOf(
  table: NamedTable | null,
  counts: readonly { readonly index: number; readonly count: number }[],
  released: Released,
): MethodRow[] {
  const of = (those: readonly (number | null)[]) => counts.map(({ index }) => those[index] ?? null);
  const compared = compareMethods(
    counts.map(({ count }) => count),
    new Map([...released].map(([method, those]) => [method, of(those)])),
  );
  return [...compared].map(([method, utility]) => methodRow(method, table, utility));
}

function methodRow(
  method: MethodRow['method'],
  table: NamedTable | null,
  { shareKept: _, ...utility }: MethodUtility,
): MethodRow {
  return { method, table, ...utility };
}
