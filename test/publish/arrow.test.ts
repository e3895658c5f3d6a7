import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataType, tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrowBytes, writeArrow } from '../../src/publish/arrow.ts';
import { flatTable } from '../../src/publish/flat-table.ts';
import { sampleFields, sampleKey, sampleTable } from './sample-table.ts';

describe('writeArrow', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-arrow-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read back to the same cells', async () => {
    const path = join(folder, 'table.arrow');
    await writeArrow(sampleTable, path);
    const table = tableFromIPC(readFileSync(path));
    expect(table.numRows).toBe(sampleTable.rows.length);
    for (const { name, kind } of sampleFields) {
      const read = [...(table.getChild(name) ?? [])].map((value: unknown) => {
        if (value === null) return null;
        if (kind === 'date') return new Date(Number(value)).toISOString().slice(0, 10);
        return kind === 'integer' ? Number(value) : value;
      });
      expect(read).toEqual(sampleTable.rows.map((row) => row[name]));
    }
  });

  it('carries types, labels, and a dictionary with an id of its own for each text', async () => {
    const { schema } = tableFromIPC(await arrowBytes(sampleTable, { title: 'a table' }));
    expect(schema.metadata.get('title')).toBe('a table');
    expect(schema.fields.map(({ nullable }) => nullable)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    const [place, year, share, , day, final, note] = schema.fields;
    expect(place?.metadata).toEqual(
      new Map([
        ['label:nl', 'place (nl)'],
        ['label:en', 'place (en)'],
      ]),
    );
    const ids = [place, note].map((field) => DataType.isDictionary(field?.type) && field.type.id);
    expect(ids).toEqual([0, 6]);
    expect([year, share, day, final].map((field) => String(field?.type))).toEqual([
      'Int64',
      'Float64',
      'Date32<DAY>',
      'Bool',
    ]);
  });

  it('gives the same bytes again, within a process and after other tables were written', async () => {
    const first = await arrowBytes(sampleTable);
    await arrowBytes(flatTable(sampleFields, sampleKey, sampleTable.rows.slice(2)));
    expect(Buffer.compare(await arrowBytes(sampleTable), first)).toBe(0);
  });

  it('writes a table without rows', async () => {
    const table = tableFromIPC(await arrowBytes(flatTable(sampleFields, sampleKey, [])));
    expect(table.numRows).toBe(0);
    expect(table.schema.fields).toHaveLength(sampleFields.length);
  });
});
