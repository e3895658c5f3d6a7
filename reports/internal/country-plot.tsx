import { max } from 'd3-array';
import type { Cell } from '../../schemas/cube.ts';
import { Plot, type PlotLine, type Series } from '../../src/svg/plot.tsx';
import { axisScale } from '../../src/svg/scale.ts';
import { type Group, hasValue } from '../cells.ts';
import { country } from './cells.ts';
import type { InternalContext } from './context.ts';
import type { Described, Part } from './subjects.ts';
import { hasBounds, shortBounds, valueText } from './tell.ts';

const looks: Record<Group, Omit<Series, 'name'>> = {
  victim: { mark: 'diamond', tone: 'tone-1' },
  other: { mark: 'circle', tone: 'tone-2' },
  _T: { mark: 'square', tone: 'tone-3' },
};

/** Shape and colour of a group: as in the public report. */
export function seriesOf(context: InternalContext, group: Group): Series {
  return { name: context.words.shared.groups[group], ...looks[group] };
}

/**
 * The figures of the country as marks on lines, by figure and group. What has no figure in any group stands in the table
 * alone.
 */
export function CountryPlot(props: {
  readonly context: InternalContext;
  readonly indicator: Described;
  readonly part: Part;
}) {
  const { context, indicator, part } = props;
  const { words, formats, language } = context;
  const found = part.entries.map((entry) => ({
    entry,
    lines: context.groups.flatMap((group) => {
      const cell = context.cells.find(indicator.id, group, country, entry.which);
      return cell === undefined ? [] : [{ group, cell }];
    }),
  }));
  const cells = found.flatMap(({ lines }) => lines.map(({ cell }) => cell)).filter(hasValue);
  const [first] = cells;
  if (first === undefined) return null;
  const isShare = first.unit === 'share';
  const rows =
    found.length === 1
      ? (found[0]?.lines ?? []).map(({ group, cell }) => ({
          label: words.shared.groups[group],
          lines: [plotLine(context, group, cell)],
        }))
      : found
          .filter(({ lines }) => lines.some(({ cell }) => hasValue(cell)))
          .map(({ entry, lines }) => ({
            label: entry.label,
            lines: lines.map(({ group, cell }) => plotLine(context, group, cell)),
          }));
  return (
    <figure>
      <figcaption>
        <strong>{words.figures.chart(indicator.title[language])}.</strong>
      </figcaption>
      <Plot
        id={`plot-${indicator.id}`}
        kind="dots"
        rows={rows}
        scale={axisScale(max(cells, ({ upper, value }) => upper ?? value) ?? 1)}
        format={isShare ? formats.wholePercent : formats.count}
        axisLabel={words.figures.axis[first.unit]}
      />
    </figure>
  );
}

function plotLine(context: InternalContext, group: Group, cell: Cell): PlotLine {
  const series = seriesOf(context, group);
  if (!hasValue(cell)) return { series, estimate: null, text: context.words.states.states[cell.status] };
  const { value, lower, upper } = cell;
  const interval = hasBounds(cell) ? shortBounds(context, cell) : undefined;
  return { series, estimate: { value, lower, upper }, text: valueText(context, cell), interval };
}
