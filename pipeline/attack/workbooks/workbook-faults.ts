import { type Cell, keyColumns } from '../../../schemas/cube.ts';
import type { Language } from '../../../schemas/words.ts';
import type { KnownTexts } from '../known-texts.ts';
import type { FileFault } from '../table-faults.ts';
import { type ReadCell, type ReadSheet, readWorkbook } from './read-workbook.ts';
import { HiddenContent } from './read-zip.ts';

/** What a workbook is held against. */
export interface WorkbookTruth {
  /** Of the Parquet file, in the order of their keys. */
  readonly rows: readonly Cell[];
  /** By column and code, what the code means in the language of the workbook; as the dictionary of the release says. */
  readonly labels: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly known: KnownTexts;
  readonly language: Language;
}

const figures = ['numerator', 'denominator', 'value', 'lower', 'upper'] as const;
/** Signs that stand for no number, by the state of the cell. */
const signs: Readonly<Record<Cell['status'], string>> = {
  value: '[z]',
  suppressed: '[c]',
  not_applicable: '[z]',
  not_yet_followed: '[x]',
  not_estimable: '[x]',
};
const nothing = '[z]';

/**
 * What a workbook says and must not: a number that is not that of its cell, a word that is not that of its code, a row too many or too
 * few, a sheet of its own, or anything that a reader of the sheets does not see.
 */
export function workbookFaults(bytes: Buffer, truth: WorkbookTruth): FileFault[] {
  try {
    const { sheets, properties } = readWorkbook(bytes);
    const told = new Set(truth.rows.map(({ indicator }) => indicator));
    const indicators = [...new Set(truth.rows.map((row) => row.indicator.slice(0, 31)))];
    const tables = sheets.filter(({ name }) => indicators.includes(name));
    const isWhole = tables.length === told.size && indicators.length === told.size;
    return [
      ...(isWhole ? [] : [{ fault: 'workbook-sheets', key: 'sheets' }]),
      ...strayNumbers(properties, truth).map(() => ({ fault: 'workbook-number', key: 'properties' })),
      ...sheets.flatMap((sheet) =>
        indicators.includes(sheet.name)
          ? tableFaults(sheet, truth)
          : textFaults(sheet, sheet.rows, truth, indicators),
      ),
    ];
  } catch (error) {
    if (error instanceof HiddenContent) return [{ fault: 'workbook-hidden', key: error.message }];
    throw error;
  }
}

function strayNumbers(texts: readonly string[], { known, language }: WorkbookTruth): string[] {
  return texts.flatMap((text) => known.strayNumbers(text, language));
}

/** Rows of words alone: no number, and in no text one that anybody counted. */
function textFaults(
  { name }: ReadSheet,
  rows: readonly (readonly ReadCell[])[],
  truth: WorkbookTruth,
  names: readonly string[] = [],
): FileFault[] {
  return rows.flatMap((row, at) => {
    const isText = row.every(
      (cell) =>
        'text' in cell && (names.includes(cell.text) || strayNumbers([cell.text], truth).length === 0),
    );
    return isText ? [] : [{ fault: 'workbook-number', key: `${name} row ${at + 1}` }];
  });
}

function tableFaults(sheet: ReadSheet, truth: WorkbookTruth): FileFault[] {
  const own = truth.rows.filter(({ indicator }) => indicator.slice(0, 31) === sheet.name);
  const { rows, header } = sheet;
  if (header === null || rows.length !== header + 1 + own.length)
    return [{ fault: 'workbook-rows', key: sheet.name }];
  const expected = expectedColumns(own, truth);
  const body = rows.slice(header + 1);
  const amiss = body.flatMap((cells, at) => {
    const row = own[at];
    const fits =
      row !== undefined &&
      cells.length === expected.length &&
      expected.every((of, column) => {
        const cell = cells[column];
        const value = of(row);
        return (
          cell !== undefined &&
          ('text' in cell ? cell.text === value : cell.number === String(value) && typeof value === 'number')
        );
      });
    return fits ? [] : [{ fault: 'workbook-differs', key: keyOf(row) }];
  });
  return [...textFaults(sheet, rows.slice(0, header + 1), truth), ...amiss];
}

function keyOf(row: Cell | undefined): string {
  return keyColumns.map((name) => row?.[name] ?? '').join('|');
}

/** What must stand in each column of a table: dimensions that the indicator tells apart, figures, state and reason. */
function expectedColumns(
  own: readonly Cell[],
  { labels }: WorkbookTruth,
): ((row: Cell) => string | number)[] {
  const word = (name: keyof Cell) => (row: Cell) => {
    const code = row[name];
    return code === null ? nothing : (labels.get(name)?.get(String(code)) ?? String(code));
  };
  const told = keyColumns.filter((name) => name !== 'indicator' && own.some((row) => row[name] !== '_T'));
  return [
    ...told.flatMap((name) => (name === 'region' ? [(row: Cell) => row.region, word(name)] : [word(name)])),
    ...figures.map((name) => (row: Cell) => row[name] ?? signs[row.status]),
    word('status'),
    word('reason'),
  ];
}
