import { describe, expect, it } from 'vitest';
import { cell, keyColumns } from '../../schemas/cube.ts';
import { columnMeta } from '../../schemas/register.ts';
import { type CsvwTable, csvwOf } from '../../src/contract/csvw.ts';
import { type Field, fieldsOf } from '../../src/contract/fields.ts';

interface Column {
  name: string;
  titles: Record<string, string>;
  datatype: { base: string; format?: unknown; minimum?: number; maximum?: number };
  required: boolean;
}

const metadata = (
  fields: readonly Field[],
  primaryKey: readonly string[] = [],
  more: Partial<CsvwTable> = {},
) =>
  (
    csvwOf({
      title: { nl: 'Alle', en: 'All' },
      tables: [{ url: 'table.csv', title: { nl: 'Tabel', en: 'Table' }, primaryKey, fields, ...more }],
    }).tables as (Record<string, unknown> & {
      tableSchema: { columns: Column[]; primaryKey: string[] };
    })[]
  )[0];
const column = (field: Partial<Field>, more: Partial<CsvwTable> = {}) =>
  metadata([{ name: 'c', kind: 'string', nullable: true, meta: { label: { en: 'c' } }, ...field }], [], more)
    ?.tableSchema.columns[0];

describe('csvwOf', () => {
  it('says title, form and key of the table', () => {
    expect(metadata(fieldsOf(cell, columnMeta), keyColumns)).toMatchObject({
      url: 'table.csv',
      'dc:title': [
        { '@value': 'Tabel', '@language': 'nl' },
        { '@value': 'Table', '@language': 'en' },
      ],
      dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\n'] },
      tableSchema: { primaryKey: [...keyColumns] },
    });
  });

  it('gives each column of the cube its name, titles in two languages, and whether it may be empty', () => {
    const columns = metadata(fieldsOf(cell, columnMeta), keyColumns)?.tableSchema.columns ?? [];
    expect(columns).not.toEqual([]);
    expect(columns.map(({ name }) => name)).toEqual(Object.keys(cell.shape));
    for (const { name, titles } of columns) {
      expect(titles.und).toBe(name);
      expect(titles.nl).toBeTruthy();
      expect(titles.en).toBeTruthy();
    }
    const optional = columns.filter(({ required }) => !required).map(({ name }) => name);
    expect(optional).toEqual(['numerator', 'denominator', 'value', 'lower', 'upper', 'reason']);
  });

  it('names datatypes with their bounds and formats', () => {
    expect(column({ kind: 'integer', minimum: 0, maximum: 9 })?.datatype).toEqual({
      base: 'integer',
      minimum: 0,
      maximum: 9,
    });
    expect(column({ kind: 'number' })?.datatype).toEqual({ base: 'double' });
    expect(column({ kind: 'date' })?.datatype).toEqual({ base: 'date', format: 'yyyy-MM-dd' });
    expect(column({ kind: 'boolean' })?.datatype).toEqual({ base: 'boolean', format: 'true|false' });
    expect(column({ pattern: '^x+$' })?.datatype).toEqual({ base: 'string', format: '^x+$' });
  });

  it('writes a code list as a pattern that fits its codes alone', () => {
    const format = new RegExp(String(column({ codes: ['_T', '0-3', 'a.b'] })?.datatype.format ?? '(?!)'));
    for (const code of ['_T', '0-3', 'a.b']) expect(format.test(code)).toBe(true);
    for (const code of ['', 'a_b', '_T_T', '0']) expect(format.test(code)).toBe(false);
  });

  it('says how a file with decimal commas writes numbers', () => {
    const form = { delimiter: ';', decimalMark: ',' };
    expect(metadata([], [], { form })).toMatchObject({ dialect: { delimiter: ';' } });
    expect(column({ kind: 'number' }, { form })?.datatype).toEqual({
      base: 'double',
      format: { decimalChar: ',' },
    });
    expect(column({ kind: 'integer' }, { form })?.datatype).toEqual({ base: 'integer' });
  });

  it('takes a licence by name or address, and does without', () => {
    const group = { title: { en: 't' }, tables: [] };
    expect(csvwOf({ ...group, licence: 'CC BY 4.0' })).toMatchObject({
      '@context': 'http://www.w3.org/ns/csvw',
      'dc:license': 'CC BY 4.0',
    });
    const address = 'https://creativecommons.org/licenses/by/4.0/';
    expect(csvwOf({ ...group, licence: address })['dc:license']).toEqual({ '@id': address });
    expect(csvwOf(group)).not.toHaveProperty('dc:license');
  });
});
