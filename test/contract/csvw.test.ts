import { describe, expect, it } from 'vitest';
import { cell, keyColumns } from '../../schemas/cube.ts';
import { columnMeta } from '../../schemas/register.ts';
import { csvwOf } from '../../src/contract/csvw.ts';
import { type Field, fieldsOf } from '../../src/contract/fields.ts';

interface Column {
  name: string;
  titles: Record<string, string>;
  datatype: { base: string; format?: string; minimum?: number; maximum?: number };
  required: boolean;
}

const metadata = (fields: readonly Field[], primaryKey: readonly string[] = []) =>
  csvwOf({
    url: 'table.csv',
    title: { nl: 'Tabel', en: 'Table' },
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    primaryKey,
    fields,
  }) as Record<string, unknown> & { tableSchema: { columns: Column[]; primaryKey: string[] } };
const column = (field: Partial<Field>) =>
  metadata([{ name: 'c', kind: 'string', nullable: true, meta: { label: { en: 'c' } }, ...field }])
    .tableSchema.columns[0];

describe('csvwOf', () => {
  it('says title, licence, form and key of the table', () => {
    expect(metadata(fieldsOf(cell, columnMeta), keyColumns)).toMatchObject({
      '@context': 'http://www.w3.org/ns/csvw',
      url: 'table.csv',
      'dc:title': [
        { '@value': 'Tabel', '@language': 'nl' },
        { '@value': 'Table', '@language': 'en' },
      ],
      'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\n'] },
      tableSchema: { primaryKey: [...keyColumns] },
    });
  });

  it('gives each column of the cube its name, titles in two languages, and whether it may be empty', () => {
    const { columns } = metadata(fieldsOf(cell, columnMeta), keyColumns).tableSchema;
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
    const format = new RegExp(column({ codes: ['_T', '0-3', 'a.b'] })?.datatype.format ?? '(?!)');
    for (const code of ['_T', '0-3', 'a.b']) expect(format.test(code)).toBe(true);
    for (const code of ['', 'a_b', '_T_T', '0']) expect(format.test(code)).toBe(false);
  });

  it('takes a licence by name, and does without', () => {
    const table = { url: 't.csv', title: { en: 't' }, primaryKey: [], fields: [] };
    expect(csvwOf({ ...table, licence: 'CC BY 4.0' })['dc:license']).toBe('CC BY 4.0');
    expect(csvwOf(table)).not.toHaveProperty('dc:license');
  });
});
