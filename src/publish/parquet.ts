import { basename } from 'node:path';
import { sqlType } from '../contract/fields.ts';
import type { Engine } from '../duckdb/engine.ts';
import { identifier } from '../duckdb/quote.ts';
import type { FlatTable } from './flat-table.ts';

/**
 * Writes a table as Parquet (zstd) through the engine, sorted by key, with the given metadata in the file's footer.
 * The same table, metadata and engine version give the same bytes.
 */
export async function writeParquet(
  engine: Engine,
  { fields, key, rows }: FlatTable,
  path: string,
  metadata: Readonly<Record<string, string>> = {},
): Promise<void> {
  const name = `write ${basename(path)}`;
  const columns = fields.map((field) => ({ name: field.name, type: sqlType(field) }));
  await engine.createTable(
    name,
    columns,
    rows.map((row) => fields.map((field) => row[field.name] ?? null)),
  );
  const selected = fields.map((field) => identifier(field.name)).join(', ');
  const order = key.map((column) => `${identifier(column)} ASC NULLS FIRST`).join(', ');
  await engine.writeParquet(
    `SELECT ${selected} FROM ${identifier(name)}${order === '' ? '' : ` ORDER BY ${order}`}`,
    path,
    metadata,
  );
  await engine.run(`DROP TABLE ${identifier(name)}`, name);
}
