import type { Engine } from '../../src/duckdb/engine.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';
import { enginePath } from './engine-path.ts';
import { ifReadable } from './if-readable.ts';

/** The columns of a Parquet file, and SQL that makes texts of them, named `c0` …, as a CSV file would have them. */
export interface ParquetColumns {
  readonly names: readonly string[];
  readonly select: string;
  /** Columns that hold real dates. */
  readonly isoDates: ReadonlySet<number>;
}

/** Reads the schema in the footer of a Parquet file; `undefined` where it cannot be read. */
export async function parquetColumns(engine: Engine, path: string): Promise<ParquetColumns | undefined> {
  const source = literal(enginePath(path));
  const columns = await ifReadable(() =>
    engine.rows<{ column_name: string; column_type: string }>(
      `DESCRIBE SELECT * FROM read_parquet(${source}, hive_partitioning = false)`,
      'ingest/parquet columns',
    ),
  );
  const leaves = await ifReadable(() =>
    engine.rows<{ name: string }>(
      `SELECT name FROM parquet_schema(${source}) WHERE COALESCE(num_children, 0) = 0`,
      'ingest/parquet names',
    ),
  );
  if (columns === undefined || leaves === undefined) return undefined;
  // The engine renames a column that stands there twice; the schema has the names as delivered.
  const names =
    leaves.length === columns.length ? leaves.map(({ name }) => name) : columns.map((c) => c.column_name);
  const isDate = (type: string) => type === 'DATE' || type.startsWith('TIMESTAMP');
  return {
    names,
    select: columns
      .map(({ column_name, column_type }, at) => `${textOf(identifier(column_name), column_type)} AS c${at}`)
      .join(', '),
    isoDates: new Set(columns.flatMap(({ column_type }, at) => (isDate(column_type) ? [at] : []))),
  };
}

/** A typed value as its canonical text: a moment at midnight is a day, a whole number in a float has no `.0`. */
function textOf(column: string, type: string): string {
  const text = `CAST(${column} AS VARCHAR)`;
  if (type.startsWith('TIMESTAMP')) return `regexp_replace(${text}, ' 00:00:00(\\+00)?$', '')`;
  if (type === 'DOUBLE' || type === 'FLOAT') return `regexp_replace(${text}, '\\.0$', '')`;
  return text;
}
