import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  VARCHAR,
} from '@duckdb/node-api';
import type { ColumnDefinition, SqlValue } from './engine.ts';
import { duckDbValue } from './values.ts';

const types = { VARCHAR, BIGINT, DOUBLE, DATE, BOOLEAN };
/** DuckDB's vector size: the most rows that one chunk holds. */
const rowsPerChunk = 2048;

/** Appends a few rows (settings, code lists, cells) to a table, chunk by chunk. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  columns: readonly ColumnDefinition[],
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  const appender = await connection.createAppender(table);
  for (let start = 0; start < rows.length; start += rowsPerChunk) {
    const part = rows.slice(start, start + rowsPerChunk);
    const chunk = DuckDBDataChunk.create(
      columns.map((column) => types[column.type]),
      part.length,
    );
    chunk.setColumns(
      columns.map((column, at) => part.map((row) => duckDbValue(row[at] ?? null, column.type))),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
