import { type Cell, cell } from '../../schemas/cube.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';

const columns = Object.keys(cell.shape) as (keyof Cell)[];

/** The rows of a data file in Parquet, in their order. They are taken as they stand: what they say is looked at, not trusted. */
export function readRows(engine: Engine, path: string): Promise<Cell[]> {
  const list = columns.map(identifier).join(', ');
  return engine.rows<Cell>(`SELECT ${list} FROM read_parquet(${literal(path)})`, 'attack/rows of a data file');
}

/** The rows of an internal file that count what rows of a public one do: the same indicators and statistics. */
export function readCounterparts(engine: Engine, internal: string, open: string): Promise<Cell[]> {
  const list = columns.map(identifier).join(', ');
  return engine.rows<Cell>(
    `SELECT ${list} FROM read_parquet(${literal(internal)})
     WHERE region_level <> 'institution'
       AND indicator || '|' || statistic IN (SELECT indicator || '|' || statistic FROM read_parquet(${literal(open)}))`,
    'attack/rows of the internal edition',
  );
}
