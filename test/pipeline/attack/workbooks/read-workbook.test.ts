import { type Zippable, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../pipeline/attack/workbooks/read-workbook.ts';
import { readZip } from '../../../../pipeline/attack/workbooks/read-zip.ts';
import { xlsxBytes } from '../../../../src/publish/xlsx/workbook.ts';

let bytes: Buffer;
beforeAll(async () => {
  const table = {
    columns: [{ header: 'c', width: 12 }],
    rows: [['a'], [{ number: 7, style: 'whole' as const }]],
  };
  const sheets = [{ name: 'one', lines: [{ text: 'x' }], table }];
  bytes = Buffer.from(await xlsxBytes({ language: 'en', title: 'T', creator: 'C', sheets }));
});

const mtime = new Date(1980, 0, 1);
/** The workbook with other text in one part. */
function withPart(path: string, change: (text: string) => string): Buffer {
  const parts: Zippable = unzipSync(bytes);
  const kept = strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
  const changed = change(kept);
  expect(changed).not.toBe(kept);
  parts[path] = strToU8(changed);
  return Buffer.from(zipSync(parts, { mtime }));
}
const sheet = 'xl/worksheets/sheet1.xml';
const replaced = (path: string, from: string | RegExp, to: string) => () =>
  withPart(path, (text) => text.replace(from, to));

/** Ways in which a workbook can hold what no reader of its sheets sees. */
const hidden: readonly (readonly [string, () => Buffer])[] = [
  ['a formula behind a number', replaced(sheet, '<v>7</v>', '<f>3+4</f><v>7</v>')],
  ['a hidden sheet', replaced('xl/workbook.xml', 'sheetId="1"', 'sheetId="1" state="hidden"')],
  ['a hidden row', replaced(sheet, '<row r="3">', '<row r="3" hidden="1">')],
  ['a hidden column', replaced(sheet, 'customWidth="1"', 'customWidth="1" hidden="1"')],
  ['a row of another height', replaced(sheet, '<row r="3">', '<row r="3" ht="17.25">')],
  [
    'merged cells',
    replaced(
      sheet,
      '</sheetData>',
      '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    ),
  ],
  ['a blank row', replaced(sheet, '<row r="4"><c r="A4"', '<row r="5"><c r="A5"')],
  [
    'a cell beside the table',
    replaced(sheet, '</c></row></sheetData>', '</c><c r="C4" s="0"><v>9</v></c></row></sheetData>'),
  ],
  [
    'a link elsewhere',
    replaced(sheet, '</sheetData>', '</sheetData><hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks>'),
  ],
  ['a comment', replaced(sheet, '<sheetData>', '<!-- 7 --><sheetData>')],
  ['a text between elements', replaced(sheet, '<sheetData>', ' 7 <sheetData>')],
  [
    'a defined name',
    replaced(
      'xl/workbook.xml',
      '</sheets>',
      '</sheets><definedNames><definedName name="n">7</definedName></definedNames>',
    ),
  ],
  ['a number in a style', replaced('xl/styles.xml', '<sz val="16"/>', '<sz val="137"/>')],
  ['a table that ends before its sheet', replaced('xl/tables/table1.xml', /A2:A4/g, 'A2:A3')],
  ['a header that its table names otherwise', replaced('xl/tables/table1.xml', 'name="c"', 'name="7"')],
  ['an entity', replaced(sheet, '>a</t>', '>&secret;</t>')],
  [
    'a picture',
    () => Buffer.from(zipSync({ ...unzipSync(bytes), 'xl/media/image1.png': strToU8('7') }, { mtime })),
  ],
  ['a time', () => Buffer.from(zipSync(unzipSync(bytes), { mtime: new Date(2017, 6, 7) }))],
  ['bytes behind the end', () => Buffer.concat([bytes, Buffer.from('7')])],
  ['bytes before the first entry', () => Buffer.concat([Buffer.from('7'), bytes])],
  [
    'a comment of the archive',
    () => {
      const copy = Buffer.concat([bytes, Buffer.from('7')]);
      copy.writeUInt16LE(1, bytes.length - 2);
      return copy;
    },
  ],
  [
    'a sum that is not that of its content',
    () => {
      const copy = Buffer.from(bytes);
      copy[14] = (copy[14] ?? 0) ^ 1;
      return copy;
    },
  ],
];

describe('readWorkbook', () => {
  it('reads what is written', () => {
    expect(readWorkbook(bytes).sheets[0]?.rows).toHaveLength(4);
    expect(readWorkbook(withPart(sheet, (text) => text.replace('>a<', '>b<'))).sheets[0]?.rows[2]).toEqual([
      { text: 'b' },
    ]);
  });

  it.each(hidden)('refuses %s', (_, change) => {
    expect(() => readWorkbook(change())).toThrow(expect.objectContaining({ name: 'HiddenContent' }));
  });

  it('refuses what is no archive', () => {
    for (const text of ['', 'PK', 'x'.repeat(100)])
      expect(() => readZip(Buffer.from(text))).toThrow(expect.objectContaining({ name: 'HiddenContent' }));
  });
});
