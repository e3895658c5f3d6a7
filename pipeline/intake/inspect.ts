import { statSync } from 'node:fs';
import type { Layout } from '../../schemas/layout.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { readHeader, sniffDelimiter } from '../../src/formats/header.ts';
import { hasParquetEnds } from '../../src/formats/parquet-ends.ts';
import { readStart } from '../../src/formats/read-file.ts';
import { type Encoding, sniffEncoding, Transcoder } from '../../src/formats/transcode.ts';
import type { Problem } from '../../src/run/errors.ts';
import { type PlannedColumns, planColumns, wantedNames } from './column-plan.ts';
import type { FoundFile } from './files.ts';
import { parquetColumns } from './parquet-columns.ts';

/** A header longer than this is none. */
const headerBytes = 1 << 18;

/** A file of which the header fits its layout; nothing else of it has been read. */
export type InspectedFile = FoundFile & {
  readonly fileNo: number;
  readonly layout: Layout;
  readonly planned: PlannedColumns;
  readonly columns: number;
  /** Size and time of last change, to notice a file that changes while it is read. */
  readonly stamp: string;
} & (
    | { readonly format: 'csv'; readonly delimiter: string; readonly encoding: Encoding }
    | { readonly format: 'parquet'; readonly select: string; readonly isoDates: ReadonlySet<number> }
  );

export function fileStamp(path: string): string {
  const { size, mtimeMs, ino } = statSync(path);
  return `${size} ${mtimeMs} ${ino}`;
}

/** Looks at the header of a file and matches it with the layout; problems (exit 3) all together. */
export async function inspectFile(
  engine: Engine,
  file: FoundFile,
  layout: Layout,
  fileNo: number,
): Promise<InspectedFile | readonly Problem[]> {
  const stamp = fileStamp(file.path);
  const start = await readStart(file.path, headerBytes);
  const base = { ...file, fileNo, layout, stamp };
  if (start.length === 0) return [emptyFile(file.shown)];
  const isParquet = start.subarray(0, 4).toString('latin1') === 'PAR1' || /\.parquet$/i.test(file.path);
  if (!isParquet) return inspectCsv(base, start);
  if (!(await hasParquetEnds(file.path))) return [brokenParquet(file.shown)];
  const found = await parquetColumns(engine, file.path);
  if (found === undefined) return [brokenParquet(file.shown)];
  const planned = planColumns(file.register, layout, found.names, file.shown);
  if (planned.problems.length > 0) return planned.problems;
  const { select, isoDates } = found;
  return { ...base, format: 'parquet', planned, columns: found.names.length, select, isoDates };
}

function inspectCsv(
  base: FoundFile & { readonly fileNo: number; readonly layout: Layout; readonly stamp: string },
  bytes: Buffer,
): InspectedFile | readonly Problem[] {
  const { shown, layout } = base;
  const encoding = sniffEncoding(bytes, layout.csv.encoding);
  const start = new Transcoder(encoding).decode(bytes);
  const whole = bytes.length < headerBytes;
  const wanted = wantedNames(layout);
  const sniffed = sniffDelimiter(start, wanted, whole);
  const delimiter = layout.csv.delimiter ?? sniffed;
  const header = readHeader(start, delimiter, whole);
  if (header === undefined) return [noHeaderRecord(shown)];
  const planned = planColumns(base.register, layout, header, shown);
  if (planned.problems.length === 0) {
    return { ...base, format: 'csv', delimiter, encoding, planned, columns: header.length };
  }
  const other = readHeader(start, sniffed, whole) ?? [];
  const fitsOther = planColumns(base.register, layout, other, shown).problems.length === 0;
  return fitsOther ? [otherDelimiter(shown)] : planned.problems;
}

function emptyFile(where: string): Problem {
  return {
    code: 'input.empty',
    where,
    what: 'The file is empty: not even a header stands in it.',
    expected: 'a header, also where there are no records',
    remedy: 'Deliver the file again, or take it out of the configuration.',
  };
}

function brokenParquet(where: string): Problem {
  return {
    code: 'input.broken-parquet',
    where,
    what: 'This is not a whole Parquet file: its beginning or its end is missing.',
    expected: 'a Parquet file that starts and ends with the letters PAR1',
    remedy: 'The transfer was probably cut off. Deliver the file again.',
  };
}

function noHeaderRecord(shown: string): Problem {
  return {
    code: 'input.no-header',
    where: `${shown}, record 1`,
    what: 'The file does not start with a header.',
    expected: 'the names of the columns in the first record',
    remedy: 'Deliver the file with its header on the first line.',
  };
}

function otherDelimiter(shown: string): Problem {
  return {
    code: 'input.delimiter',
    where: `${shown}, header`,
    what: 'The columns are not divided by the delimiter that the layout names.',
    remedy: 'Take csv.delimiter out of the layout, so that Zicht finds it itself, or correct it.',
  };
}
