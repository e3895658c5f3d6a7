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
}

/**
 * A row for each category, under it a line for each group; or, in a breakdown, for each of its rows, of all children. Nothing
 * where no line would have a figure.
 */
export function CategoryPlot({ context, id, margin, rows, categories }: CategoryPlotProps) {
  const all = rows.flatMap((row) => [...row.cells.values()].flat());
  const drawn = groupsOf(context, margin, all);
  if (!all.some((cell) => drawn.some((group) => group === cell.victim) && hasValue(cell))) return null;
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
      scale={axisOf(all.filter(({ victim }) => drawn.some((group) => group === victim)))}
      format={context.formats.wholePercent}
      axisLabel={context.words.shared.axes.inCategory}
    />
  );
}

/** Victims and others beside each other where all of it is told: a chart with a few of their categories would tell little. */
function groupsOf(context: ReportContext, margin: MarginId, cells: readonly Cell[]): readonly Group[] {
  const apart = cells.filter(({ victim }) => victim !== '_T');
  return margin === 'total' && apart.length > 0 && apart.every(({ status }) => status !== 'suppressed')
    ? context.chartGroups
    : ['_T'];
}
