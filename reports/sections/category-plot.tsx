import type { Cell } from '../../schemas/cube.ts';
import type { MarginId } from '../../schemas/margins.ts';
import { Plot, type PlotRow } from '../../src/svg/plot.tsx';
import type { BreakdownRow } from '../breakdowns.ts';
import { type Group, hasValue } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import type { Category } from '../indicators.ts';
import { axisOf, namedLine, plotLine } from '../plots.ts';

interface CategoryPlotProps {
  readonly context: ReportContext;
  /** Unique in the page. */
  readonly id: string;
  readonly margin: MarginId;
  readonly rows: readonly BreakdownRow[];
  readonly categories: readonly Category[];
  readonly drawn: readonly Group[];
}

/** A row for each category, under it a line for each group; or, in a breakdown, for each of its rows, of all children. */
export function CategoryPlot({ context, id, margin, rows, categories, drawn }: CategoryPlotProps) {
  const plotted = categories.map(({ code, label }): PlotRow => {
    const lines = rows.flatMap((row) =>
      drawn.flatMap((group) => {
        const cell = row.cells.get(group)?.find(({ category }) => category === code);
        if (cell === undefined) return [];
        return [margin === 'total' ? plotLine(context, cell, group) : namedLine(context, cell, row.label)];
      }),
    );
    return { label, lines };
  });
  return (
    <Plot
      id={id}
      kind="dots"
      rows={plotted.filter(({ lines }) => lines.length > 0)}
      scale={axisOf(cellsIn(rows).filter(({ victim }) => drawn.some((group) => group === victim)))}
      format={context.formats.wholePercent}
      axisLabel={context.words.shared.axes.inCategory}
    />
  );
}

/**
 * Whom the chart draws: victims and others beside each other where none of that is secret, as a few of their categories would tell
 * little; all children otherwise; nobody where they have no figure either.
 */
export function groupsDrawn(
  context: ReportContext,
  margin: MarginId,
  rows: readonly BreakdownRow[],
): readonly Group[] {
  const cells = cellsIn(rows);
  const apart = cells.filter(({ victim }) => victim !== '_T');
  if (margin === 'total' && apart.some(hasValue) && apart.every(({ status }) => status !== 'suppressed'))
    return context.chartGroups;
  return cells.some((cell) => cell.victim === '_T' && hasValue(cell)) ? ['_T'] : [];
}

const cellsIn = (rows: readonly BreakdownRow[]): Cell[] =>
  rows.flatMap((row) => [...row.cells.values()].flat());
