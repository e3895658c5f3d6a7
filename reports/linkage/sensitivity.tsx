import { max } from 'd3-array';
import type { TableRow } from '../../src/html/data-table.tsx';
import { capitalise, uncapitalise } from '../../src/i18n/text.ts';
import { type Curve, Curves } from '../../src/svg/curves.tsx';
import { axisScale } from '../../src/svg/scale.ts';
import { hasValue } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { seriesOf } from '../plots.ts';
import { ChartBlock } from '../sections/chart-block.tsx';
import { groupName } from '../tables.ts';
import { tellState, tellValue } from '../tell.ts';
import { isWhole, type SensitivityCurve, sensitivityCurves } from './effect.ts';

/** The missed links of which a sentence is told. */
const toldMissed = 0.05;

/** What the headline would be with more and more missed links: in sentences, as lines and as a table. */
export function Sensitivity({ context }: { readonly context: ReportContext }) {
  const words = context.words.linkageEffect;
  const curves = sensitivityCurves(context);
  const cells = curves.flatMap(({ points }) => points.map(({ cell }) => cell));
  const drawn = curves.filter((curve) => context.chartGroups.includes(curve.group) && isWhole(curve));
  return (
    <ChartBlock
      context={context}
      id="effect-sensitivity"
      heading={words.sensitivityTitle}
      caption={words.sensitivityCaption}
      cells={cells}
      intro={words.sensitivityIntro}
      finding={curves
        .map((curve) => sentenceOf(context, curve))
        .join(' ')
        .trim()}
      tableName={uncapitalise(words.sensitivityCaption)}
      rowHeading={words.sensitivityHeading}
      columns={curves.map(({ group }) => capitalise(groupName(context, group)))}
      groups={[{ rows: tableRows(context, curves) }]}
    >
      {drawn.length === 0 ? null : (
        <Curves
          curves={drawn.map((curve) => curveOf(context, curve))}
          x={axisScale(max(drawn[0]?.points ?? [], ({ missed }) => missed) ?? 0, 2)}
          y={axisScale(max(drawn.flatMap(valuesOf)) ?? 0, 4)}
          formatX={context.formats.wholePercent}
          formatY={context.formats.wholePercent}
          axisLabel={words.sensitivityAxis}
        />
      )}
    </ChartBlock>
  );
}

function sentenceOf(context: ReportContext, { group, points }: SensitivityCurve): string {
  const at = (missed: number) => tellValue(context, points.find((point) => point.missed === missed)?.cell);
  const [from, to] = [at(0), at(toldMissed)];
  if (from === null || to === null) return '';
  const missed = context.formats.wholePercent(toldMissed);
  return context.words.linkageEffect.sensitivity(capitalise(groupName(context, group)), missed, from, to);
}

function valuesOf({ points }: SensitivityCurve): number[] {
  return points.flatMap(({ cell }) => (hasValue(cell) ? [cell.value] : []));
}

function curveOf(context: ReportContext, { group, points }: SensitivityCurve): Curve {
  const ends = [points[0], points.at(-1)].map((point) => tellValue(context, point?.cell) ?? '');
  return {
    series: seriesOf(context, group),
    points: points.flatMap(({ missed, cell }) => (hasValue(cell) ? [{ x: missed, y: cell.value }] : [])),
    startText: ends[0] ?? '',
    endText: ends[1] ?? '',
  };
}

/** A row for each amount of missed links, a column for each group. */
function tableRows(context: ReportContext, curves: readonly SensitivityCurve[]): TableRow[] {
  const amounts = [...new Set(curves.flatMap(({ points }) => points.map(({ missed }) => missed)))].sort(
    (one, other) => one - other,
  );
  return amounts.map((missed) => ({
    header: context.formats.wholePercent(missed),
    cells: curves.map(({ points }) => {
      const cell = points.find((point) => point.missed === missed)?.cell;
      if (cell === undefined) return context.words.shared.states.not_applicable;
      return tellValue(context, cell) ?? tellState(context, cell);
    }),
  }));
}
