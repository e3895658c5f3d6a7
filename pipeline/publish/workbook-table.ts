import { type Cell, cell, keyColumns } from '../../schemas/cube.ts';
import { columnMeta } from '../../schemas/register.ts';
import type { Language } from '../../schemas/words.ts';
import type { DictionaryColumn } from '../../src/contract/dictionary.ts';
import { fieldsOf } from '../../src/contract/fields.ts';
import { capitalise } from '../../src/i18n/text.ts';
import type { SheetCell, SheetTable } from '../../src/publish/xlsx/sheet.ts';
import { signs, workbookWords } from './workbook-words.ts';

type FigureColumn = 'numerator' | 'denominator' | 'value' | 'lower' | 'upper';

/** A column of a table in words: what stands above it, and what stands in it for a cell of the cube. */
interface WordedColumn {
  readonly header: string;
  readonly width: number;
  readonly of: (row: Cell) => SheetCell;
}

const figures: readonly FigureColumn[] = ['numerator', 'denominator', 'value', 'lower', 'upper'];
const labels = new Map(fieldsOf(cell, columnMeta).map(({ name, meta }) => [name, meta.label]));
const widthOf = { word: 28, figure: 14, code: 12 } as const;

/**
 * The rows of one indicator as a table for people, in one language: codes by their labels, and a sign where there is no number.
 * Dimensions that the indicator does not tell apart have no column.
 */
export function wordedTable(
  rows: readonly Cell[],
  dictionary: readonly DictionaryColumn[],
  language: Language,
): SheetTable {
  const told = keyColumns.filter((name) => name !== 'indicator' && rows.some((row) => row[name] !== '_T'));
  const columns = [
    ...told.flatMap((name) => dimension(name, dictionary, language)),
    ...figures.map((name) => ({ header: headerOf(name, language), width: widthOf.figure, of: figure(name) })),
    ...dimension('status', dictionary, language),
    ...dimension('reason', dictionary, language),
  ];
  return {
    columns: columns.map(({ header, width }) => ({ header, width })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  };
}

/** The label of a column up to what explains it further. */
function headerOf(name: string, language: Language): string {
  const [short = name] = (labels.get(name)?.[language] ?? name).split(';');
  return capitalise(short.replace(' (_T)', ''));
}

function dimension(
  name: keyof Cell,
  dictionary: readonly DictionaryColumn[],
  language: Language,
): WordedColumn[] {
  const codes = dictionary.find(({ column }) => column === name)?.codes ?? [];
  const words = new Map(codes.map(({ code, label }) => [code, label[language] ?? code]));
  const inWords: WordedColumn = {
    header: headerOf(name, language),
    width: widthOf.word,
    of: (row) => (row[name] === null ? signs.none : (words.get(String(row[name])) ?? String(row[name]))),
  };
  if (name !== 'region') return [inWords];
  const header = capitalise(workbookWords[language].regionCode);
  return [{ header, width: widthOf.code, of: ({ region }) => region }, inWords];
}

function figure(name: FigureColumn): WordedColumn['of'] {
  return (row) => {
    const number = row[name];
    if (number === null) return signOf(row.status);
    const isCount = name === 'numerator' || name === 'denominator';
    return {
      number,
      style: isCount || (row.unit === 'count' && name === 'value') ? 'whole' : styleOf(row.unit),
    };
  };
}

function styleOf(unit: Cell['unit']): 'percent' | 'decimal' {
  return unit === 'share' || unit === 'probability' ? 'percent' : 'decimal';
}

function signOf(status: Cell['status']): string {
  switch (status) {
    case 'suppressed':
      return signs.withheld;
    case 'not_yet_followed':
    case 'not_estimable':
      return signs.absent;
    case 'value':
    case 'not_applicable':
      return signs.none;
  }
}
