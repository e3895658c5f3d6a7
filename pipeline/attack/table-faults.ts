import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, cell, keyColumns } from '../../schemas/cube.ts';
import { type PublishedCell, publishedCell } from '../../schemas/published-cell.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';
import { statement } from '../statement.ts';

/** Something that a data file says and must not, with the key of its row. Internal. */
export interface FileFault {
  readonly fault: string;
  readonly key: string;
}

/** What the tables of a candidate say: the rows of its Parquet file in the order of their keys, and where another file differs. */
export interface PublicTables {
  readonly rows: readonly Cell[];
  readonly published: readonly PublishedCell[];
  readonly faults: readonly FileFault[];
}

export const cellColumns = Object.keys(cell.shape) as (keyof Cell)[];
const columns = Object.keys(publishedCell.shape) as (keyof PublishedCell)[];
const whole: ReadonlySet<string> = new Set(['numerator', 'denominator']);
const real: ReadonlySet<string> = new Set(['value', 'lower', 'upper']);

/** One row as a text, by its key columns. */
export const keySql = keyColumns.map((name) => identifier(name)).join(` || '|' || `);

/** A file of text: how it separates, and the columns that its header names, by the column of ours that each holds. */
interface TextFile {
  readonly file: string;
  readonly path: string;
  readonly delimiter: string;
  readonly decimalMark: string;
  /** In the order of the file. */
  readonly header: readonly string[];
  readonly heldBy: (name: string) => string;
  /** Columns beside ours, and the one value that stands in each. */
  readonly constant: Readonly<Record<string, RegExp>>;
}

