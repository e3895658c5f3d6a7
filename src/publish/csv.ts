import { writeFile } from 'node:fs/promises';
import type { Field } from '../contract/fields.ts';
import type { SqlValue } from '../duckdb/engine.ts';
import type { FlatTable } from './flat-table.ts';

/** A text that begins with one of these is a formula to spreadsheet programs. */
const formulaStart = /^[=+\-@\t\r]/;
const needsQuotes = /[",\r\n]/;

/**
 * A table as CSV: RFC 4180 with LF, a header, nothing for no value and `""` for an empty text. Numbers are in the
 * shortest form that reads back to the same double. A text that a spreadsheet would run as a formula gets an apostrophe
 * in front, so that it stays text; negative numbers are numbers, and are left alone.
 */
export function csvText({ fields, rows }: FlatTable): string {
  const header = fields.map(({ name }) => quoted(name)).join(',');
  const lines = rows.map((row) => fields.map((field) => written(field, row[field.name] ?? null)).join(','));
  return `${[header, ...lines].join('\n')}\n`;
}

/** Writes a table as CSV in UTF-8, without a byte-order mark. */
export async function writeCsv(table: FlatTable, path: string): Promise<void> {
  await writeFile(path, csvText(table), 'utf8');
}

function written(field: Field, value: SqlValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value === 0 ? 0 : value);
  if (typeof value === 'boolean' || field.kind === 'date') return String(value);
  return quoted(formulaStart.test(value) ? `'${value}` : value);
}

function quoted(text: string): string {
  return text === '' || needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
