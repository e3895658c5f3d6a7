import type { CountedTable, CountedIndicator } from '../../schemas/internal-indicator.ts';
import type { Engine, SqlValue } from '../../src/duckdb/engine.ts';
import { identifier } from '../../src/duckdb/quote.ts';
import { type Coordinates, coordinateKey, type Table } from '../cube/coordinates.ts';
import { coordinatesOf, dimensionsOf, groupingSets, setOf } from '../cube/grouping.ts';
import { countedSources, sumOf } from './counted-tables.ts';
import { entriesOf, flagsKey } from './entries.ts';

/** Rows with all of these flags at a place. */
export type RowCount = (at: Coordinates, flags: readonly string[]) => number;

/** The tables of an indicator: its margins, but for those that the counted rows cannot tell apart. */
export function tablesFor(indicator: CountedIndicator, tables: readonly Table[]): Table[] {
  const { without } = countedSources[indicator.over];
  return tables.filter(({ margin }) => indicator.margins.includes(margin.id) && !without.includes(margin.id));
}

/**
 * Counts all indicators over one table of rows in one pass (GROUPING SETS): the union of their margins, and every
 * combination of flags that one of them needs.
 */
export async function countEntries(
  engine: Engine,
  over: CountedTable,
  indicators: readonly CountedIndicator[],
  tables: readonly Table[],
): Promise<RowCount> {
  const used = tables.filter((table) =>
    indicators.some((indicator) => tablesFor(indicator, tables).includes(table)),
  );
  const flags = new Map(
    indicators.flatMap((indicator) =>
      tablesFor(indicator, tables).flatMap(({ margin }) =>
        entriesOf(indicator, margin).flatMap(({ population, having }) =>
          (population === null ? [having] : [population, having]).map((set) => [flagsKey(set), set] as const),
        ),
      ),
    ),
  );
  if (used.length === 0) return () => 0;
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
  return (at, set) => Number(found.get(coordinateKey(at))?.[columns.get(flagsKey(set)) ?? ''] ?? 0);
}
