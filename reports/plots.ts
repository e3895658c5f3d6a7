import { max } from 'd3-array';
import type { Cell } from '../schemas/cube.ts';
import { type AxisScale, axisScale } from '../src/svg/scale.ts';
import type { PlotLine, PlotRow, Series } from '../src/svg/plot.tsx';
import { type BreakdownRow, isAboutSomebody } from './breakdowns.ts';
import { type Group, hasValue } from './cells.ts';
import type { ReportContext } from './context.ts';
import { groupName } from './tables.ts';
import { estimateOf, tellRange, tellState, tellValue } from './tell.ts';

const looks: Record<Group, Omit<Series, 'name'>> = {
  victim: { mark: 'diamond', tone: 'tone-1' },
  other: { mark: 'circle', tone: 'tone-2' },
  _T: { mark: 'square', tone: 'tone-3' },
};

/** Shape and colour of a group: the same in every chart. */
export function seriesOf(context: ReportContext, group: Group): Series {
  return { name: groupName(context, group), ...looks[group] };
}

/** Rows of a chart of one cell a group; groups of which a row has no cell are left out, and rows about nobody. */
export function plotRows(
  context: ReportContext,
  rows: readonly BreakdownRow[],
  groups: readonly Group[],
): PlotRow[] {
  return rows.filter(isAboutSomebody).map((row) => ({
    label: row.label,
    lines: groups.flatMap((group) => {
      const cell = row.cells.get(group)?.[0];
      return cell === undefined ? [] : [plotLine(context, cell, group)];
    }),
  }));
}

/**
 * Whom a chart of these cells draws: victims and others beside each other; all children where they are not told apart, or
 * where they have no figure to show and all children have one.
 */
export function drawnGroups(context: ReportContext, cells: readonly Cell[]): readonly Group[] {
  const apart = cells.filter(({ victim }) => victim !== '_T');
  return apart.some(hasValue) || (apart.length > 0 && !cells.some(hasValue)) ? context.chartGroups : ['_T'];
}

/** One cell as a line of a chart: its figure, or the state that stands in the place of it. */
export function plotLine(context: ReportContext, cell: Cell, group: Group): PlotLine {
  return {
    series: seriesOf(context, group),
    estimate: estimateOf(cell),
    text: tellValue(context, cell) ?? tellState(context, cell),
    interval: tellRange(context, cell),
  };
}

/** One cell of all children as a line with a name of its own, such as a year, in the look of all children. */
export function namedLine(context: ReportContext, cell: Cell, name: string): PlotLine {
  return { ...plotLine(context, cell, '_T'), series: { name, ...looks._T } };
}

/** Marks of an axis of shares are written in whole per cents: a shorter axis would have some in between. */
const shortestShare = 0.04;

/** An axis that every shown cell fits on; withheld cells have no part in its length. */
export function axisOf(cells: readonly Cell[]): AxisScale {
  const shown = cells.filter(hasValue);
  const largest = max(shown, (cell) => cell.upper ?? cell.value) ?? 0;
  const isShare = shown.some(({ unit }) => unit === 'share');
  const scale = axisScale(isShare ? Math.max(largest, shortestShare) : largest);
  // Where few are counted, round numbers lie between whole ones, and there is no half of a child.
  const isCounted = shown.every(({ unit }) => unit === 'count');
  return isCounted ? { ...scale, ticks: scale.ticks.filter(Number.isInteger) } : scale;
}
