import { scaleLinear } from 'd3-scale';

/** An axis. Positions are percentages of the width, so that a chart fits any screen. */
export interface AxisScale {
  /** Where a value lies, as an SVG length such as `12.5%`; values past the end lie at the end. */
  readonly position: (value: number) => string;
  readonly ticks: readonly number[];
  /** Value at the near end. */
  readonly start: number;
  /** Value at the far end. */
  readonly end: number;
}

/** An axis from zero to a round number at or above `maximum`, with about `ticks` round marks. */
export function axisScale(maximum: number, ticks = 4): AxisScale {
  return axisBetween(0, maximum > 0 ? maximum : 1, ticks);
}

/**
 * An axis between round numbers at or outside `minimum` and `maximum`: only for marks, which say by their place what
 * bars say by their length, and where the reader is told that it does not begin at zero.
 */
export function axisBetween(minimum: number, maximum: number, ticks = 4): AxisScale {
  const scale = scaleLinear().domain([minimum, maximum]).nice(ticks).range([0, 100]).clamp(true);
  const [start = 0, end = 1] = scale.domain();
  return { position: (value) => percentage(scale(value)), ticks: scale.ticks(ticks), start, end };
}

/** An axis from zero to the last of the marks, with a mark at each of them and at zero; they rise. */
export function axisAt(marks: readonly number[]): AxisScale {
  const end = marks.at(-1) ?? 1;
  const scale = scaleLinear().domain([0, end]).range([0, 100]).clamp(true);
  return { position: (value) => percentage(scale(value)), ticks: [0, ...marks], start: 0, end };
}

/** An SVG length in percent: two decimals, which is a tenth of a pixel on a wide screen, without trailing zeros. */
export function percentage(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}

/** Where a year stands among others, as an SVG length in per cent, with as much room at both edges. */
export function yearPlace(at: number, years: number, edge: number): string {
  return percentage(years < 2 ? 50 : edge + ((100 - 2 * edge) * at) / (years - 1));
}
