import { writeFile } from 'node:fs/promises';
import { exitCodes, failure } from '../../run/errors.ts';
import { type Sheet, sheetPart, tablePart } from './sheet.ts';
import { stylesPart } from './styles.ts';
import { xmlPart, xmlText } from './xml.ts';

/** A workbook: sheets in their order, and what stands in its properties. */
export interface Workbook {
  readonly language: string;
  readonly title: string;
  readonly creator: string;
  readonly sheets: readonly Sheet[];
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_ = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook as the bytes of an XLSX file (ECMA-376, Office Open XML), in the few parts that it needs. Entries stand in a fixed order
 * with a fixed time, so that the same workbook gives the same bytes.
 *
 * @throws ZichtError (exit 8) for names of sheets or headers that are not unique, and rows that do not fit their table.
 */
export async function xlsxBytes(workbook: Workbook): Promise<Uint8Array> {
  demandSound(workbook);
  // Loaded here, not above: most runs of the command line never need it.
  const { strToU8, zipSync } = await import('fflate');
  const parts = Object.entries(partsOf(workbook)).map(([path, text]) => [path, strToU8(text)] as const);
  // The time of a zip entry is local: this is the same in every time zone.
  return zipSync(Object.fromEntries(parts), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Writes a workbook as an XLSX file. */
export async function writeXlsx(workbook: Workbook, path: string): Promise<void> {
  await writeFile(path, await xlsxBytes(workbook));
}

function partsOf(workbook: Workbook): Record<string, string> {
  const { sheets } = workbook;
  const tables = sheets.flatMap((sheet, at) =>
    sheet.table === undefined ? [] : [{ sheet, table: sheet.table, number: at + 1 }],
  );
  return {
    '[Content_Types].xml': contentTypes(
      sheets.length,
      tables.map(({ number }) => number),
    ),
    '_rels/.rels': relations([
      [`${office}/officeDocument`, 'xl/workbook.xml'],
      [`${package_}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(workbook),
    'xl/workbook.xml': workbookPart(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => [`${office}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
      [`${office}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': stylesPart(),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetPart(sheet)])),
    ...Object.fromEntries(
      tables.flatMap(({ sheet, table, number }) => [
        [
          `xl/worksheets/_rels/sheet${number}.xml.rels`,
          relations([[`${office}/table`, `../tables/table${number}.xml`]]),
        ],
        [`xl/tables/table${number}.xml`, tablePart(sheet, table, number)],
      ]),
    ),
  };
}

function contentTypes(sheets: number, tables: readonly number[]): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return xmlPart(
    [
      `<Types xmlns="${package_}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      override('xl/workbook.xml', `${types}.sheet.main+xml`),
      override('xl/styles.xml', `${types}.styles+xml`),
      ...Array.from({ length: sheets }, (_, at) =>
        override(`xl/worksheets/sheet${at + 1}.xml`, `${types}.worksheet+xml`),
      ),
      ...tables.map((number) => override(`xl/tables/table${number}.xml`, `${types}.table+xml`)),
      '</Types>',
    ].join(''),
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return xmlPart(`<Relationships xmlns="${package_}/relationships">${each.join('')}</Relationships>`);
}

/** Title, maker and language, for whoever cannot see the first sheet; no dates, which a clock would give. */
function coreProperties({ title, creator, language }: Workbook): string {
  return xmlPart(
    `<cp:coreProperties xmlns:cp="${package_}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`,
  );
}

function workbookPart(sheets: readonly Sheet[]): string {
  const each = sheets.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return xmlPart(
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${each.join('')}</sheets></workbook>`,
  );
}

function demandSound({ sheets }: Workbook): void {
  const isUnique = (names: readonly string[]) =>
    new Set(names.map((name) => name.toLowerCase())).size === names.length;
  const areNames = sheets.every(({ name }) => /^[^[\]:*?/\\]{1,31}$/.test(name) && !/^'|'$/.test(name));
  if (!areNames || !isUnique(sheets.map(({ name }) => name))) throw defect('the name of a sheet');
  for (const { name, table } of sheets) {
    if (table === undefined) continue;
    const { columns, rows } = table;
    if (columns.length === 0 || !isUnique(columns.map(({ header }) => header)))
      throw defect(`headers of the sheet ${name}`);
    if (rows.length === 0 || rows.some((row) => row.length !== columns.length))
      throw defect(`rows of the sheet ${name}`);
  }
}

function defect(where: string): Error {
  return failure(exitCodes.guard, {
    code: 'guard.workbook',
    what: 'A workbook cannot be written.',
    where,
    remedy: 'This is a defect in Zicht: please report it. Nothing was published.',
  });
}
