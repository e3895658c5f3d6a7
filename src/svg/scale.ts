import { scaleLinear } from 'd3-scale';

/** A horizontal axis from zero. Positions are percentages of the width, so that a chart fits any screen. */
export interface AxisScale {
  /** Where a value lies, as an SVG length such as `12.5%`; values past the end lie at the end. */
  readonly position: (value: number) => string;
  readonly ticks: readonly number[];
  /** Value at the right-hand end. */
  readonly end: number;
}

/** An axis from zero to a round number at or above `maximum`, with about `ticks` round marks. */
export function axisScale(maximum: number, ticks = 4): AxisScale {
  const scale = scaleLinear()
    .domain([0, maximum > 0 ? maximum : 1])
    .nice(ticks)
    .range([0, 100])
    .clamp(true);
  const [, end = 1] = scale.domain();
  return { position: (value) => percentage(scale(value)), ticks: scale.ticks(ticks), end };
}

/** An SVG length in percent: two decimals, which is a tenth of a pixel on a wide screen, without trailing zeros. */
export function percentage(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
