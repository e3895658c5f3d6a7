import { type Cell, keyColumns } from '../../../schemas/cube.ts';
import { codesOfIndicator } from '../../../schemas/internal-indicator.ts';
import type { NamedTable } from '../../../schemas/review-summary.ts';
import { capitalise, uncapitalise } from '../../../src/i18n/text.ts';
import type { ReviewContext } from './context.ts';

/** What names are made of. */
export interface NameContext {
  readonly input: Pick<ReviewContext['input'], 'catalogue' | 'categories' | 'regions' | 'codeLists'>;
  readonly language: ReviewContext['language'];
  readonly words: Pick<ReviewContext['words'], 'shared'>;
}

type CellKey = Pick<Cell, (typeof keyColumns)[number]>;

/** What a table is called: its indicator, and what it is broken down by. */
export function tableName(context: ReviewContext, { indicator, margin }: NamedTable): string {
  return `${indicatorName(context, indicator)}, ${marginName(context, margin)}`;
}

export function indicatorName({ input, language }: NameContext, id: string): string {
  return input.catalogue.find((indicator) => indicator.id === id)?.title[language] ?? id;
}

export function marginName({ words }: ReviewContext, margin: string): string {
  const names: Readonly<Record<string, string>> = words.shared.breakdowns;
  return names[margin] ?? words.sections.protection.beside;
}

/** A count that is named by the key of its cell and its part, in words; two of them where it lies between two cells. */
export function countName(context: ReviewContext, target: string): string {
  const { less, parts } = context.words.sections.protection;
  const [first = '', second] = target.split(' less ');
  if (second !== undefined) return less(cellName(context, first), uncapitalise(cellName(context, second)));
  const at = first.lastIndexOf(' ');
  const part = (parts as Readonly<Record<string, string>>)[first.slice(at + 1)];
  return part === undefined ? cellName(context, first) : `${cellName(context, first.slice(0, at))} (${part})`;
}

/** A cell in words, from its key: its indicator, and whatever of it is not a total. */
function cellName(context: ReviewContext, key: string): string {
  const values = key.split('|');
  const cell = Object.fromEntries(keyColumns.map((column, at) => [column, values[at] ?? '_T'])) as CellKey;
  const codes = codesOf(context, cell);
  return capitalise([indicatorName(context, cell.indicator), ...codes].join(', '));
}

/** Whatever of a cell is not a total, in words. */
export function codesOf(context: NameContext, cell: CellKey): string[] {
  const columns = [
    'region',
    'period',
    'victim',
    'sex',
    'age_group',
    'measure',
    'help_status',
    'category',
  ] as const;
  return columns.flatMap((column) => {
    const label = codeName(context, cell.indicator, column, cell[column]);
    return label === null ? [] : [label];
  });
}

function codeName(
  { input, language, words }: NameContext,
  indicator: string,
  column: 'region' | 'period' | 'victim' | 'sex' | 'age_group' | 'measure' | 'help_status' | 'category',
  code: string,
): string | null {
  if (code === '_T' || code === 'NL') return null;
  switch (column) {
    case 'period':
      return code;
    case 'region':
      return input.regions.find((region) => region.code === code)?.name ?? code;
    case 'victim':
      return code === 'victim' || code === 'other' ? words.shared.groups[code] : code;
    case 'category':
      return categoryName(input, language, indicator, code);
    default:
      return codeLabel(input, language, column, code);
  }
}

/** The label of a code of a code list; of several, that of each. */
export function codeLabel(
  { codeLists }: NameContext['input'],
  language: ReviewContext['language'],
  list: 'sex' | 'age_group' | 'measure' | 'help_status',
  code: string,
): string {
  return codeLists[list].find((entry) => entry.code === code)?.label[language] ?? code;
}

function categoryName(
  { catalogue, categories }: NameContext['input'],
  language: ReviewContext['language'],
  indicator: string,
  code: string,
): string {
  const own = catalogue.filter(({ id }) => id === indicator).flatMap(codesOfIndicator);
  const others = catalogue.flatMap(codesOfIndicator);
  return [...own, ...categories, ...others].find((entry) => entry.code === code)?.label[language] ?? code;
}
