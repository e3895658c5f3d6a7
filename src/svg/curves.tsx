import type { ComponentChildren } from 'preact';
import { Axis } from './axis.tsx';
import { MarkShape } from './marks.tsx';
import type { Series } from './plot.tsx';
import type { AxisScale } from './scale.ts';

export interface Curve {
  readonly series: Series;
  /** In the units of the axes, from left to right. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The figures where the line begins and where it ends; without the first the line begins at the edge. */
  readonly startText?: string;
  readonly endText: string;
  /** Bounds along the line, drawn as a band behind it; every point has a mark then, as it alone has bounds. */
  readonly band?: readonly { readonly x: number; readonly lower: number; readonly upper: number }[];
}

export interface CurvesProps {
  readonly curves: readonly Curve[];
  readonly x: AxisScale;
  readonly y: AxisScale;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly axisLabel: string;
}

/** In pixels; texts stand upright whatever the width, so only the width stretches. */
export const plotHeight = 240;
const textGap = 21;

/**
 * Lines with their figures where they begin and end, so that no legend has to be matched by colour. Drawn alone and
 * hidden from those who listen: the table beside it holds every point.
 */
export function Curves({ curves, x, y, formatX, formatY, axisLabel }: CurvesProps) {
  const ends = (pick: 'first' | 'last') => spread(curves.map((curve) => endY(curve, y, pick)));
  const starts = ends('first');
  const stops = ends('last');
  const hasStarts = curves.some(({ startText }) => startText !== undefined);
  return (
    <div class="curves" aria-hidden="true">
      <Legend lines={curves} />
      <div class={hasStarts ? 'curves-frame' : 'curves-frame from-edge'}>
        <svg aria-hidden="true" height={plotHeight}>
          {hasStarts ? null : <SideTicks y={y} format={formatY} />}
          {curves.map(({ series, startText }, index) =>
            startText === undefined ? null : (
              <text
                key={series.name}
                class="curve-figure"
                x="100%"
                y={(starts[index] ?? 0) + 5}
                text-anchor="end"
              >
                {startText}
              </text>
            ),
          )}
        </svg>
        <svg aria-hidden="true" height={plotHeight}>
          <Ground y={y} {...(hasStarts ? { format: formatY } : {})} />
          {curves.map((curve) => (
            <Band key={curve.series.name} curve={curve} x={x} y={y} />
          ))}
          {curves.map((curve) => (
            <Line key={curve.series.name} curve={curve} x={x} y={y} />
          ))}
        </svg>
        <Ends lines={curves} places={stops} />
        <Axis scale={x} format={formatX} />
        <span class="plot-axis-label">{axisLabel}</span>
      </div>
    </div>
  );
}

/** The mark and name of every line, where the drawing is too narrow for names beside it. */
export function Legend({ lines }: { readonly lines: readonly { readonly series: Series }[] }) {
  return (
    <ul class="curves-legend">
      {lines.map(({ series }) => (
        <li key={series.name}>
          <svg aria-hidden="true" height="16">
            <MarkShape mark={series.mark} tone={series.tone} x="8" y="8" />
          </svg>
          {series.name}
        </li>
      ))}
    </ul>
  );
}

/** The figures where the lines end, with their names, at heights that leave them apart. */
export function Ends(props: {
  readonly lines: readonly { readonly series: Series; readonly endText: string | null }[];
  readonly places: readonly number[];
}) {
  return (
    <svg aria-hidden="true" height={plotHeight}>
      {props.lines.map(({ series, endText }, at) => (
        <text key={series.name} class="curve-figure" x="0" y={(props.places[at] ?? 0) + 5}>
          {endText} <tspan class="curve-name">{series.name}</tspan>
        </text>
      ))}
    </svg>
  );
}

/** A drawing whose width stretches and whose height does not: a hundred units wide. */
export function Stretched({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={plotHeight}
      viewBox={`0 0 100 ${plotHeight}`}
      preserveAspectRatio="none"
    >
      {children}
    </svg>
  );
}

