/** A file of a set, its path relative to the set's folder. A table is written as typed Parquet, from text as in CSV. */
export type SampleFile =
  | { readonly path: string; readonly text: string; readonly encoding?: 'utf8' | 'latin1' }
  | { readonly path: string; readonly table: ParquetTable };

export interface ParquetTable {
  readonly csv: string;
  /** Name and SQL type of each column. */
  readonly columns: readonly (readonly [name: string, type: 'VARCHAR' | 'DATE' | 'BOOLEAN'])[];
}

/** JSON as it is kept beside the data: indented, ended by a line feed. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