const plain = { heldBy: (name: string) => name, header: columns, constant: {} };
const textFiles: readonly TextFile[] = [
  { ...plain, file: 'csv', path: 'indicators.csv', delimiter: ',', decimalMark: '.' },
  { ...plain, file: 'csv-nl', path: 'indicators.nl.csv', delimiter: ';', decimalMark: ',' },
  {
    ...{ file: 'csv-sdmx', path: 'indicators.sdmx.csv', delimiter: ',', decimalMark: '.' },
    header: [
      ...['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...keyColumns.map((name) => name.toUpperCase())],
      ...['OBS_VALUE', 'OBS_STATUS', 'CONF_STATUS', 'NUMERATOR', 'DENOMINATOR', 'LOWER', 'UPPER'],
      ...['STATUS', 'REASON'],
    ],
    heldBy: (name) => (name === 'value' ? 'OBS_VALUE' : name.toUpperCase()),
    constant: { STRUCTURE: /^dataflow$/, STRUCTURE_ID: /^ZICHT:INDICATORS\(\d+\.0\.0\)$/, ACTION: /^I$/ },
  },
];

/**
 * Reads the tables of a candidate back: the Parquet file, and every file of text, which must have the same rows. Leaves the rows of
 * the Parquet file in `attacked_parquet`, with the columns of the cube and `key`.
 */
export async function readPublicTables(engine: Engine, folder: string): Promise<PublicTables> {
  const parquet = `read_parquet(${literal(join(folder, 'public', 'indicators.parquet'))})`;
  const make = (name: string, query: string) =>
    engine.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${query}`, `attack/${name}`);
  await make('attacked_published', `SELECT ${typed(columns)}, ${keySql} AS key FROM ${parquet}`);
  await make('attacked_parquet', `SELECT ${typed(cellColumns)}, key FROM attacked_published`);
  const texts = textFiles.map((file) => readText(file, join(folder, 'public')));
  await make('attacked_table', texts.join(' UNION ALL '));
  const names = textFiles.map(({ file }) => `SELECT ${literal(file)} AS file`);
  await make('attacked_file', names.join(' UNION ALL '));
  const order = keyColumns.map((name) => identifier(name)).join(', ');
  const published = await engine.rows<PublishedCell>(
    `SELECT ${columns.map(identifier).join(', ')} FROM attacked_published ORDER BY ${order}`,
    'attack/attacked_published',
  );
  const faults = await engine.rows<FileFault>(statement('attack/table_fault'), 'attack/table_fault');
  const form = [
    ...(await parquetForm(engine, folder)),
    ...textFiles.flatMap((file) => formFaults(file, join(folder, 'public'), published)),
  ];
  const rows = published.map(({ obs_status: _obs, conf_status: _conf, ...row }) => row);
  return { rows, published, faults: [...faults, ...form] };
}

export function typeOf(name: string): 'BIGINT' | 'DOUBLE' | 'VARCHAR' {
  return whole.has(name) ? 'BIGINT' : real.has(name) ? 'DOUBLE' : 'VARCHAR';
}

/** The columns of a table as those of the cube are typed. */
export function typed(names: readonly string[]): string {
  return names
    .map((name) => `CAST(${identifier(name)} AS ${typeOf(name)}) AS ${identifier(name)}`)
    .join(', ');
}

/** A query that reads a file of text with our columns, as texts first: an engine that guessed types would take more than is there. */
function readText({ file, path, delimiter, decimalMark, header, heldBy }: TextFile, folder: string): string {
  const types = header.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const number = (name: string) =>
    decimalMark === '.' || !real.has(name)
      ? identifier(heldBy(name))
      : `replace(${identifier(heldBy(name))}, ${literal(decimalMark)}, '.')`;
  const list = columns
    .map((name) => `CAST(${number(name)} AS ${typeOf(name)}) AS ${identifier(name)}`)
    .join(', ');
  const csv = `read_csv(${literal(join(folder, path))}, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, auto_detect = false, strict_mode = true, columns = {${types}})`;
  return `SELECT ${literal(file)} AS file, *, ${keySql} AS key FROM (SELECT ${list} FROM ${csv}) AS ${identifier(file)}`;
}

/** Columns beside ours, and rows that do not stand in the order of their keys: their places could tell something. */
async function parquetForm(engine: Engine, folder: string): Promise<FileFault[]> {
  const path = literal(join(folder, 'public', 'indicators.parquet'));
  const found = await engine.rows<{ column_name: string }>(
    `DESCRIBE SELECT * FROM read_parquet(${path})`,
    'attack/parquet columns',
  );
  if (found.map(({ column_name }) => column_name).join() !== columns.join())
    return [{ fault: 'parquet-form', key: 'columns' }];
  const order = keyColumns.map((name) => identifier(name)).join(', ');
  const places = await engine.rows<{ n: number }>(
    `SELECT count(*) AS n
     FROM (SELECT row_number() OVER (ORDER BY ${order}) - 1 AS place, file_row_number
           FROM read_parquet(${path}, file_row_number = true)) AS placed
     WHERE place <> file_row_number`,
    'attack/parquet order',
  );
  return places[0]?.n === 0 ? [] : [{ fault: 'parquet-form', key: 'order' }];
}

/**
 * What no engine tells of a file of text: other headers than ours, columns beside ours that vary, rows in another order, and numbers
 * with other digits than theirs.
 */
function formFaults(file: TextFile, folder: string, rows: readonly PublishedCell[]): FileFault[] {
  const { path, delimiter, decimalMark, header, heldBy, constant } = file;
  const text = readFileSync(join(folder, path), 'utf8').replace(/^\ufeff/, '');
  const [head = '', ...lines] = text.split('\n');
  const fault = (key: string) => [{ fault: `${file.file}-form`, key }];
  if (head !== header.join(delimiter)) return fault('header');
  if (lines.pop() !== '' || lines.length !== rows.length) return fault('lines');
  const keys = keyColumns.map((name) => [name, header.indexOf(heldBy(name))] as const);
  const amiss = lines.findIndex((line, below) => {
    // Codes and numbers alone: no field of ours holds a separator.
    const fields = line.split(delimiter);
    return (
      fields.length !== header.length ||
      keys.some(([name, at]) => fields[at] !== rows[below]?.[name]) ||
      header.some((name, at) => !(constant[name]?.test(fields[at] ?? '') ?? true)) ||
      header.some((name, at) => isFigure(name) && !isPlain(fields[at] ?? '', decimalMark))
    );
  });
  return amiss < 0 ? [] : fault(`line ${amiss + 2}`);
}

const figures: ReadonlySet<string> = new Set([...whole, ...real, 'obs_value']);
const isFigure = (name: string) => figures.has(name.toLowerCase());

/** Whether a number stands in its shortest form; other digits, or zeros behind it, could tell something. */
function isPlain(field: string, decimalMark: string): boolean {
  return field === '' || String(Number(field.replace(decimalMark, '.'))).replace('.', decimalMark) === field;
}
