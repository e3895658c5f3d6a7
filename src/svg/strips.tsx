import { type Mark, MarkShape } from './marks.tsx';
import type { AxisScale } from './scale.ts';

/** An estimate with its interval, in the unit of the scale; `null` bounds where there is no interval. */
export interface Estimate {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface StripProps {
  readonly scale: AxisScale;
  /** What is drawn; `null` draws an empty, dashed place: withheld or not known, as the text beside it says. */
  readonly estimate: Estimate | null;
  readonly tone: string;
  /** A value to compare with, drawn as a thin line over the whole height. */
  readonly reference?: number | undefined;
}

const height = 28;
const middle = height / 2;

/** One line of a dot plot: the interval as a line, the estimate as a mark on it. */
export function IntervalStrip(props: StripProps & { readonly mark: Mark }) {
  const { scale, estimate, tone, mark } = props;
  return (
    <Strip scale={scale} reference={props.reference}>
      {estimate === null ? (
        <EmptyPlace />
      ) : (
        <>
          <Whisker scale={scale} estimate={estimate} tone={tone} />
          <MarkShape mark={mark} tone={tone} x={scale.position(estimate.value)} y={`${middle}`} />
        </>
      )}
    </Strip>
  );
}

/** One line of a bar chart: a bar from zero, with the interval drawn over its end. */
export function BarStrip({ scale, estimate, tone, reference }: StripProps) {
  return (
    <Strip scale={scale} reference={reference}>
      {estimate === null ? (
        <EmptyPlace />
      ) : (
        <>
          <rect
            class={`bar ${tone}`}
            x="0"
            y={middle - 8}
            width={scale.position(estimate.value)}
            height="16"
          />
          <Whisker scale={scale} estimate={estimate} tone="ink" />
        </>
      )}
    </Strip>
  );
}

function Strip(props: {
  readonly scale: AxisScale;
  readonly reference?: number | undefined;
  readonly children: preact.ComponentChildren;
}) {
  return (
    <svg class="strip" width="100%" height={height} aria-hidden="true">
      {props.scale.ticks.map((tick) => (
        <line
          key={tick}
          class={tick === 0 ? 'grid zero' : 'grid'}
          x1={props.scale.position(tick)}
          x2={props.scale.position(tick)}
          y1="0"
          y2={height}
        />
      ))}
      {props.reference === undefined ? null : (
        <line
          class="reference"
          x1={props.scale.position(props.reference)}
          x2={props.scale.position(props.reference)}
          y1="0"
          y2={height}
        />
      )}
      {props.children}
    </svg>
  );
}

function Whisker(props: { readonly scale: AxisScale; readonly estimate: Estimate; readonly tone: string }) {
  const { lower, upper } = props.estimate;
  if (lower === null || upper === null) return null;
  const from = props.scale.position(lower);
  const to = props.scale.position(upper);
  return (
    <g class={`whisker ${props.tone}`}>
      <line x1={from} x2={to} y1={middle} y2={middle} />
      <line x1={from} x2={from} y1={middle - 4} y2={middle + 4} />
      <line x1={to} x2={to} y1={middle - 4} y2={middle + 4} />
    </g>
  );
}

function EmptyPlace() {
  return <rect class="empty" x="0" y={middle - 7} width="100%" height="14" rx="3" />;
}
