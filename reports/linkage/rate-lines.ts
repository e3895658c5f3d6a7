import type { Cell } from '../../schemas/cube.ts';
import type { TableRow } from '../../src/html/data-table.tsx';
import type { PlotLine, Series } from '../../src/svg/plot.tsx';
import { hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { estimateOf, tellCounts, tellState, tellValue } from '../tell.ts';

/** A rate as a line of a chart, without interval: it is a full count. */
export function rateLine(context: ReportContext, cell: Cell, series: Series, note?: string): PlotLine {
  return {
    series,
    estimate: estimateOf(cell),
    text: tellValue(context, cell) ?? tellState(context, cell),
    interval: note,
  };
}

/** The columns of a table of rates: linked, all, share. */
export function rateColumns(context: ReportContext): string[] {
  const { columns } = context.words.linkageRates;
  return [columns.linked, columns.all, columns.share];
}

/** The cells under `rateColumns`; or the state. */
export function rateCells(context: ReportContext, cell: Cell): TableRow['cells'] {
  if (!hasShare(cell)) return { state: tellState(context, cell) };
  const { numerator, denominator, share } = tellCounts(context, cell);
  return [numerator, denominator, share];
}
