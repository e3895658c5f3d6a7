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
  /** Id of the grid that lies behind the marks. */
  readonly grid: string;
}

/** In pixels; the style sheet says the same. */
export const stripHeight = 30;
const middle = stripHeight / 2;

/** One line of a dot plot: the interval as a line, the estimate as a mark on it. */
export function IntervalStrip(props: StripProps & { readonly mark: Mark }) {
  const { scale, estimate, tone, mark } = props;
  return (
    <Strip grid={props.grid}>
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

/** Bounds without an estimate between them: a line with a cap at each end, so that nobody takes it for an interval. */
export function BoundsStrip({ scale, estimate, tone, grid }: StripProps) {
  const from = scale.position(estimate?.lower ?? 0);
  const to = scale.position(estimate?.upper ?? 0);
  return (
    <Strip grid={grid}>
      {estimate === null ? (
        <EmptyPlace />
      ) : (
        <>
          <line class={`bounds ${tone}`} x1={from} x2={to} y1={middle} y2={middle} />
          <line class={`bounds cap ${tone}`} x1={from} x2={from} y1={middle - 7} y2={middle + 7} />
          <line class={`bounds cap ${tone}`} x1={to} x2={to} y1={middle - 7} y2={middle + 7} />
        </>
      )}
    </Strip>
  );
}

/** One line of a bar chart: a bar from zero, with the interval drawn over its end. */
export function BarStrip({ scale, estimate, tone, grid }: StripProps) {
  return (
    <Strip grid={grid}>
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

function Strip(props: { readonly grid: string; readonly children: preact.ComponentChildren }) {
  return (
    <svg class="strip" aria-hidden="true">
      <use href={`#${props.grid}`} />
      {props.children}
    </svg>
  );
}

function Whisker(props: { readonly scale: AxisScale; readonly estimate: Estimate; readonly tone: string }) {
  const { lower, upper } = props.estimate;
  if (lower === null || upper === null) return null;
  const from = props.scale.position(lower);
  const to = props.scale.position(upper);
  return <line class={`whisker ${props.tone}`} x1={from} x2={to} y1={middle} y2={middle} />;
}

function EmptyPlace() {
  return <rect class="empty" x="0" y={middle - 7} width="100%" height="14" rx="3" />;
}
