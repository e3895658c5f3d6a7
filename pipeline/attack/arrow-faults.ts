import { readFile } from 'node:fs/promises';
import type { Vector } from 'apache-arrow';
import { type Cell, cell } from '../../schemas/cube.ts';
import type { FileFault } from './files.ts';
import { rowName } from './told.ts';

/** Rows of an Arrow file that say something else than the rows of the Parquet file, in the same order. */
export async function arrowFaults(path: string, rows: readonly Cell[]): Promise<FileFault[]> {
  const arrow = await import('apache-arrow');
  const table = arrow.tableFromIPC(await readFile(path));
  const names = Object.keys(cell.shape) as (keyof Cell)[];
  const fields = table.schema.fields.map(({ name }) => name);
  if (table.numRows !== rows.length || fields.join() !== names.join())
    return [{ fault: 'arrow-differs', key: 'rows or columns' }];
  const vectors = names.map((name) => [name, table.getChild(name)] as const);
  return rows.flatMap((row, at) =>
    vectors.every(([name, vector]) => valueAt(vector, at) === row[name])
      ? []
      : [{ fault: 'arrow-differs', key: rowName(row) }],
  );
}

function valueAt(vector: Vector | null, at: number): unknown {
  const value: unknown = vector?.get(at);
  return typeof value === 'bigint' ? Number(value) : value;
}
