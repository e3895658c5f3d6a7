import { group } from 'd3-array';
import type { Cell } from '../schemas/cube.ts';
import { type MarginId, margins } from '../schemas/margins.ts';
import type { Group } from './cells.ts';
import type { ReportContext } from './context.ts';
import { regionName } from './regions.ts';

/** One line of a breakdown, such as a year or a province, with its cells by group. */
export interface BreakdownRow {
  readonly label: string;
  readonly cells: ReadonlyMap<Group, readonly Cell[]>;
}

const dimensions = ['period', 'sex', 'age_group', 'measure'] as const;

/** Which cells of an indicator are meant, where it has more than one by group; what is not named may be anything. */
export type CellChoice = Partial<Pick<Cell, 'unit' | 'category' | 'help_status' | 'statistic'>>;

/** The cells of one table of an indicator: those in which exactly the dimensions of the margin are filled in. */
export function cellsOf(
  context: ReportContext,
  indicator: string,
  marginId: MarginId,
  { unit, category, help_status, statistic }: CellChoice = {},
): Cell[] {
  const margin = margins.find(({ id }) => id === marginId);
  if (margin === undefined) return [];
  return context.cells
    .all(indicator, statistic)
    .filter(
      (cell) =>
        cell.region_level === margin.regionLevel &&
        (unit === undefined || cell.unit === unit) &&
        (category === undefined || cell.category === category) &&
        (help_status === undefined || cell.help_status === help_status) &&
        dimensions.every((dimension) => (cell[dimension] !== '_T') === margin.dimensions.includes(dimension)),
    );
}

/**
 * The rows of a breakdown, in a fixed order that no figure decides: of the code lists, of the list of regions, of the
 * calendar. Rows that cannot exist by definition are left out.
 */
export function breakdown(
  context: ReportContext,
  indicator: string,
  marginId: MarginId,
  choice: CellChoice = {},
): BreakdownRow[] {
  const cells = cellsOf(context, indicator, marginId, choice);
  const byRow = group(cells, (cell) => rowKey(context, cell));
  return [...byRow.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .filter(([, members]) => members.some((cell) => cell.status !== 'not_applicable'))
    .map(([, members]) => ({
      label: rowLabel(context, members[0]),
      cells: group(members, (cell) => cell.victim as Group),
    }));
}

/** Whether a chart has something to draw or to say of a row: a row of which no cell can be estimated is about nobody. */
export function isAboutSomebody(row: BreakdownRow): boolean {
  const cells = [...row.cells.values()].flat();
  return cells.some(({ status }) => status !== 'not_estimable' && status !== 'not_applicable');
}

/** Sorts as the row should stand: zero-padded positions in the lists, then the code itself. */
function rowKey(context: ReportContext, cell: Cell): string {
  const { codeLists, regions } = context.input;
  const position = (codes: readonly { code: string }[], code: string) => {
    const found = codes.findIndex((entry) => entry.code === code);
    return `${found < 0 ? 99_999 : 10_000 + found}`;
  };
  return [
    position(regions, cell.region),
    cell.region,
    cell.period,
    position(codeLists.sex, cell.sex),
    position(codeLists.age_group, cell.age_group),
    position(codeLists.measure, cell.measure),
  ].join(' ');
}

function rowLabel(context: ReportContext, cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const { codeLists } = context.input;
  const parts = [
    cell.region_level === 'country' ? undefined : regionName(context, cell.region),
    cell.period === '_T' ? undefined : cell.period,
    codeLabel(context, codeLists.sex, cell.sex),
    codeLabel(context, codeLists.age_group, cell.age_group),
    codeLabel(context, codeLists.measure, cell.measure),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? context.words.shared.total : parts.join(', ');
}

function codeLabel(
  context: ReportContext,
  list: ReportContext['input']['codeLists']['sex'],
  code: string,
): string | undefined {
  if (code === '_T') return undefined;
  return list.find((entry) => entry.code === code)?.label[context.language] ?? code;
}
