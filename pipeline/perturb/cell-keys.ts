import type { Cell } from '../../schemas/cube.ts';
import { recordKey } from '../../src/disclosure/cell-key/cell-key.ts';
import type { EmbeddedEngine } from '../../src/duckdb/duckdb-engine.ts';
import type { Engine, SqlValue } from '../../src/duckdb/engine.ts';
import { identifier } from '../../src/duckdb/quote.ts';
import { keyedNumbers } from '../../src/keys/keyed-number.ts';
import type { SecretKey } from '../../src/keys/secret-key.ts';
import { coordinateKey, type Table } from '../cube/coordinates.ts';
import { conditionOf, type Selection, selectionKey, selectionsOf } from '../cube/count-cohort.ts';
import { coordinatesOf, dimensions, dimensionsOf, groupingSets, setOf } from '../cube/grouping.ts';
import { catalogue } from '../indicators/index.ts';
import { statement } from '../statement.ts';
import { selectionsOfCell } from './selections.ts';

/** Sums of the record keys of the distinct children behind the counts of a cell, below 2^48; 0 for nobody. */
export interface CellKeys {
  readonly numerator: number;
  readonly denominator: number;
}

/** `null` for a cell of which no child is behind the counts that could be named, such as one that counts records. */
export type CellKeyLookup = (row: Cell) => CellKeys | null;

/**
 * Sums the keys of the children behind every count over some tables, where the counts themselves are made: in the engine.
 * What a child is known by is its key in `child`, so that the same child has the same record key in every run, as long as
 * its pseudonym and the secret stay.
 */
export async function readCellKeys(
  engine: EmbeddedEngine,
  secret: SecretKey,
  tables: readonly Table[],
): Promise<CellKeyLookup> {
  engine.defineTextFunction('record_key_of', (text) => String(recordKey(secret, text)));
  await engine.run(statement('indicators/record_key'), 'indicators/record_key');
  const cohort = await readCohortKeys(engine, tables);
  const linked = await readLinkedKeys(engine);
  const flow = await engine.rows<{ readonly step: string; readonly step_key: number }>(
    statement('indicators/flow_key'),
    'indicators/flow_key',
  );
  const steps = new Map(flow.map(({ step, step_key }) => [step, step_key]));
  return (row) => {
    if (row.indicator === 'linkage-rate') return row.category === '_T' ? linked(row) : null;
    if (row.indicator === 'population-flow')
      return row.category === 'orders' ? null : { numerator: steps.get(row.category) ?? 0, denominator: 0 };
    const selections = selectionsOfCell(row);
    if (selections === null) return null;
    const { numerator, denominator } = selections;
    return {
      numerator: cohort(row, numerator),
      denominator: denominator === null ? 0 : cohort(row, denominator),
    };
  };
}

type CohortKeys = (at: Parameters<typeof coordinateKey>[0], selection: Selection) => number;

async function readCohortKeys(engine: Engine, tables: readonly Table[]): Promise<CohortKeys> {
  const selections = new Map(
    catalogue.flatMap(selectionsOf).map((selection) => [selectionKey(selection), selection]),
  );
  const names = [...selections.keys()];
  const sets = tables.flatMap(groupingSets);
  const rows = [...selections.values()].map(
    (selection, at) =>
      `CAST(sum(CASE WHEN ${conditionOf(selection)} THEN 1 ELSE 0 END) AS BIGINT) AS ${identifier(`n${at}`)}`,
  );
  const found = new Map<string, number>();
  const read = async (query: string, label: string, sign: 1 | -1) => {
    for (const row of await engine.rows<Record<string, SqlValue>>(query, label)) {
      const at = coordinateKey(coordinatesOf(row));
      names.forEach((name, column) => {
        const place = `${at}#${name}`;
        const sum = (found.get(place) ?? 0) + sign * Number(row[`k${column}`] ?? 0);
        found.set(place, (sum + keyedNumbers) % keyedNumbers);
      });
    }
  };
  await read(everyRow([...selections.values()], sets), 'indicators/keys of rows', 1);
  await read(furtherRows(rows, sets), 'indicators/keys of further rows', -1);
  return (at, selection) => found.get(`${coordinateKey(at)}#${selectionKey(selection)}`) ?? 0;
}

/** The keys of all rows of each cell; a child with several rows there is in it as often. */
function everyRow(selections: readonly Selection[], sets: readonly (readonly string[])[]): string {
  const keys = selections.map((selection, at) =>
    keySum(`CASE WHEN ${conditionOf(selection)} THEN record_key ELSE 0 END`, at),
  );
  return `SELECT ${dimensionsOf(sets)}, ${keys.join(', ')}
    FROM cohort_flag JOIN record_key ON record_key.child_no = cohort_flag.child_no
    WHERE in_cohort GROUP BY GROUPING SETS (${sets.map(setOf).join(', ')})`;
}

/** The keys that are in it too often: of each child as many as it has rows there beyond its first. */
function furtherRows(rows: readonly string[], sets: readonly (readonly string[])[]): string {
  const named = dimensions.map(identifier).join(', ');
  const keys = rows.map((_, at) =>
    keySum(`CASE WHEN n${at} > 1 THEN (n${at} - 1) * record_key ELSE 0 END`, at),
  );
  const perChild = sets.map((set) => setOf([...set, 'child_no'])).join(', ');
  return `SELECT ${named}, ${keys.join(', ')} FROM (
    SELECT ${dimensionsOf(sets)}, child_no, ${rows.join(', ')}
    FROM cohort_flag WHERE in_cohort AND has_other_rows GROUP BY GROUPING SETS (${perChild})
  ) AS per_child JOIN record_key ON record_key.child_no = per_child.child_no GROUP BY ${named}`;
}

const keySum = (key: string, at: number) => `CAST(sum(${key}) % ${keyedNumbers} AS BIGINT) AS k${at}`;

async function readLinkedKeys(engine: Engine): Promise<(row: Cell) => CellKeys> {
  interface Row {
    readonly period: string | null;
    readonly measure: string | null;
    readonly province: string | null;
    readonly every_key: number;
    readonly linked_key: number;
  }
  const rows = await engine.rows<Row>(statement('indicators/linked_key'), 'indicators/linked_key');
  const placeOf = (...codes: readonly (string | null)[]) => codes.map((code) => code ?? '_T').join('|');
  const found = new Map(
    rows.map(({ period, measure, province, every_key, linked_key }) => [
      placeOf(period, measure, province),
      { numerator: linked_key, denominator: every_key },
    ]),
  );
  return ({ period, measure, region_level, region }) =>
    found.get(placeOf(period, measure, region_level === 'province' ? region : null)) ?? {
      numerator: 0,
      denominator: 0,
    };
}
