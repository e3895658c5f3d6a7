/** A value as an engine returns it for a published cell or a count; never used for rows of a register. */
export type SqlValue = string | number | boolean | null;

/** A column of a small table handed to the engine (settings, code lists, cells). */
export interface ColumnDefinition {
  readonly name: string;
  readonly type: 'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'DATE' | 'BOOLEAN';
}

/**
 * The seam between the stages and a SQL engine. The embedded default is DuckDB; statements use portable SQL only.
 * Errors of an engine may quote values of rows: implementations map them to a `ZichtError` that does not.
 */
export interface Engine {
  readonly name: string;
  readonly version: string;
  /** Runs one or more statements. `label` names the statement in errors and logs. */
  run(sql: string, label: string): Promise<void>;
  /** Runs one query and returns its (few) rows; dates as `YYYY-MM-DD`, integers as numbers. */
  rows<T = Record<string, SqlValue>>(sql: string, label: string): Promise<T[]>;
  /** Makes a table of a few rows, such as settings or cells. */
  createTable(
    name: string,
    columns: readonly ColumnDefinition[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void>;
  /** Writes the result of a query to one Parquet file, in the order of the query, or that of the file which it reads. */
  writeParquet(query: string, path: string, metadata?: Readonly<Record<string, string>>): Promise<void>;
  /** Stores the tables made so far more tightly, where many statements will read them and none will change them. */
  settle(): Promise<void>;
  /** Share of the running statement that is done, 0–1, or `null` where the engine cannot tell. */
  progress(): number | null;
  interrupt(): void;
  close(): void;
}
