import { max } from 'd3-array';
import { DataTable, type TableGroup, type TableRow } from '../../src/html/data-table.tsx';
import { Details } from '../../src/html/details.tsx';
import { formatRange } from '../../src/i18n/numbers.ts';
import { capitalise, uncapitalise } from '../../src/i18n/text.ts';
import { Plot, type PlotLine, type PlotRow } from '../../src/svg/plot.tsx';
import { axisScale } from '../../src/svg/scale.ts';
import { breakdown, cellsOf } from '../breakdowns.ts';
import { hasValue } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { plotLine, seriesOf } from '../plots.ts';
import { ChartBlock } from '../sections/chart-block.tsx';
import { groupName } from '../tables.ts';
import { tellState, tellValue } from '../tell.ts';
import { boundCells, type BoundedFigure, boundedFigures, tellBounded } from './effect.ts';

/** The headline with the bounds within which missed links may bring it, in sentences, a chart and a table. */
export function Bounds({ context }: { readonly context: ReportContext }) {
  const words = context.words.linkageEffect;
  const explained = context.groups.length > 1 ? [...words.explained, words.victims] : words.explained;
  const figures = boundedFigures(context);
  const cells = figures.flatMap((figure) => [
    ...boundCells(figure),
    ...(figure.estimate === undefined ? [] : [figure.estimate]),
  ]);
  return (
    <>
      <ChartBlock
        context={context}
        id="effect-bounds"
        heading={words.boundsTitle}
        caption={words.boundsCaption}
        cells={cells}
        finding={words.boundsReading}
        tableName={uncapitalise(words.tableCaption)}
        rowHeading={words.tableGroup}
        columns={columnsOf(context)}
        groups={[
          {
            rows: figures.map((figure) => ({
              header: capitalise(groupName(context, figure.group)),
              cells: rowCells(context, figure),
            })),
          },
        ]}
      >
        <Sentences context={context} figures={figures} />
        <Plot
          id="plot-effect-bounds"
          kind="dots"
          scale={axisScale(max(cells.filter(hasValue), ({ value, upper }) => upper ?? value) ?? 0)}
          format={context.formats.wholePercent}
          axisLabel={words.axis}
          rows={figures.map((figure) => plotRow(context, figure))}
        />
      </ChartBlock>
      <dl class="terms">
        {explained.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <ByGroup context={context} />
    </>
  );
}

interface FiguresProps {
  readonly context: ReportContext;
  readonly figures: readonly BoundedFigure[];
}

function Sentences({ context, figures }: FiguresProps) {
  const words = context.words.linkageEffect;
  return figures.map((figure) => {
    const told = tellBounded(context, figure);
    if (told === null) return null;
    const corrected = tellValue(context, figure.corrected);
    return (
      <p key={figure.group}>
        {words.bounds(told)} {corrected === null ? null : words.corrected(corrected)}
      </p>
    );
  });
}

function plotRow(context: ReportContext, { group, estimate, low, high, corrected }: BoundedFigure): PlotRow {
  const { lines } = context.words.linkageEffect;
  const series = seriesOf(context, group);
  const chance = estimate === undefined ? [] : [plotLine(context, estimate, group)];
  const alone = corrected === undefined ? [] : [plotLine(context, corrected, group)];
  return {
    label: groupName(context, group),
    lines: [
      ...chance.map((line) => ({ ...line, series: { ...series, name: lines.chance } })),
      { ...boundsLine(context, low, high), series: { ...series, name: lines.bounds } },
      ...alone.map((line) => ({ ...line, series: { ...series, name: lines.corrected } })),
    ],
  };
}

function boundsLine(
  context: ReportContext,
  low: BoundedFigure['low'],
  high: BoundedFigure['high'],
): Omit<PlotLine, 'series'> {
  if (!hasValue(low) || !hasValue(high)) {
    const without = [low, high].filter((cell) => cell !== undefined).find((cell) => !hasValue(cell));
    const state = context.words.shared.states.not_estimable;
    return {
      estimate: null,
      text: without === undefined ? state : tellState(context, without),
      shape: 'bounds',
    };
  }
  const { percent } = context.formats;
  return {
    estimate: { value: low.value, lower: low.value, upper: high.value },
    text: formatRange(percent(low.value), percent(high.value)),
    shape: 'bounds',
  };
}

/** The same by year and by measure, as a table alone; nothing where no figure of it is public. */
function ByGroup({ context }: { readonly context: ReportContext }) {
  const words = context.words.linkageEffect;
  const groups = (['year', 'measure'] as const).flatMap((margin): TableGroup[] =>
    breakdown(context, 'without-help-6m', margin, { statistic: 'bound_low' }).map((row) => {
      const [cell] = [...row.cells.values()].flat();
      const key = cell === undefined ? {} : { period: cell.period, measure: cell.measure };
      return {
        header: capitalise(row.label),
        rows: boundedFigures(context, key).map((figure) => ({
          header: groupName(context, figure.group),
          cells: rowCells(context, figure),
        })),
      };
    }),
  );
  const shown = (['year', 'measure'] as const).some((margin) =>
    cellsOf(context, 'without-help-6m', margin, { statistic: 'bound_low' }).some(hasValue),
  );
  if (!shown) return null;
  return (
    <Details summary={context.words.closing.tableSummary(uncapitalise(words.breakdownCaption))}>
      <DataTable
        id="table-effect-breakdown"
        caption={words.breakdownCaption}
        rowHeading={words.breakdownHeading}
        columns={columnsOf(context)}
        groups={groups}
      />
    </Details>
  );
}

function columnsOf(context: ReportContext): string[] {
  const { columns } = context.words.linkageEffect;
  return [columns.estimate, columns.low, columns.high, columns.corrected];
}

/** Each figure or its state; one state for the row where nothing else is there. */
function rowCells(context: ReportContext, figure: BoundedFigure): TableRow['cells'] {
  const cells = [figure.estimate, figure.low, figure.high, figure.corrected];
  const texts = cells.map((cell) => {
    if (cell === undefined) return context.words.shared.states.not_applicable;
    return tellValue(context, cell) ?? tellState(context, cell);
  });
  const [first = ''] = texts;
  return !cells.some(hasValue) && texts.every((text) => text === first) ? { state: first } : texts;
}
