import { literal } from '../../src/duckdb/quote.ts';
import { digestFile } from '../../src/formats/read-file.ts';
import type { RunContext } from '../../src/run/context.ts';
import type { Problem } from '../../src/run/errors.ts';
import { noneUnreadable } from './delivery.ts';
import { enginePath } from './engine-path.ts';
import { ifReadable } from './if-readable.ts';
import type { InspectedFile } from './inspect.ts';
import type { ReadCsv } from './read-csv.ts';

export type ParquetFile = Extract<InspectedFile, { format: 'parquet' }>;

/**
 * Hashes a Parquet file and prepares a query over its rows as texts. The number of records is that of the footer; every page
 * is decoded once, so that a damaged one shows here (exit 3) and not halfway through the run.
 */
export async function readParquet(run: RunContext, file: ParquetFile): Promise<ReadCsv | readonly Problem[]> {
  const source = `read_parquet(${literal(enginePath(file.path))}, file_row_number = true, hive_partitioning = false)`;
  const decode = Array.from({ length: file.columns }, (_, at) => `count(c${at})`).join(', ');
  const [digest, read] = await Promise.all([
    digestFile(file.path, run.signal),
    ifReadable(() =>
      run.engine.rows<{ n: number }>(
        `SELECT count(*) AS n, ${decode} FROM (SELECT ${file.select} FROM ${source}) AS texts`,
        'ingest/decode parquet',
      ),
    ),
  ]);
  const footer = await ifReadable(() =>
    run.engine.rows<{ n: number }>(
      `SELECT CAST(num_rows AS BIGINT) AS n FROM parquet_file_metadata(${literal(enginePath(file.path))})`,
      'ingest/parquet footer',
    ),
  );
  const data = footer?.[0]?.n;
  if (data === undefined || read === undefined || read[0]?.n !== data) return [damaged(file.shown)];
  return {
    ...digest,
    doubtfulBytes: 0,
    counts: { header: 0, data, blank: 0, continuationLines: 0, unreadable: noneUnreadable },
    query: `SELECT ${file.select}, file_row_number + 1 AS record_no FROM ${source}`,
  };
}

function damaged(where: string): Problem {
  return {
    code: 'input.damaged-parquet',
    where,
    what: 'The Parquet file is damaged inside: not all its rows can be read.',
    remedy: 'Deliver the file again.',
  };
}
