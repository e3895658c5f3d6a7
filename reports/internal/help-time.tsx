import { max } from 'd3-array';
import type { InternalIndicator } from '../../schemas/internal-indicator.ts';
import { type Curve, Curves } from '../../src/svg/curves.tsx';
import { axisAt, axisScale } from '../../src/svg/scale.ts';
import { type Group, hasValue } from '../cells.ts';
import { country } from './cells.ts';
import type { InternalContext } from './context.ts';
import { seriesOf } from './country-plot.tsx';
import { probabilityText, valueText } from './tell.ts';

interface IncidenceProps {
  readonly context: InternalContext;
  readonly indicator: Extract<InternalIndicator, { kind: 'incidence' }>;
}

/** The share with help over time, with its band, and what the tests between victims and others say. */
export function Incidence({ context, indicator }: IncidenceProps) {
  const { helpTime } = context.words;
  const groups: readonly Group[] = context.groups.length > 1 ? ['victim', 'other'] : ['_T'];
  const curves = groups.flatMap((group) => curveOf(context, indicator, group));
  return (
    <>
      {curves.length === 0 ? null : (
        <figure>
          <figcaption>
            <strong>{helpTime.caption}.</strong> {helpTime.chartReading}
          </figcaption>
          <Curves
            curves={curves}
            x={axisAt(indicator.days)}
            y={axisScale(max(curves, ({ band }) => max(band ?? [], ({ upper }) => upper)) ?? 1)}
            formatX={context.formats.count}
            formatY={context.formats.wholePercent}
            axisLabel={helpTime.axis}
          />
        </figure>
      )}
      {context.groups.length > 1 ? <Tests context={context} indicator={indicator} /> : null}
      <p>{helpTime.atRiskReading}</p>
    </>
  );
}

/** Up to the last horizon that has a figure; nobody has help before day 0, so the line begins at zero. */
function curveOf(context: InternalContext, { id, days }: IncidenceProps['indicator'], group: Group): Curve[] {
  const figures = days.flatMap((day) => {
    const which = {
      statistic: 'estimate',
      category: `day_${day}`,
      help_status: '_T',
      unit: 'probability',
    } as const;
    const cell = context.cells.find(id, group, country, which);
    return hasValue(cell) ? [{ day, cell }] : [];
  });
  const last = figures.at(-1);
  if (last === undefined) return [];
  const start = { x: 0, y: 0, lower: 0, upper: 0 };
  const points = figures.map(({ day, cell }) => ({
    ...{ x: day, y: cell.value },
    ...{ lower: cell.lower ?? cell.value, upper: cell.upper ?? cell.value },
  }));
  return [
    {
      series: seriesOf(context, group),
      points: [start, ...points],
      band: [start, ...points],
      endText: valueText(context, last.cell),
    },
  ];
}

/** The log-rank test and Gray's test in a sentence, and what they can and cannot say. */
function Tests({ context, indicator }: IncidenceProps) {
  const { helpTime } = context.words;
  const cellOf = (statistic: string) =>
    context.cells.find(indicator.id, '_T', country, {
      ...{ statistic, category: '_T', help_status: '_T', unit: 'probability' },
    });
  const [logRank, gray] = [cellOf('log_rank_probability'), cellOf('gray_probability')];
  const isTold = hasValue(logRank) || hasValue(gray);
  return (
    <>
      <p class="tests">
        {isTold
          ? helpTime.tests(probabilityText(context, logRank), probabilityText(context, gray))
          : helpTime.noTests}
      </p>
      <p>{helpTime.testsMeaning}</p>
    </>
  );
}

/** What the mean among the quantiles counts. */
export function QuantileNotes({ context }: { readonly context: InternalContext }) {
  return <p>{context.words.helpTime.meanMeaning}</p>;
}
