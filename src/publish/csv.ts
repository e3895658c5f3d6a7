import { writeFile } from 'node:fs/promises';
import type { Field } from '../contract/fields.ts';
import type { SqlValue } from '../duckdb/engine.ts';
import type { FlatTable } from './flat-table.ts';

/**
 * A text that begins with one of these is a formula to spreadsheet programs, in some languages also as a character of double
 * width; a line feed is trimmed by some before they look.
 */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const needsQuotes = /[",;\r\n]/;

/** How a CSV file separates and writes. */
export interface CsvForm {
  readonly delimiter: ',' | ';';
  readonly decimalMark: '.' | ',';
  /** By the mark in front of it spreadsheet programs know that a file is UTF-8. */
  readonly byteOrderMark: boolean;
}

/** RFC 4180 with LF, in UTF-8 without a byte-order mark. */
export const plainCsv: CsvForm = { delimiter: ',', decimalMark: '.', byteOrderMark: false };
/** As spreadsheet programs with Dutch settings open a file by a double click. */
export const dutchCsv: CsvForm = { delimiter: ';', decimalMark: ',', byteOrderMark: true };

/**
 * A table as CSV: a header, nothing for no value and `""` for an empty text. Numbers are in the shortest form that reads back
 * to the same double. A text that a spreadsheet would run as a formula gets an apostrophe in front, so that it stays text;
 * negative numbers are numbers, and are left alone.
 */
export function csvText({ fields, rows }: FlatTable, form: CsvForm = plainCsv): string {
  const header = fields.map(({ name }) => quoted(name)).join(form.delimiter);
  const lines = rows.map((row) =>
    fields.map((field) => written(field, row[field.name] ?? null, form)).join(form.delimiter),
  );
  return `${form.byteOrderMark ? '\ufeff' : ''}${[header, ...lines].join('\n')}\n`;
}

/** Writes a table as CSV in UTF-8. */
export async function writeCsv(table: FlatTable, path: string, form: CsvForm = plainCsv): Promise<void> {
  await writeFile(path, csvText(table, form), 'utf8');
}

function written(field: Field, value: SqlValue, { decimalMark }: CsvForm): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value === 0 ? 0 : value).replace('.', decimalMark);
  if (typeof value === 'boolean' || field.kind === 'date') return String(value);
  return quoted(isFormula(value) ? `'${value}` : value);
}

/** Whether a spreadsheet program would run a text as a formula. */
export function isFormula(text: string): boolean {
  return formulaStart.test(text);
}

function quoted(text: string): string {
  return text === '' || needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
