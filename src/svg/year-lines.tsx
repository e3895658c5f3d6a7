import { Ends, Ground, heightOf, Legend, plotHeight, SideTicks, spread, Stretched } from './curves.tsx';
import { MarkShape } from './marks.tsx';
import type { Series } from './plot.tsx';
import { type AxisScale, yearPlace } from './scale.ts';
import type { Estimate } from './strips.tsx';

export interface YearLine {
  readonly series: Series;
  /** One for each year; `null` where there is no figure, so that the line breaks off. */
  readonly estimates: readonly (Estimate | null)[];
  /** The figure of the last year, where that has one. */
  readonly endText: string | null;
}

export interface YearLinesProps {
  readonly years: readonly string[];
  readonly lines: readonly YearLine[];
  readonly y: AxisScale;
  readonly formatY: (value: number) => string;
}

/** Room beside the first and last year for marks that stand side by side, in per cent of the width. */
const edge = 6;
/** How far the marks of one year stand apart, in pixels, so that intervals do not hide each other. */
const apart = 9;
/** As many years have their number on a narrow screen. */
const onNarrow = 3;

/**
 * Lines from year to year, with the interval of every figure. Drawn alone and hidden from those who listen: the table beside it holds
 * every figure.
 */
export function YearLines({ years, lines, y, formatY }: YearLinesProps) {
  // Who has no figure at the end has its name beside its last one.
  const places = spread(lines.map(({ estimates }) => heightAt(estimates.toReversed(), y)));
  return (
    <div class="curves years" aria-hidden="true">
      <Legend lines={lines} />
      <div class="curves-frame from-edge">
        <svg aria-hidden="true" height={plotHeight}>
          <SideTicks y={y} format={formatY} />
        </svg>
        <svg aria-hidden="true" height={plotHeight}>
          <Ground y={y} />
          {lines.map((line, at) => (
            <svg
              aria-hidden="true"
              key={line.series.name}
              x={(at - (lines.length - 1) / 2) * apart}
              width="100%"
            >
              <Line line={line} y={y} />
            </svg>
          ))}
        </svg>
        <Ends lines={lines} places={places} />
        <YearAxis years={years} />
      </div>
    </div>
  );
}

/** The height of the first of some estimates that there is. */
function heightAt(estimates: readonly (Estimate | null)[], y: AxisScale): number {
  const first = estimates.find((estimate) => estimate !== null);
  return first === undefined || first === null ? 0 : heightOf(first.value, y);
}

function YearAxis({ years }: { readonly years: readonly string[] }) {
  const every = Math.ceil((years.length - 1) / onNarrow);
  return (
    <svg class="year-axis" aria-hidden="true" width="100%" height="22">
      {years.map((year, at) => (
        <text
          class={(years.length - 1 - at) % every === 0 ? 'curve-year' : 'curve-year minor'}
          key={year}
          x={yearPlace(at, years.length, edge)}
          y="16"
          text-anchor="middle"
        >
          {year}
        </text>
      ))}
    </svg>
  );
}

function Line({ line, y }: { readonly line: YearLine; readonly y: AxisScale }) {
  const { series, estimates } = line;
  const points = estimates.map((estimate, at) => ({ estimate, x: yearPlace(at, estimates.length, edge) }));
  return (
    <>
      <Stretched>
        {runsOf(points).map((run) => (
          <polyline
            class={`curve ${series.tone}`}
            key={run[0]?.x}
            points={run.map(({ x, value }) => `${Number.parseFloat(x)},${heightOf(value, y)}`).join(' ')}
            vector-effect="non-scaling-stroke"
          />
        ))}
      </Stretched>
      {points.map(({ estimate, x }) =>
        estimate === null ? null : (
          <g key={x}>
            <Interval estimate={estimate} x={x} y={y} tone={series.tone} />
            <MarkShape mark={series.mark} tone={series.tone} x={x} y={`${heightOf(estimate.value, y)}`} />
          </g>
        ),
      )}
    </>
  );
}

function Interval(props: {
  readonly estimate: Estimate;
  readonly x: string;
  readonly y: AxisScale;
  readonly tone: string;
}) {
  const { estimate, x, y, tone } = props;
  if (estimate.lower === null || estimate.upper === null) return null;
  return (
    <line
      class={`whisker thin ${tone}`}
      x1={x}
      x2={x}
      y1={heightOf(estimate.lower, y)}
      y2={heightOf(estimate.upper, y)}
    />
  );
}

/** Years in a row that have a figure; a line needs two. */
function runsOf(points: readonly { readonly estimate: Estimate | null; readonly x: string }[]) {
  const runs: { x: string; value: number }[][] = [[]];
  for (const { estimate, x } of points)
    if (estimate === null) runs.push([]);
    else runs.at(-1)?.push({ x, value: estimate.value });
  return runs.filter((run) => run.length > 1);
}
