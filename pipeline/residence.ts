import { basename } from 'node:path/posix';
import type { ColumnDefinition, Engine } from '../src/duckdb/engine.ts';
import { statement } from './statement.ts';

/**
 * Makes the table of where the rows of a table lived on a day, by the statement of that name (`index_residence` and the
 * like); empty where nobody asks for it or no residence is delivered. `rows` are the columns that say which row it is.
 */
export async function findResidence(
  engine: Engine,
  isAsked: boolean,
  name: string,
  rows: readonly ColumnDefinition[],
): Promise<void> {
  if (isAsked) await engine.run(statement(name), name);
  else await engine.createTable(basename(name), [...rows, { name: 'municipality', type: 'VARCHAR' }], []);
}
