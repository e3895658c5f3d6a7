import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlType } from '../../src/contract/fields.ts';
import { openDuckDb } from '../../src/duckdb/duckdb-engine.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { csvText, dutchCsv, writeCsv } from '../../src/publish/csv.ts';
import { type FlatTable, flatTable } from '../../src/publish/flat-table.ts';
import { sampleFields, sampleTable } from './sample-table.ts';

/** What a reader gets back: formulas carry their apostrophe, and CSV has no negative zero. */
const asRead = ({ fields, rows }: FlatTable) =>
  rows.map((row) =>
    Object.fromEntries(
      fields.map(({ name }) => {
        const value = row[name] ?? null;
        if (typeof value === 'string') return [name, /^[=+\-@\t\r]/.test(value) ? `'${value}` : value];
        return [name, value === 0 ? 0 : value];
      }),
    ),
  );

describe('writeCsv', () => {
  let folder: string;
  let engine: Engine;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-csv-'));
    engine = await openDuckDb({ memory: '500MB', threads: 1, scratch: folder, allowedDirectories: [folder] });
  });
  afterAll(() => {
    engine.close();
    rmSync(folder, { recursive: true });
  });

  async function readBack(table: FlatTable): Promise<unknown[]> {
    const path = join(folder, 'table.csv');
    await writeCsv(table, path);
    const columns = table.fields.map((field) => `'${field.name}': '${sqlType(field)}'`).join(', ');
    return engine.rows(
      `SELECT * FROM read_csv('${path}', header = true, delim = ',', quote = '"', escape = '"', new_line = '\\n',
        nullstr = '', allow_quoted_nulls = false, auto_detect = false, parallel = false, columns = {${columns}})`,
      'read back',
    );
  }

  it('is read back to the same cells by an engine', async () => {
    expect(await readBack(sampleTable)).toEqual(asRead(sampleTable));
  });

  it('is the same file when written twice', async () => {
    const paths = ['one.csv', 'two.csv'].map((name) => join(folder, name));
    for (const path of paths) await writeCsv(sampleTable, path);
    const [one, two] = paths.map((path) => readFileSync(path));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  it('writes nothing for no value, quotes for an empty text, and plain numbers', () => {
    expect(csvText(sampleTable)).toBe(
      [
        'place,year,share,count,day,final,note',
        "'=SUM(A1),2017,,-4,,false,'-1+2",
        "Fryslân,2017,1e+21,1,2000-01-01,true,'@x",
        'PV24,2017,-1.5e-7,,1899-12-31,false,',
        'PV24,2018,0.30000000000000004,136,2018-02-28,true,plain',
        'a,9,0,1,,true,4-11',
        "a,10,2,1,,true,it's",
        '\uFFFD,2017,5e-324,9007199254740991,2024-02-29,true,"a,""b""\nc"',
        '\u{1F300},2017,0.3333333333333333,0,,,""',
        '',
      ].join('\n'),
    );
  });

  it('writes the header alone for a table without rows', () => {
    expect(csvText(flatTable(sampleFields, ['place'], []))).toBe('place,year,share,count,day,final,note\n');
  });

  it('writes as a Dutch spreadsheet reads: a mark in front, semicolons, decimal commas', () => {
    const lines = csvText(sampleTable, dutchCsv).split('\n');
    expect(lines[0]).toBe('\ufeffplace;year;share;count;day;final;note');
    expect(lines[4]).toBe('PV24;2018;0,30000000000000004;136;2018-02-28;true;plain');
    expect(lines[3]).toBe('PV24;2017;-1,5e-7;;1899-12-31;false;');
    expect(csvText(flatTable(sampleFields.slice(0, 1), ['place'], [{ place: 'a;b' }]), dutchCsv)).toContain(
      '"a;b"',
    );
  });

  it('leaves no text that a spreadsheet would run', () => {
    const [place] = sampleFields;
    if (place === undefined) throw new Error('no field');
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20'),
        fc.string(),
        (start, rest) => {
          const text = csvText(flatTable([place], ['place'], [{ place: start + rest }]));
          expect(text.slice('place\n'.length)).toMatch(/^"?'/);
        },
      ),
    );
  });
});
