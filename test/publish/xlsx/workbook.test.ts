import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../pipeline/attack/workbooks/read-workbook.ts';
import type { Sheet } from '../../../src/publish/xlsx/sheet.ts';
import { columnName, tableRange } from '../../../src/publish/xlsx/sheet.ts';
import { type Workbook, xlsxBytes } from '../../../src/publish/xlsx/workbook.ts';
import { sha256 } from '../../../src/run/hash.ts';

const tableSheet: Sheet = {
  name: 'one',
  lines: [{ text: 'Title', style: 'title' }, { text: 'About' }],
  table: {
    columns: [
      { header: 'Place', width: 20 },
      { header: 'Share', width: 12 },
    ],
    rows: [
      ['Súdwest-Fryslân', { number: 0.1 + 0.2, style: 'percent' }],
      ['[c]', '[c]'],
      ['b', { number: -0, style: 'whole' }],
    ],
  },
};
const workbook = (...sheets: Sheet[]): Workbook => ({
  ...{ language: 'en', title: 'T', creator: 'C' },
  sheets,
});
const written = async (...sheets: Sheet[]) => readWorkbook(Buffer.from(await xlsxBytes(workbook(...sheets))));

describe('xlsxBytes', () => {
  it('is read back, by a reader that shares no code with it, to the same cells', async () => {
    const cover: Sheet = { name: 'cover', lines: [{ text: 'A cover', style: 'title' }] };
    const { sheets, properties } = await written(cover, tableSheet);
    expect(properties).toEqual(['T', 'C', 'en']);
    expect(sheets).toEqual([
      { name: 'cover', rows: [[{ text: 'A cover' }]], header: null },
      {
        name: 'one',
        header: 2,
        rows: [
          [{ text: 'Title' }],
          [{ text: 'About' }],
          [{ text: 'Place' }, { text: 'Share' }],
          [{ text: 'Súdwest-Fryslân' }, { number: '0.30000000000000004' }],
          [{ text: '[c]' }, { text: '[c]' }],
          [{ text: 'b' }, { number: '0' }],
        ],
      },
    ]);
  });

  it('is the same bytes whenever and wherever it is written', async () => {
    const before = process.env.TZ;
    const hashes = [];
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env.TZ = zone;
      hashes.push(sha256(await xlsxBytes(workbook(tableSheet))));
    }
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(new Set(hashes).size).toBe(1);
  });

  it('keeps any text, and runs none of it', async () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '<f>', '_x0041_', '&', '"', '\u202e', '');
    await fc.assert(
      fc.asyncProperty(start, fc.string({ unit: 'grapheme' }), async (first, rest) => {
        const text = `${first}${rest}`;
        const table = { columns: [{ header: 'c', width: 12 }], rows: [[text]] };
        const { sheets } = await written({ name: 'one', lines: [], table });
        const expected = text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');
        expect(sheets[0]?.rows[1]).toEqual([{ text: expected }]);
      }),
      { numRuns: 200 },
    );
  });

  it('marks a text that looks like a formula as text, so that editing its cell runs nothing', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const table = { columns: [{ header: 'c', width: 12 }], rows: [['=1+1'], ['1+1']] };
    const parts = unzipSync(await xlsxBytes(workbook({ name: 'one', lines: [], table })));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<c r="A2" s="5" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(sheet).toContain('<c r="A3" s="0" t="inlineStr">');
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()).split('<xf ')[7]).toContain(
      'quotePrefix="1"',
    );
    expect(sheet).not.toMatch(/<f>|<f /);
  });

  it('freezes what stands above the rows, and names the table with its header', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(await xlsxBytes(workbook(tableSheet)));
    const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    expect(part('xl/worksheets/sheet1.xml')).toContain(
      '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>',
    );
    expect(part('xl/tables/table1.xml')).toContain('ref="A3:B6"');
    expect(part('xl/tables/table1.xml')).toContain('<tableColumn id="2" name="Share"/>');
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
  });

  it.each<readonly [string, readonly Sheet[]]>([
    ['two sheets of one name', [tableSheet, { ...tableSheet, name: 'ONE' }]],
    ['a name that is too long', [{ ...tableSheet, name: 'x'.repeat(32) }]],
    ['a name with a character that no sheet may have', [{ ...tableSheet, name: 'a/b' }]],
    [
      'a table without rows',
      [{ name: 'a', lines: [], table: { columns: [{ header: 'c', width: 12 }], rows: [] } }],
    ],
    [
      'a row that is too short',
      [{ name: 'a', lines: [], table: { columns: [{ header: 'c', width: 12 }], rows: [[]] } }],
    ],
  ])('refuses %s', async (_, sheets) => {
    await expect(xlsxBytes(workbook(...sheets))).rejects.toMatchObject({ exitCode: 8 });
  });
});

describe('places in a sheet', () => {
  it('are named as spreadsheets name them', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    expect(tableSheet.table && tableRange(tableSheet, tableSheet.table)).toBe('A3:B6');
  });
});