/** Lines behind the curves; with a format, each with its number. */
export function Ground({
  y,
  format,
}: {
  readonly y: AxisScale;
  readonly format?: (value: number) => string;
}) {
  return y.ticks.map((tick) => (
    <g key={tick}>
      <line
        class={tick === 0 ? 'grid zero' : 'grid'}
        x1="0"
        x2="100%"
        y1={heightOf(tick, y)}
        y2={heightOf(tick, y)}
      />
      {tick === 0 || format === undefined ? null : (
        <text class="tick curve-tick" x="100%" dx="-14" y={heightOf(tick, y) - 5} text-anchor="end">
          {format(tick)}
        </text>
      )}
    </g>
  ));
}

/** The numbers of the upright axis beside the drawing, where no figures stand there. */
export function SideTicks({
  y,
  format,
}: {
  readonly y: AxisScale;
  readonly format: (value: number) => string;
}) {
  return y.ticks.map((tick) => (
    <text key={tick} class="tick side-tick" x="100%" y={heightOf(tick, y) + 4} text-anchor="end">
      {format(tick)}
    </text>
  ));
}

function Line({ curve, x, y }: { readonly curve: Curve; readonly x: AxisScale; readonly y: AxisScale }) {
  const { series, points } = curve;
  const marked =
    curve.band === undefined ? [points[0], points.at(-1)].filter((point) => point !== undefined) : points;
  const path = points.map((point) => `${Number.parseFloat(x.position(point.x))},${heightOf(point.y, y)}`);
  return (
    <>
      <Stretched>
        <polyline class={`curve ${series.tone}`} points={path.join(' ')} vector-effect="non-scaling-stroke" />
      </Stretched>
      {marked.map((point) => (
        <MarkShape
          key={point.x}
          mark={series.mark}
          tone={series.tone}
          x={x.position(point.x)}
          y={`${heightOf(point.y, y)}`}
        />
      ))}
    </>
  );
}

/** From the lowest bounds to the highest, and back. */
function Band({ curve, x, y }: { readonly curve: Curve; readonly x: AxisScale; readonly y: AxisScale }) {
  const { series, band } = curve;
  if (band === undefined) return null;
  const at = (place: number, value: number) =>
    `${Number.parseFloat(x.position(place))},${heightOf(value, y)}`;
  const below = band.map((point) => at(point.x, point.lower));
  const above = band.map((point) => at(point.x, point.upper)).toReversed();
  return (
    <Stretched>
      <polygon class={`band ${series.tone}`} points={[...below, ...above].join(' ')} />
    </Stretched>
  );
}

/** Pixels from the top of the drawing. */
export function heightOf(value: number, y: AxisScale): number {
  return Number((plotHeight * (1 - Number.parseFloat(y.position(value)) / 100)).toFixed(1));
}

function endY({ points }: Curve, y: AxisScale, pick: 'first' | 'last'): number {
  const point = pick === 'first' ? points[0] : points.at(-1);
  return point === undefined ? 0 : heightOf(point.y, y);
}

/**
 * Moves texts that would lie over each other apart, as little as needed, and back inside where they would leave the
 * drawing at the bottom. The order stays as it is; the result is by position in the input.
 */
export function spread(places: readonly number[], gap = textGap, bottom = plotHeight): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const moved: number[] = [];
  for (const [rank, { place }] of order.entries())
    moved[rank] = Math.max(place, (moved[rank - 1] ?? Number.NEGATIVE_INFINITY) + gap);
  let limit = bottom;
  for (let rank = moved.length - 1; rank >= 0; rank--) {
    moved[rank] = Math.min(moved[rank] ?? limit, limit);
    limit = (moved[rank] ?? limit) - gap;
  }
  const result: number[] = [];
  for (const [rank, { index }] of order.entries()) result[index] = moved[rank] ?? 0;
  return result;
}
