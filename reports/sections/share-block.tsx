import type { MarginId } from '../../schemas/margins.ts';
import { Plot } from '../../src/svg/plot.tsx';
import { breakdown, cellsOf } from '../breakdowns.ts';
import { hasShare } from '../cells.ts';
import { hasYearLine, YearChart } from '../charts/year-chart.tsx';
import type { ReportContext } from '../context.ts';
import { overlapFinding, shareFinding, yearFinding } from '../findings.ts';
import { isRegional } from '../indicators.ts';
import { axisOf, drawnGroups, plotRows } from '../plots.ts';
import { type Counted, groupedRows, shareCells, shareColumns } from '../tables.ts';
import { tellValue } from '../tell.ts';
import { FigureBlock } from './figure-block.tsx';

export interface ShareBlockProps {
  readonly context: ReportContext;
  readonly indicator: string;
  /** What is counted: it names the first column and the axis. */
  readonly counted: Counted;
  readonly margin: MarginId;
}

/** One breakdown of an indicator that is one share. */
export function ShareBlock({ context, indicator, counted, margin }: ShareBlockProps) {
  const { words, formats } = context;
  const rows = breakdown(context, indicator, margin);
  const cells = cellsOf(context, indicator, margin);
  const isLine = margin === 'year' && hasYearLine(rows, context.groups);
  const drawn = margin === 'total' || isLine ? context.groups : drawnGroups(context, cells);
  const finding = findingFor({ context, indicator, counted, margin }, rows, drawn);
  return (
    <FigureBlock
      context={context}
      indicator={indicator}
      margin={margin}
      cells={cells}
      finding={isRegional(margin) ? `${finding} ${words.sections.orderNote}` : finding}
      {...(isLine ? { partly: words.charts.years.withheld } : {})}
      columns={shareColumns(context, counted)}
      groups={groupedRows(context, rows, ([cell]) => (cell === undefined ? null : shareCells(context, cell)))}
    >
      {isLine ? (
        <YearChart context={context} rows={rows} groups={drawn} />
      ) : (
        <Plot
          id={`plot-${indicator}-${margin}`}
          kind="dots"
          rows={plotRows(context, rows, drawn)}
          scale={axisOf(cells)}
          format={formats.wholePercent}
          axisLabel={words.shared.axes[counted]}
          reference={referenceFor(context, indicator, margin)}
        />
      )}
    </FigureBlock>
  );
}

function findingFor(
  { context, indicator, margin }: ShareBlockProps,
  rows: Parameters<typeof yearFinding>[1],
  drawn: Parameters<typeof yearFinding>[2],
): string {
  if (margin === 'total') return shareFinding(context, indicator);
  return margin === 'year' ? yearFinding(context, rows, drawn) : overlapFinding(context, rows, drawn);
}

/** The share of all children, as a line through the chart; years and groups of the whole are set beside each other instead. */
function referenceFor(context: ReportContext, indicator: string, margin: MarginId) {
  const national = context.cells.find({ indicator });
  const told = tellValue(context, national);
  if (margin === 'year' || margin === 'total' || !hasShare(national) || told === null) return undefined;
  return { value: national.value, label: context.words.shared.national(told) };
}
