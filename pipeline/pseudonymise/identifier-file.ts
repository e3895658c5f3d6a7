import { realpathSync, statSync } from 'node:fs';
import { type Delimiter, readHeader, sniffDelimiter } from '../../src/formats/header.ts';
import type { RecordCount } from '../../src/formats/count-records.ts';
import { digestCsv, readStart } from '../../src/formats/read-file.ts';
import { sniffEncoding, Transcoder } from '../../src/formats/transcode.ts';
import { exitCodes, type Problem, ZichtError } from '../../src/run/errors.ts';
import type { PseudonymiseRequest } from './request.ts';

/** A header longer than this is none. */
const headerBytes = 1 << 18;

/** A CSV file with identifiers: its header, and how many records it holds by a count of its bytes. */
export interface IdentifierFile {
  /** Absolute, links followed. */
  readonly path: string;
  /** As the command line names it. */
  readonly shown: string;
  readonly encoding: PseudonymiseRequest['inputEncoding'];
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /** Numbers from 0 of the columns that were asked for, in the order of the request. */
  readonly columns: readonly number[];
  readonly typeColumns: readonly number[];
  readonly rows: number;
}

/** Looks at every input; all that is wrong is thrown together: exit 2 where a file is not there, else exit 3. */
export async function inspectInputs(
  request: PseudonymiseRequest,
  signal: AbortSignal,
): Promise<IdentifierFile[]> {
  const missing = request.input.flatMap(missingFile);
  if (missing.length > 0) throw new ZichtError(exitCodes.usage, missing);
  const found: IdentifierFile[] = [];
  const problems: Problem[] = [];
  for (const shown of request.input) {
    const read = await inspectInput(shown, request, signal);
    if ('path' in read) found.push(read);
    else problems.push(...read);
  }
  if (problems.length > 0) throw new ZichtError(exitCodes.input, problems);
  return found;
}

function missingFile(where: string): Problem[] {
  const found = statSync(where, { throwIfNoEntry: false });
  if (found?.isFile() === true) return [];
  const what = found === undefined ? 'There is no such file.' : 'This is no file.';
  return [{ code: 'input.missing-file', where, what, remedy: 'Check the path after --input.' }];
}

async function inspectInput(
  shown: string,
  request: PseudonymiseRequest,
  signal: AbortSignal,
): Promise<IdentifierFile | Problem[]> {
  const path = realpathSync(shown);
  const { inputEncoding, columns, typeColumns = [] } = request;
  const bytes = await readStart(path, headerBytes);
  const encoding = sniffEncoding(bytes, inputEncoding);
  if (encoding === 'utf-16') return [inUtf16(shown)];
  const start = new Transcoder(encoding).decode(bytes);
  const whole = bytes.length < headerBytes;
  const wanted = [...columns, ...typeColumns];
  const delimiter = request.delimiter ?? sniffDelimiter(start, wanted, whole);
  const header = readHeader(start, delimiter, whole);
  if (header === undefined) return [noHeader(shown)];
  const problems = [...headerProblems(header, shown), ...columnProblems(header, wanted, shown)];
  if (problems.length > 0) return problems;
  const count = await countRows(path, shown, { delimiter, header }, signal);
  if (typeof count !== 'number') return [count];
  return {
    ...{ path, shown, encoding, delimiter, header, rows: count },
    columns: columns.map((name) => columnAt(header, name)),
    typeColumns: typeColumns.map((name) => columnAt(header, name)),
  };
}

/** Names are compared without regard to capitals, as in layouts. */
function columnAt(header: readonly string[], name: string): number {
  return header.findIndex((found) => found.toLowerCase() === name.toLowerCase());
}

/** Counts data records over the bytes alone; every encoding that is read here extends ASCII. */
async function countRows(
  path: string,
  shown: string,
  shape: Pick<IdentifierFile, 'delimiter' | 'header'>,
  signal: AbortSignal,
): Promise<number | Problem> {
  const { delimiter } = shape;
  const { count } = await digestCsv(path, { delimiter, encoding: 'utf-8', decoded: '', signal });
  if (count.openQuote !== undefined) return openQuote(shown, count.openQuote.record, count.openQuote.line);
  return count.irregularQuotes ? irregularQuotes(shown) : dataRows(count, shape.header.length);
}

/** The records without the header and blank ones; in a file of one column a blank record is one with an empty value. */
export function dataRows({ records, blank }: RecordCount, columns: number): number {
  return records - 1 - (columns === 1 ? 0 : blank);
}

function headerProblems(header: readonly string[], where: string): Problem[] {
  const names = header.map((name) => name.toLowerCase());
  if (names.every((name, at) => name !== '' && names.indexOf(name) === at)) return [];
  return [
    {
      code: 'input.header',
      where: `${where}, header`,
      what: 'A column has no name, or two columns have the same name.',
      expected: 'a name of its own for every column',
      remedy: 'Correct the header; the rest of the file can stay as it is.',
    },
  ];
}

/** Names from the file are not repeated: where it lacks a header they are values. */
function columnProblems(header: readonly string[], wanted: readonly string[], where: string): Problem[] {
  return wanted
    .filter((name) => columnAt(header, name) === -1)
    .map((name) => ({
      code: 'input.column-missing',
      where: `${where}, header`,
      what: `There is no column “${name}”.`,
      remedy: 'Compare --columns with the first line of the file, and see whether --delimiter is right.',
    }));
}

const inUtf16 = (where: string): Problem => ({
  code: 'input.encoding',
  where,
  what: 'The file is in UTF-16, which this command does not read.',
  expected: 'UTF-8, or Latin-1 with --input-encoding latin-1',
});

const noHeader = (shown: string): Problem => ({
  code: 'input.no-header',
  where: `${shown}, record 1`,
  what: 'The file does not start with a header.',
  expected: 'the names of the columns in the first record',
});

const openQuote = (shown: string, record: number, line: number): Problem => ({
  code: 'input.open-quote',
  where: `${shown}, record ${record}, line ${line}`,
  what: 'A quote is opened here and not closed, so that the records behind it cannot be told apart.',
  expected: 'a value in quotes ends with a quote; a quote inside it is written twice',
});

const irregularQuotes = (shown: string): Problem => ({
  code: 'input.quotes',
  where: shown,
  what: 'Somewhere a space or a text stands beside a quote, which readers take differently.',
  expected: 'CSV as in RFC 4180: quotes at the start and the end of a value, and doubled inside it',
});
