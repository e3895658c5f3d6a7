import { max, min } from 'd3-array';
import { funnelLimits, innerLevel, outerLevel } from '../../src/statistics/funnel.ts';
import { Funnel, type FunnelDot, type FunnelLimit } from '../../src/svg/funnel.tsx';
import { axisScale } from '../../src/svg/scale.ts';
import { hasShare, type ShareFigure } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { indicatorOf } from '../indicators.ts';
import { ChartBlock } from '../sections/chart-block.tsx';
import { tellValue } from '../tell.ts';
import { type Place, placesFinding, placesOf, placesTable, tellPlace } from './places.ts';
import { centreOf, positionOf } from './positions.ts';
import type { RegionChartProps } from './region-map.tsx';

/** How many points a limit is drawn by. */
const points = 32;

/**
 * The share of each region against its number of children, with the limits around the share of the country. They follow from that
 * share alone: how regions differ beyond chance would be estimated from withheld regions too. Nothing where fewer than two have a figure.
 */
export function RegionFunnel({ context, indicator, counted, margin }: RegionChartProps) {
  const { words, formats, language } = context;
  const centre = centreOf(context, indicator);
  const places = placesOf(context, indicator, margin);
  const dots = centre === null ? [] : places.flatMap((place) => dotOf(context, centre, place));
  if (centre === null || dots.length < 2) return null;
  const breakdown = words.shared.breakdowns[margin];
  const title = indicatorOf(context, indicator)?.title[language] ?? indicator;
  const id = `funnel-${indicator}-${margin}`;
  const { funnel } = words.charts;
  const limits = limitsFor(centre, dots);
  const highest = max([...dots, ...limits.flatMap((limit) => limit.points)], ({ y }) => y) ?? 0;
  return (
    <ChartBlock
      context={context}
      id={id}
      heading={funnel.heading(breakdown)}
      caption={funnel.caption(words.sections.figureTitle(title, breakdown))}
      cells={places.map(({ cell }) => cell)}
      intro={funnel.intro}
      finding={placesFinding(context, centre, places)}
      partly={funnel.withheld}
      tableName={funnel.table(breakdown)}
      rowHeading={words.charts.region}
      {...placesTable(context, counted, centre, places)}
    >
      <Funnel
        id={id}
        dots={dots}
        limits={limits}
        centre={centre.value}
        x={axisScale(max(dots, ({ x }) => x) ?? 0, 4)}
        y={axisScale(Math.max(highest, shortest), 4)}
        formatX={formats.count}
        formatY={formats.wholePercent}
        xLabel={funnel.x}
        yLabel={words.shared.axes[counted]}
        legend={{
          dot: funnel.unit,
          centre: funnel.centre(tellValue(context, centre) ?? ''),
          inner: funnel.inner,
          outer: funnel.outer,
        }}
      />
    </ChartBlock>
  );
}

/** Marks of the axis are written in whole per cents: a shorter axis would have some in between. */
const shortest = 0.04;

function dotOf(context: ReportContext, centre: ShareFigure, place: Place): FunnelDot[] {
  const { cell } = place;
  if (!hasShare(cell) || positionOf(centre, cell) === null) return [];
  const title = tellPlace(context, centre, place);
  return [{ code: cell.region.toLowerCase(), x: cell.denominator, y: cell.value, title }];
}

/** The four limits, from the smallest to the largest region that has a figure; points lie closer where they bend. */
function limitsFor(centre: ShareFigure, dots: readonly FunnelDot[]): FunnelLimit[] {
  const [from, until] = [min(dots, ({ x }) => x) ?? 1, max(dots, ({ x }) => x) ?? 1];
  const sizes = Array.from({ length: points + 1 }, (_, at) => from + (until - from) * (at / points) ** 2);
  return ([innerLevel, outerLevel] as const).flatMap((level) => {
    const kind = level === innerLevel ? 'inner' : 'outer';
    return (['lower', 'upper'] as const).map((side) => ({
      kind,
      points: sizes.map((size) => ({ x: size, y: funnelLimits(centre.value, size, level)[side] })),
    }));
  });
}
