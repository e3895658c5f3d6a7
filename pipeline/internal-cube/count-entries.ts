import type { CountedTable, CountedIndicator } from '../../schemas/internal-indicator.ts';
import type { Engine, SqlValue } from '../../src/duckdb/engine.ts';
import { identifier } from '../../src/duckdb/quote.ts';
import type { ClusteredCount } from '../../src/statistics/design-effect.ts';
import { type Coordinates, coordinateKey, type Table } from '../cube/coordinates.ts';
import { coordinatesOf, dimensionsOf, groupingSets, setOf } from '../cube/grouping.ts';
import { countedSources, sumOf } from './counted-tables.ts';
import { clusteredCounts, independent } from './clustered-counts.ts';
import { entriesOf, flagsKey } from './entries.ts';

/** Rows with all flags of a set at a place; `not` has all of `all`, and those rows are left out that have all of it. */
export type RowCount = (at: Coordinates, all: readonly string[], not?: readonly string[]) => ClusteredCount;

/** The tables of an indicator: its margins, but for those that the counted rows cannot tell apart. */
export function tablesFor(indicator: CountedIndicator, tables: readonly Table[]): Table[] {
  const { without } = countedSources[indicator.over];
  return tables.filter(({ margin }) => indicator.margins.includes(margin.id) && !without.includes(margin.id));
}

/**
 * Counts all indicators over one table of rows in one pass (GROUPING SETS): the union of their margins, and every
 * combination of flags that one of them needs. Where rows are `clustered` by child, also how many each child has.
 */
export async function countEntries(
  engine: Engine,
  over: CountedTable,
  indicators: readonly CountedIndicator[],
  tables: readonly Table[],
  clustered = false,
): Promise<RowCount> {
  const used = tables.filter((table) =>
    indicators.some((indicator) => tablesFor(indicator, tables).includes(table)),
  );
  const entries = indicators.flatMap((indicator) =>
    tablesFor(indicator, tables).flatMap(({ margin }) => entriesOf(indicator, margin)),
  );
  const flags = new Map(
    entries.flatMap(({ population, having }) =>
      (population === null ? [having] : [population, having]).map((set) => [flagsKey(set), set] as const),
    ),
  );
  if (used.length === 0) return () => independent(0);
  const source = countedSources[over];
  const { table, member } = source;
  const sets = used.flatMap(groupingSets);
  const sums = [...flags.values()].map((set, at) => {
    const holds = set.map(identifier).join(' AND ');
    return `${sumOf(source, holds)} AS n${at}`;
  });
  const rows = await engine.rows<Record<string, SqlValue>>(
    `SELECT ${dimensionsOf(sets)}, ${sums.join(', ')} FROM ${identifier(table)} WHERE ${identifier(member)}
     GROUP BY GROUPING SETS (${sets.map(setOf).join(', ')})`,
    `indicators/${over}`,
  );
  const found = new Map(rows.map((row) => [coordinateKey(coordinatesOf(row)), row]));
  const columns = new Map([...flags.keys()].map((key, at) => [key, `n${at}`]));
  const rowsOf = (at: Coordinates, set: readonly string[]) =>
    Number(found.get(coordinateKey(at))?.[columns.get(flagsKey(set)) ?? ''] ?? 0);
  const rowCount: RowCount = (at, all, not) =>
    independent(rowsOf(at, all) - (not === undefined ? 0 : rowsOf(at, not)));
  return clustered ? clusteredCounts(engine, { table, member }, entries, sets, rowCount) : rowCount;
}
