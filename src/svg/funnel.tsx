import { Axis } from './axis.tsx';
import { MarkShape } from './marks.tsx';
import type { AxisScale } from './scale.ts';

export interface FunnelDot {
  /** Unique in the chart, made of letters and digits. */
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** All that is told of the unit, for who points at it. */
  readonly title: string;
}

/** One limit, as points from left to right. */
export interface FunnelLimit {
  readonly kind: 'inner' | 'outer';
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface FunnelProps {
  /** Unique in the page. */
  readonly id: string;
  readonly dots: readonly FunnelDot[];
  readonly limits: readonly FunnelLimit[];
  /** The value that the limits lie around. */
  readonly centre: number;
  readonly x: AxisScale;
  readonly y: AxisScale;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly legend: {
    readonly dot: string;
    readonly centre: string;
    readonly inner: string;
    readonly outer: string;
  };
}

/** In pixels; only the width stretches. */
const height = 300;

/**
 * Units by their size, with the limits between which chance brings a unit of that size. Drawn alone and hidden from those who listen:
 * the table beside it holds every unit, and its place in words.
 */
export function Funnel(props: FunnelProps) {
  const { x, y, centre, limits, dots } = props;
  const level = heightOf(centre, y);
  return (
    <div class="funnel" aria-hidden="true">
      <Legend legend={props.legend} />
      <p class="funnel-label">{props.yLabel}</p>
      <div class="funnel-frame">
        <svg aria-hidden="true" height={height}>
          {y.ticks.map((tick) => (
            <text key={tick} class="tick funnel-tick" x="100%" y={heightOf(tick, y) + 4} text-anchor="end">
              {props.formatY(tick)}
            </text>
          ))}
        </svg>
        <svg aria-hidden="true" height={height}>
          {y.ticks.map((tick) => (
            <line
              key={tick}
              class={tick === 0 ? 'grid zero' : 'grid'}
              x1="0"
              x2="100%"
              y1={heightOf(tick, y)}
              y2={heightOf(tick, y)}
            />
          ))}
          <line class="reference" x1="0" x2="100%" y1={level} y2={level} />
          <svg
            aria-hidden="true"
            width="100%"
            height={height}
            viewBox={`0 0 100 ${height}`}
            preserveAspectRatio="none"
          >
            {limits.map((limit) => (
              <polyline
                class={`limit ${limit.kind}`}
                key={pathOf(limit, x, y)}
                points={pathOf(limit, x, y)}
                vector-effect="non-scaling-stroke"
              />
            ))}
          </svg>
          {dots.map((dot) => (
            <g class="funnel-dot" id={`${props.id}-${dot.code}`} key={dot.code}>
              <title>{dot.title}</title>
              <MarkShape mark="circle" tone="tone-2" x={x.position(dot.x)} y={`${heightOf(dot.y, y)}`} />
            </g>
          ))}
        </svg>
        <Axis scale={x} format={props.formatX} />
        <span class="plot-axis-label">{props.xLabel}</span>
      </div>
    </div>
  );
}

function Legend({ legend }: Pick<FunnelProps, 'legend'>) {
  const line = (look: string) => <line class={look} x1="0" x2="28" y1="8" y2="8" />;
  return (
    <ul class="funnel-legend">
      <li>
        <svg aria-hidden="true" width="16" height="16">
          <MarkShape mark="circle" tone="tone-2" x="8" y="8" />
        </svg>
        {legend.dot}
      </li>
      {(['centre', 'inner', 'outer'] as const).map((kind) => (
        <li key={kind}>
          <svg aria-hidden="true" width="28" height="16">
            {line(kind === 'centre' ? 'reference' : `limit ${kind}`)}
          </svg>
          {legend[kind]}
        </li>
      ))}
    </ul>
  );
}

function pathOf({ points }: FunnelLimit, x: AxisScale, y: AxisScale): string {
  return points.map((point) => `${Number.parseFloat(x.position(point.x))},${heightOf(point.y, y)}`).join(' ');
}

/** Pixels from the top of the drawing. */
function heightOf(value: number, y: AxisScale): number {
  return Number((height * (1 - Number.parseFloat(y.position(value)) / 100)).toFixed(1));
}
