import { type DuckDBConnection, DuckDBInstance, version } from '@duckdb/node-api';
import { exitCodes, failure } from '../run/errors.ts';
import { appendRows } from './append.ts';
import type { ColumnDefinition, Engine, SqlValue } from './engine.ts';
import { engineFailure } from './engine-failure.ts';
import { identifier, literal } from './quote.ts';
import { textFunction } from './text-function.ts';
import { plainValue } from './values.ts';

export interface DuckDbOptions {
  /** Such as `4GB`; beyond it DuckDB spills to `scratch`. */
  readonly memory: string;
  readonly threads: number;
  /** Folder for spilled data; removed with the run. */
  readonly scratch: string;
  /** Folders that statements may read and write; everything else on the machine is out of reach. */
  readonly allowedDirectories: readonly string[];
  /**
   * Whether rows keep their order where a query gives none (default). Where not, a table that is made of a join is written by
   * all threads: the engine gives that work to one otherwise.
   */
  readonly keepsOrder?: boolean;
}

/** An engine in this process, so that its statements can ask this process for values. */
export interface EmbeddedEngine extends Engine {
  /**
   * Makes `name(text)` a function of statements. What it closes over never stands in a statement, and what it throws is
   * not repeated.
   */
  defineTextFunction(name: string, answer: (text: string) => string): void;
}

/**
 * Opens an embedded DuckDB that can reach only the given folders, loads no extension and cannot be reconfigured.
 * The database lives in memory and spills to `scratch`. It is one that can be compressed: registers take a third of the room
 * then, and fifty million records spill a quarter of what they would.
 */
export async function openDuckDb(options: DuckDbOptions): Promise<EmbeddedEngine> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads),
    memory_limit: options.memory,
    temp_directory: options.scratch,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run(`ATTACH ':memory:' AS work (COMPRESS)`);
  await connection.run('USE work');
  await connection.run(`SET preserve_insertion_order = ${options.keepsOrder ?? true}`);
  await connection.run('SET enable_progress_bar = true; SET enable_progress_bar_print = false');
  const directories = [...options.allowedDirectories, options.scratch].map(literal).join(', ');
  await connection.run(`SET allowed_directories = [${directories}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return new DuckDbEngine(instance, connection);
}

class DuckDbEngine implements EmbeddedEngine {
  readonly name = 'DuckDB';
  readonly version = version().replace(/^v/, '');
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  #interrupted = false;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  async run(sql: string, label: string): Promise<void> {
    await this.#guarded(label, () => this.#connection.run(sql));
  }

  async rows<T = Record<string, SqlValue>>(sql: string, label: string): Promise<T[]> {
    const reader = await this.#guarded(label, () => this.#connection.runAndReadAll(sql));
    const names = reader.columnNames();
    return reader
      .getRows()
      .map((row) => Object.fromEntries(names.map((name, at) => [name, plainValue(row[at])])) as T);
  }

  async createTable(
    name: string,
    columns: readonly ColumnDefinition[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void> {
    const definition = columns.map((column) => `${identifier(column.name)} ${column.type}`).join(', ');
    await this.run(`CREATE OR REPLACE TABLE ${identifier(name)} (${definition})`, name);
    await this.#guarded(name, () => appendRows(this.#connection, name, columns, rows));
  }

  async writeParquet(
    query: string,
    path: string,
    metadata: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const pairs = Object.entries(metadata).map(([key, value]) => `${identifier(key)}: ${literal(value)}`);
    const extra = pairs.length === 0 ? '' : `, KV_METADATA {${pairs.join(', ')}}`;
    await this.run(
      `COPY (${query}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd, PRESERVE_ORDER true${extra})`,
      path.replace(/.*\//, ''),
    );
  }

  defineTextFunction(name: string, answer: (text: string) => string): void {
    this.#connection.registerScalarFunction(textFunction(name, answer));
  }

  async settle(): Promise<void> {
    await this.run('CHECKPOINT', 'settle');
  }

  progress(): number | null {
    const { percentage } = this.#connection.progress;
    return percentage < 0 ? null : percentage / 100;
  }

  interrupt(): void {
    this.#interrupted = true;
    this.#connection.interrupt();
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  async #guarded<T>(label: string, work: () => Promise<T>): Promise<T> {
    if (this.#interrupted) throw interrupted();
    try {
      return await work();
    } catch (error) {
      throw this.#interrupted ? interrupted() : engineFailure(error, label);
    }
  }
}

function interrupted(): Error {
  return failure(exitCodes.interrupted, { code: 'run.interrupted', what: 'The run was interrupted.' });
}
