import { writeFile } from 'node:fs/promises';
import type { Field } from '../contract/fields.ts';
import type { SqlValue } from '../duckdb/engine.ts';
import { arrowColumn } from './arrow-column.ts';
import type { FlatTable } from './flat-table.ts';

/**
 * A table as an Arrow IPC file of one record batch. Texts are dictionary-encoded, each dictionary with an id of its own
 * (the position of the column) and its texts in code-point order, so that the same table gives the same bytes.
 * Labels stand in the metadata of each field as `label:<language>`, notes as `note:<language>`.
 */
export async function arrowBytes(
  table: FlatTable,
  metadata: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  // Loaded here, not above: most runs of the command line never need it.
  const arrow = await import('apache-arrow');
  const length = table.rows.length;
  const columns = table.fields.map((field, id) => arrowColumn(arrow, field, id, valuesOf(table, field)));
  const fields = table.fields.map((field, id) => {
    const type = columns[id]?.type ?? new arrow.Null();
    return arrow.Field.new(field.name, type, field.nullable, labelsOf(field));
  });
  const schema = new arrow.Schema(fields, new Map(Object.entries(metadata)));
  const batch = new arrow.RecordBatch(
    schema,
    arrow.makeData({ type: new arrow.Struct(fields), length, nullCount: 0, children: columns }),
  );
  return arrow.tableToIPC(new arrow.Table(schema, [batch]), 'file');
}

/** Writes a table as an Arrow IPC file. */
export async function writeArrow(
  table: FlatTable,
  path: string,
  metadata: Readonly<Record<string, string>> = {},
): Promise<void> {
  await writeFile(path, await arrowBytes(table, metadata));
}

function valuesOf(table: FlatTable, field: Field): SqlValue[] {
  return table.rows.map((row) => row[field.name] ?? null);
}

function labelsOf({ meta }: Field): Map<string, string> {
  const told = (name: string, texts: Readonly<Record<string, string>> = {}) =>
    Object.entries(texts).map(([language, text]) => [`${name}:${language}`, text] as const);
  const codeList = meta.codeList === undefined ? [] : [['codeList', meta.codeList] as const];
  return new Map([...told('label', meta.label), ...told('note', meta.note), ...codeList]);
}
