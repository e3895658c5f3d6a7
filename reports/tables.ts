import type { Cell } from '../schemas/cube.ts';
import type { TableGroup, TableRow } from '../src/html/data-table.tsx';
import { capitalise } from '../src/i18n/text.ts';
import type { BreakdownRow } from './breakdowns.ts';
import { type Group, hasShare, hasValue } from './cells.ts';
import type { ReportContext } from './context.ts';
import { tellBounds, tellCounts, tellState, tellValue } from './tell.ts';

/** What may be counted among the children who were followed. */
export type Counted = 'withoutHelp' | 'inCategory' | 'lasted' | 'ordered';

/** One table row: counts, share and interval of a share; or its state. */
export function shareCells(context: ReportContext, cell: Cell): TableRow['cells'] {
  if (!hasShare(cell)) return { state: tellState(context, cell) };
  const { numerator, denominator, share } = tellCounts(context, cell);
  return [numerator, denominator, share, intervalText(context, cell)];
}

/** The columns of every table of a share, of which the first is named by what is counted. */
export function shareColumns(context: ReportContext, counted: Counted): string[] {
  const { columns } = context.words.shared;
  return [columns[counted], columns.followed, columns.share, columns.interval];
}

/** One table row: a count and its interval, and, in a table `withRates`, the rate per 1,000; or the state. */
export function countCells(
  context: ReportContext,
  cell: Cell,
  rate: Cell | undefined,
  withRates: boolean,
): TableRow['cells'] {
  const count = tellValue(context, cell);
  if (count === null) return { state: tellState(context, cell) };
  const counted = [count, intervalText(context, cell)];
  if (!withRates) return counted;
  const told = tellValue(context, rate);
  if (rate === undefined || told === null || rate.denominator === null) {
    const { not_applicable } = context.words.shared.states;
    const state = rate === undefined ? not_applicable : tellState(context, rate);
    return [...counted, state, state, state];
  }
  return [...counted, context.formats.count(rate.denominator), told, intervalText(context, rate)];
}

/** Rows of a table of shares or counts: a heading for each row of the breakdown, under it a line for each group. */
export function groupedRows(
  context: ReportContext,
  rows: readonly BreakdownRow[],
  cellsFor: (cells: readonly Cell[]) => TableRow['cells'] | null,
): TableGroup[] {
  const lines = rows.map((row) => ({ row, members: membersOf(context, row, cellsFor) }));
  if (lines.every(({ members }) => members.length < 2)) {
    const flat = lines.flatMap(({ row, members }) =>
      members.map(({ cells }) => ({ header: capitalise(row.label), cells })),
    );
    return [{ rows: flat }];
  }
  return lines.map(({ row, members }) => ({ header: capitalise(row.label), rows: members }));
}

/** Rows of a table of a distribution: a heading for each row and group, under it a line for each category. */
export function categoryRows(
  context: ReportContext,
  rows: readonly BreakdownRow[],
  categories: readonly { readonly code: string; readonly label: string }[],
): TableGroup[] {
  return rows.flatMap((row) =>
    groupsIn(context, row).map(({ group, cells }) => ({
      header:
        context.groups.length > 1
          ? `${capitalise(row.label)}, ${groupName(context, group)}`
          : capitalise(row.label),
      rows: categories.flatMap(({ code, label }) => {
        const cell = cells.find(({ category }) => category === code);
        return cell === undefined ? [] : [{ header: label, cells: shareCells(context, cell) }];
      }),
    })),
  );
}

/** Groups of which a row has cells, in the order of the page. */
export function groupsIn(
  context: ReportContext,
  row: BreakdownRow,
): { readonly group: Group; readonly cells: readonly Cell[] }[] {
  return context.groups.flatMap((group) => {
    const cells = row.cells.get(group);
    return cells === undefined ? [] : [{ group, cells }];
  });
}

/** What a group is called in charts and tables. */
export function groupName(context: ReportContext, group: Group): string {
  return context.words.shared.groups[group];
}

function membersOf(
  context: ReportContext,
  row: BreakdownRow,
  cellsFor: (cells: readonly Cell[]) => TableRow['cells'] | null,
): TableRow[] {
  return groupsIn(context, row).flatMap(({ group, cells }) => {
    const told = cellsFor(cells);
    return told === null ? [] : [{ header: groupName(context, group), cells: told }];
  });
}

function intervalText(context: ReportContext, cell: Cell): string {
  if (!hasValue(cell)) return tellState(context, cell);
  const bounds = tellBounds(context, cell);
  const words = context.words.shared;
  return bounds === null ? words.noInterval : words.range(bounds.lower, bounds.upper);
}
