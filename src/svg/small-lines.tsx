import { type AxisScale, yearPlace } from './scale.ts';
import type { Estimate } from './strips.tsx';

export interface SmallLine {
  readonly name: string;
  /** One for each year; `null` where there is no figure, so that the line breaks off. */
  readonly estimates: readonly (Estimate | null)[];
  /** The figure of the last year that has one with its year, or the state of all years. */
  readonly text: string;
}

export interface SmallLinesProps {
  readonly years: readonly string[];
  readonly lines: readonly SmallLine[];
  readonly y: AxisScale;
  readonly formatY: (value: number) => string;
  /** What the first, explaining drawing is called. */
  readonly keyName: string;
}

/** In pixels. */
const height = 56;
const edge = 5;

/**
 * A small line a unit, all on one scale, which the first drawing explains: a level and a course are compared by eye, in a fixed order.
 * Drawn alone and hidden from those who listen: the table beside it holds every figure.
 */
export function SmallLines({ years, lines, y, formatY, keyName }: SmallLinesProps) {
  const top = y.ticks.at(-1) ?? y.end;
  return (
    <ul class="curves small-lines" aria-hidden="true">
      <li class="small-key">
        <span class="small-name">{keyName}</span>
        <svg aria-hidden="true" height={height}>
          <Levels y={y} />
          {[0, top].map((tick) => (
            <text class="tick side-tick" key={tick} x="50%" y={heightOf(tick, y) + 4} text-anchor="middle">
              {formatY(tick)}
            </text>
          ))}
        </svg>
        <span class="small-text">
          {years[0]} – {years.at(-1)}
        </span>
      </li>
      {lines.map((line) => (
        <li key={line.name}>
          <span class="small-name">{line.name}</span>
          <svg aria-hidden="true" height={height}>
            <Levels y={y} />
            <Course estimates={line.estimates} y={y} />
          </svg>
          <span class="small-text">{line.text}</span>
        </li>
      ))}
    </ul>
  );
}

function Levels({ y }: { readonly y: AxisScale }) {
  return [0, y.ticks.at(-1) ?? y.end].map((tick) => (
    <line
      class={tick === 0 ? 'grid zero' : 'grid'}
      key={tick}
      x1="0"
      x2="100%"
      y1={heightOf(tick, y)}
      y2={heightOf(tick, y)}
    />
  ));
}

/** Intervals with a dot each, and lines between dots of years that follow each other. */
function Course({
  estimates,
  y,
}: {
  readonly estimates: readonly (Estimate | null)[];
  readonly y: AxisScale;
}) {
  const points = estimates.flatMap((estimate, at) =>
    estimate === null
      ? []
      : [{ at, estimate, x: yearPlace(at, estimates.length, edge), y: heightOf(estimate.value, y) }],
  );
  return points.map((point, index) => {
    const next = points[index + 1];
    const { lower, upper } = point.estimate;
    return (
      <g key={point.at}>
        {next === undefined || next.at !== point.at + 1 ? null : (
          <line class="small-line" x1={point.x} x2={next.x} y1={point.y} y2={next.y} />
        )}
        {lower === null || upper === null ? null : (
          <line
            class="whisker thin tone-2"
            x1={point.x}
            x2={point.x}
            y1={heightOf(lower, y)}
            y2={heightOf(upper, y)}
          />
        )}
        <circle class="small-dot" cx={point.x} cy={point.y} r="3" />
      </g>
    );
  });
}

/** Pixels from the top of the drawing. */
function heightOf(value: number, y: AxisScale): number {
  return Number((height * (1 - Number.parseFloat(y.position(value)) / 100)).toFixed(2));
}
