import { isFormula } from '../csv.ts';
import { type CellStyle, styleIndex } from './styles.ts';
import { cellText, xmlPart, xmlText } from './xml.ts';

/** A cell as it is written: a text, or a number with the way it is shown. */
export type SheetCell = string | { readonly number: number; readonly style: 'whole' | 'percent' | 'decimal' };

/** A line above the table of a sheet, in column A. */
export interface SheetLine {
  readonly text: string;
  readonly style?: 'title' | 'heading';
}

export interface SheetColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
}

/** The one table of a sheet. Every row has a cell for each column. */
export interface SheetTable {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** By row, the sheet that the first cell leads to. */
  readonly links?: readonly string[];
}

/** A sheet: lines in column A, and below them, without a blank row, at most one table. */
export interface Sheet {
  /** Unique in the workbook, at most 31 characters. */
  readonly name: string;
  readonly lines: readonly SheetLine[];
  readonly table?: SheetTable;
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `A`, …, `Z`, `AA`, … for 0, …, 25, 26, … */
export function columnName(at: number): string {
  return (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
}

/** Where the table of a sheet stands, its header included, such as `A3:D9`. */
export function tableRange({ lines }: Sheet, { columns, rows }: SheetTable): string {
  const first = lines.length + 1;
  return `A${first}:${columnName(columns.length - 1)}${first + rows.length}`;
}

/** The part of a sheet, which refers to its table as `rId1`. */
export function sheetPart(sheet: Sheet): string {
  const { lines, table } = sheet;
  const header = lines.length + 1;
  const rows = [
    ...lines.map(({ text, style }, at) => row(at + 1, [textCell('A', at + 1, text, style ?? 'text')])),
    ...(table === undefined ? [] : tableRows(table, header)),
  ];
  return xmlPart(
    [
      `<worksheet xmlns="${spreadsheet}" xmlns:r="${relationships}">`,
      `<sheetViews><sheetView workbookViewId="0">${table === undefined ? '' : frozen(header)}</sheetView></sheetViews>`,
      '<sheetFormatPr defaultRowHeight="16"/>',
      `<cols>${columnWidths(table)}</cols>`,
      `<sheetData>${rows.join('')}</sheetData>`,
      links(table, header),
      table === undefined ? '' : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      '</worksheet>',
    ].join(''),
  );
}

/** The part of the table of a sheet, by which screen readers and programs know where it begins and what its columns are called. */
export function tablePart(sheet: Sheet, table: SheetTable, id: number): string {
  const range = tableRange(sheet, table);
  const columns = table.columns.map(
    ({ header }, at) => `<tableColumn id="${at + 1}" name="${cellText(header)}"/>`,
  );
  return xmlPart(
    `<table xmlns="${spreadsheet}" id="${id}" name="table_${id}" displayName="table_${id}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`,
  );
}

function tableRows({ columns, rows, links: to }: SheetTable, header: number): string[] {
  const heads = columns.map((column, at) => textCell(columnName(at), header, column.header, 'header'));
  const body = rows.map((cells, below) => {
    const line = header + 1 + below;
    return row(
      line,
      cells.map((cell, at) => written(cell, columnName(at), line, at === 0 && to !== undefined)),
    );
  });
  return [row(header, heads), ...body];
}

function row(line: number, cells: readonly string[]): string {
  return `<row r="${line}">${cells.join('')}</row>`;
}

function written(cell: SheetCell, column: string, line: number, isLink: boolean): string {
  if (typeof cell === 'string') return textCell(column, line, cell, isLink ? 'link' : 'text');
  const number = cell.number === 0 ? 0 : cell.number;
  return `<c r="${column}${line}" s="${styleIndex(cell.style)}"><v>${number}</v></c>`;
}

/** A text stands in the cell itself and is never looked at as a formula, not even when somebody edits the cell. */
function textCell(column: string, line: number, text: string, style: CellStyle): string {
  const shown = isFormula(text) ? 'inert' : style;
  return `<c r="${column}${line}" s="${styleIndex(shown)}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

function frozen(header: number): string {
  return `<pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/>`;
}

function columnWidths(table: SheetTable | undefined): string {
  const widths = table === undefined ? [100] : table.columns.map(({ width }) => width);
  return widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
}

function links(table: SheetTable | undefined, header: number): string {
  if (table?.links === undefined) return '';
  const each = table.links.map(
    (name, at) =>
      `<hyperlink ref="A${header + 1 + at}" location="${xmlText(`'${name.replaceAll("'", "''")}'!A1`)}"/>`,
  );
  return `<hyperlinks>${each.join('')}</hyperlinks>`;
}
