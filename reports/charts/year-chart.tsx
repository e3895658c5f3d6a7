import { YearLines } from '../../src/svg/year-lines.tsx';
import type { BreakdownRow } from '../breakdowns.ts';
import { type Group, hasValue } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { axisOf, seriesOf } from '../plots.ts';
import { groupName } from '../tables.ts';
import { estimateOf, tellState, tellValue } from '../tell.ts';

export interface YearChartProps {
  readonly context: ReportContext;
  /** A row a year. */
  readonly rows: readonly BreakdownRow[];
  readonly groups: readonly Group[];
}

/** Whether years can be joined by a line: some group has a figure in two that follow each other. */
export function hasYearLine(rows: readonly BreakdownRow[], groups: readonly Group[]): boolean {
  return groups.some((group) =>
    rows.some((row, at) => [row, rows[at + 1]].every((year) => hasValue(year?.cells.get(group)?.[0]))),
  );
}

/** A share of each group from year to year, with intervals; under it, in words, the years that have none. */
export function YearChart({ context, rows, groups }: YearChartProps) {
  const lines = groups.flatMap((group) => {
    const cells = rows.map((row) => row.cells.get(group)?.[0]);
    if (!cells.some(hasValue)) return [];
    return [
      {
        series: seriesOf(context, group),
        estimates: cells.map(estimateOf),
        endText: tellValue(context, cells.at(-1)),
      },
    ];
  });
  const drawn = rows.flatMap((row) => groups.flatMap((group) => row.cells.get(group)?.[0] ?? []));
  const missing = groups.flatMap((group) => missingOf(context, rows, group));
  return (
    <>
      <YearLines
        years={rows.map(({ label }) => label)}
        lines={lines}
        y={axisOf(drawn)}
        formatY={context.formats.wholePercent}
      />
      {missing.length === 0 ? null : (
        <p class="soft small">
          {context.words.charts.years.missing} {missing.join('; ')}.
        </p>
      )}
    </>
  );
}

/** The years of a group without a figure, each with its state. */
function missingOf(context: ReportContext, rows: readonly BreakdownRow[], group: Group): string[] {
  const states = rows.flatMap(({ label, cells }) => {
    const cell = cells.get(group)?.[0];
    return cell === undefined || hasValue(cell) ? [] : [`${label} ${tellState(context, cell)}`];
  });
  return states.length === 0 ? [] : [`${groupName(context, group)}, ${states.join(', ')}`];
}
