import { join } from 'node:path';
import { literal } from '../../src/duckdb/quote.ts';
import { type CsvDigest, digestCsv } from '../../src/formats/read-file.ts';
import { siftCsv } from '../../src/formats/sift-csv.ts';
import type { RunContext } from '../../src/run/context.ts';
import type { Problem } from '../../src/run/errors.ts';
import { type FileCounts, noneUnreadable } from './delivery.ts';
import { enginePath } from './engine-path.ts';
import { ifReadable } from './if-readable.ts';
import type { InspectedFile } from './inspect.ts';

export type CsvFile = Extract<InspectedFile, { format: 'csv' }>;

/** What reading a CSV file gives: its hash and counts, and a query over its rows. */
export interface ReadCsv {
  readonly sha256: string;
  readonly bytes: number;
  readonly doubtfulBytes: number;
  readonly counts: FileCounts;
  readonly query: string;
}

/**
 * Reads a CSV file into Parquet, all columns as text, while its bytes are hashed and its records counted apart. Where the
 * two do not agree, blank records stand between others, or quotes are not as in RFC 4180, the file is sifted first, so that
 * every row keeps the number of its record. Problems (exit 3) are returned; unreadable records are in the table `quarantine`.
 */
export async function readCsv(run: RunContext, file: CsvFile): Promise<ReadCsv | readonly Problem[]> {
  const decoded = join(run.scratch, `decoded_${file.fileNo}.csv`);
  const digesting = digestCsvFile(run, file, decoded);
  const source = file.encoding === 'utf-8' ? file.path : decoded;
  if (file.encoding !== 'utf-8') await digesting;
  const [digest, rows] = await Promise.all([digesting, copyRows(run, file, source, true)]);
  const problems = csvProblems(file, digest);
  if (problems.length > 0) return problems;
  const { records, blank, blankInside, continuationLines, irregularQuotes } = digest.count;
  const data = records - 1 - blank;
  const base = { sha256: digest.sha256, bytes: digest.bytes, doubtfulBytes: digest.doubtfulBytes };
  const counts = { header: 1, data, blank, continuationLines };
  if (rows === data && !blankInside && !irregularQuotes) {
    const query = `SELECT ${names(file.columns)}, file_row_number + 2 AS record_no FROM ${rawRows(run, file)}`;
    return { ...base, counts: { ...counts, unreadable: noneUnreadable }, query };
  }
  const sifted = await readSifted(run, file, source, data);
  return 'problem' in sifted
    ? [sifted.problem]
    : { ...base, counts: { ...counts, unreadable: sifted.unreadable }, query: sifted.query };
}

/** Hashes and counts only. */
export function digestCsvFile(
  run: RunContext,
  file: CsvFile,
  decoded = join(run.scratch, `decoded_${file.fileNo}.csv`),
) {
  const { delimiter, encoding } = file;
  return digestCsv(file.path, { delimiter, encoding, decoded, signal: run.signal });
}

/** What the count of records shows to be wrong with a file. */
export function csvProblems(file: CsvFile, { count }: CsvDigest): Problem[] {
  if (count.openQuote === undefined) return [];
  const { record, line } = count.openQuote;
  return [
    {
      code: 'input.open-quote',
      where: `${file.shown}, record ${record}, line ${line}`,
      what: 'A quote is opened here and not closed, so that the records behind it cannot be told apart.',
      expected: 'a value in quotes ends with a quote; a quote inside it is written twice',
      remedy: 'Have the supplier correct this record and deliver the file again.',
    },
  ];
}

async function readSifted(
  run: RunContext,
  file: CsvFile,
  source: string,
  data: number,
): Promise<(Pick<ReadCsv, 'query'> & Pick<FileCounts, 'unreadable'>) | { readonly problem: Problem }> {
  const readable = join(run.scratch, `sifted_${file.fileNo}.csv`);
  const unreadable = join(run.scratch, `unreadable_${file.fileNo}.csv`);
  const { delimiter, columns } = file;
  const sift = await siftCsv(source, { delimiter, columns, readable, unreadable, signal: run.signal });
  const rows =
    sift.readable === 0 ? 0 : await copyRows(run, { ...file, columns: columns + 1 }, readable, false);
  const aside = Object.values(sift.unreadable).reduce((sum, count) => sum + count, 0);
  if (rows !== sift.readable || sift.readable + aside !== data) return { problem: doesNotClose(file.shown) };
  if (aside > 0) await quarantine(run, file, unreadable);
  const query =
    sift.readable === 0
      ? `SELECT ${Array.from({ length: columns }, (_, at) => `CAST(NULL AS VARCHAR) AS c${at}`).join(', ')}, CAST(NULL AS BIGINT) AS record_no WHERE FALSE`
      : `SELECT ${Array.from({ length: columns }, (_, at) => `c${at + 1} AS c${at}`).join(', ')}, CAST(c0 AS BIGINT) AS record_no FROM ${rawRows(run, file)}`;
  return { unreadable: sift.unreadable, query };
}

/** The number of rows copied, or `undefined` where the engine met a record that is no row. */
async function copyRows(
  run: RunContext,
  file: Pick<CsvFile, 'fileNo' | 'columns' | 'delimiter'>,
  source: string,
  header: boolean,
): Promise<number | undefined> {
  const path = join(run.scratch, `raw_${file.fileNo}.parquet`);
  const copied = await ifReadable(async () => {
    await run.engine.writeParquet(
      `SELECT * FROM ${csvSource(source, file.columns, file.delimiter, header)}`,
      path,
    );
    return run.engine.rows<{ n: number }>(
      `SELECT count(*) AS n FROM ${rawRows(run, file)}`,
      'ingest/count rows',
    );
  });
  return copied?.[0]?.n;
}

/**
 * Strict, and without any guessing: every column is text, and a record of another width is an error. A file that Zicht
 * wrote itself has no header and ends every record with LF, which the engine must be told: line ends in quotes mislead it.
 */
function csvSource(path: string, columns: number, delimiter: string, header: boolean): string {
  const types = Array.from({ length: columns }, (_, at) => `c${at}: 'VARCHAR'`).join(', ');
  return (
    `read_csv(${literal(enginePath(path))}, columns = {${types}}, auto_detect = false, header = ${header}, ` +
    `delim = ${literal(delimiter)}, quote = '"', escape = '"', strict_mode = true, ${header ? '' : "new_line = '\\n', "}hive_partitioning = false)`
  );
}

async function quarantine(run: RunContext, file: CsvFile, unreadable: string): Promise<void> {
  await run.engine.run(
    `INSERT INTO quarantine (register, file_no, record_no, rules, original)
     SELECT ${literal(file.register)}, ${file.fileNo}, CAST(c0 AS BIGINT), c1, c2
     FROM ${csvSource(unreadable, 3, ',', false)}`,
    'ingest/quarantine',
  );
}

const names = (columns: number) => Array.from({ length: columns }, (_, at) => `c${at}`).join(', ');

const rawRows = (run: RunContext, file: Pick<CsvFile, 'fileNo'>) =>
  `read_parquet(${literal(join(run.scratch, `raw_${file.fileNo}.parquet`))}, file_row_number = true)`;

function doesNotClose(shown: string): Problem {
  return {
    code: 'input.accounting',
    where: shown,
    what: 'Not every record of the file could be accounted for: two independent counts of its records differ.',
    expected: 'CSV as in RFC 4180: quotes at the start and the end of a value, and doubled inside it',
    remedy: 'Look for values with quotes or spaces around quotes, and have the supplier correct the file.',
  };
}
