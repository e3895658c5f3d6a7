import { readFile } from 'node:fs/promises';
import type { Vector } from 'apache-arrow';
import { type PublishedCell, publishedCell } from '../../schemas/published-cell.ts';
import type { FileFault } from './table-faults.ts';
import { rowName } from './told.ts';

/**
 * What an Arrow file says and must not: rows that say something else than those of the Parquet file, in the same order; and what no
 * row shows: a number behind a cell that has none, a text that no row has, a second batch.
 */
export async function arrowFaults(path: string, rows: readonly PublishedCell[]): Promise<FileFault[]> {
  const arrow = await import('apache-arrow');
  const table = arrow.tableFromIPC(await readFile(path));
  const names = Object.keys(publishedCell.shape) as (keyof PublishedCell)[];
  const fields = table.schema.fields.map(({ name }) => name);
  if (table.numRows !== rows.length || fields.join() !== names.join() || table.batches.length !== 1)
    return [{ fault: 'arrow-differs', key: 'rows or columns' }];
  const vectors = names.map((name) => [name, table.getChild(name)] as const);
  const hidden = vectors.filter(([, vector]) => vector === null || hides(vector));
  const differing = rows.filter((row, at) =>
    vectors.some(([name, vector]) => valueAt(vector, at) !== row[name]),
  );
  return [
    ...hidden.map(([name]) => ({ fault: 'arrow-hidden', key: name })),
    ...differing.map((row) => ({ fault: 'arrow-differs', key: rowName(row) })),
  ];
}

function valueAt(vector: Vector | null, at: number): unknown {
  const value: unknown = vector?.get(at);
  return typeof value === 'bigint' ? Number(value) : value;
}

/** Whether a column holds what none of its rows shows. */
function hides(vector: Vector): boolean {
  const [data, ...more] = vector.data;
  if (data === undefined || more.length > 0) return true;
  // Behind the last row only what fills up the last bytes.
  const behind = Array.from(data.values as ArrayLike<unknown>).some(
    (value, at) => (at >= vector.length || vector.get(at) === null) && Number(value) !== 0,
  );
  if (behind) return true;
  const shown = new Set(vector);
  return data.dictionary !== undefined && [...data.dictionary].some((text) => !shown.has(text));
}
