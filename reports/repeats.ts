import type { Cell } from '../schemas/cube.ts';
import type { MarginId } from '../schemas/margins.ts';
import type { TableGroup } from '../src/html/data-table.tsx';
import { capitalise } from '../src/i18n/text.ts';
import type { PlotRow } from '../src/svg/plot.tsx';
import type { BreakdownRow } from './breakdowns.ts';
import type { Group } from './cells.ts';
import type { ReportContext } from './context.ts';
import { overlapSentences, yearSentences } from './findings.ts';
import { categoriesOf, type Category } from './indicators.ts';
import { namedLine, plotLine } from './plots.ts';
import { groupName, groupsIn, shareCells } from './tables.ts';
import { tellValue } from './tell.ts';

/*
 * What is told by help at six months as well. Whatever the figures are, groups by help are only set beside each other: the
 * sentence that this is no effect stands with every chart.
 */

/** Help at six months, with its name; `_T` are children with and without help. */
interface Help {
  readonly code: Cell['help_status'];
  readonly label: string;
}

function helpStates({ input, language, words }: ReportContext): Help[] {
  return [
    { code: '_T', label: words.firstHelp.anyHelp },
    ...input.codeLists.help_status.map(({ code, label }) => ({
      code: code as Cell['help_status'],
      label: label[language],
    })),
  ];
}

function cellFor(
  cells: readonly Cell[] | undefined,
  window: Category,
  help: Pick<Help, 'code'>,
): Cell | undefined {
  return cells?.find(({ category, help_status }) => category === window.code && help_status === help.code);
}

/** Every window, each with every state of help; a table of it is made of the country alone. */
function linesOf(context: ReportContext, indicator: string) {
  return categoriesOf(context, indicator, 'total').flatMap((window) =>
    helpStates(context).map((help) => ({ window, help, name: `${window.label}, ${help.label}` })),
  );
}

/** Rows of the table: a heading for each row of the breakdown and group, under it a line for each window and state of help. */
export function helpRows(
  context: ReportContext,
  indicator: string,
  rows: readonly BreakdownRow[],
): TableGroup[] {
  const lines = linesOf(context, indicator);
  return rows.flatMap((row) =>
    groupsIn(context, row).map(({ group, cells }) => ({
      header:
        context.groups.length > 1
          ? `${capitalise(row.label)}, ${groupName(context, group)}`
          : capitalise(row.label),
      rows: lines.flatMap(({ window, help, name }) => {
        const cell = cellFor(cells, window, help);
        return cell === undefined ? [] : [{ header: capitalise(name), cells: shareCells(context, cell) }];
      }),
    })),
  );
}

/** Rows of the chart of a window: a state of help each; its lines are groups or, by year, the years of all children. */
export function repeatPlotRows(
  context: ReportContext,
  window: Category,
  margin: MarginId,
  rows: readonly BreakdownRow[],
  drawn: readonly Group[],
): PlotRow[] {
  return helpStates(context).flatMap((help) => {
    const found = rows.flatMap((row) =>
      drawn.flatMap((group) => {
        const cell = cellFor(row.cells.get(group), window, help);
        return cell === undefined ? [] : [{ row, group, cell }];
      }),
    );
    // A window that nobody could be followed through is told in the table alone.
    if (found.every(({ cell: { status } }) => status === 'not_estimable' || status === 'not_applicable'))
      return [];
    const lines = found.map(({ row, group, cell }) =>
      margin === 'total' ? plotLine(context, cell, group) : namedLine(context, cell, row.label),
    );
    return [{ label: help.label, lines }];
  });
}

/** Of all children: the shares by help, and whether their intervals overlap; by year, the first and last of each window. */
export function repeatFinding(
  context: ReportContext,
  indicator: string,
  margin: MarginId,
  rows: readonly BreakdownRow[],
): string {
  const [anyHelp, ...told] = helpStates(context);
  const sentences = categoriesOf(context, indicator, margin).flatMap((window) => {
    const label = capitalise(window.label);
    if (margin === 'year')
      return yearSentences(
        context,
        label,
        rows.map((row) => ({
          label: row.label,
          cell: anyHelp && cellFor(row.cells.get('_T'), window, anyHelp),
        })),
      );
    const cells = told.map((help) => cellFor(rows[0]?.cells.get('_T'), window, help));
    const [running, started, none] = cells.map((cell) => tellValue(context, cell));
    const shares =
      running && started && none ? [context.words.findings.repeat(label, running, started, none)] : [];
    return [...shares, ...overlapSentences(context, label, cells)];
  });
  return sentences.length === 0 ? context.words.findings.noFigure : sentences.join(' ');
}
