import type { AxisScale } from './scale.ts';
import { stripHeight } from './strips.tsx';

/**
 * The lines behind the marks, once a chart; every strip of it refers to them. They are lengths in percent, so each
 * strip draws them over its own width.
 */
export function Grid(props: {
  /** Unique in the page. */
  readonly id: string;
  readonly scale: AxisScale;
  /** A value to compare with, drawn as a dashed line. */
  readonly reference?: number | undefined;
}) {
  const { id, scale, reference } = props;
  return (
    <svg class="definitions" width="0" height="0" aria-hidden="true">
      <defs>
        <g id={id}>
          {scale.ticks.map((tick) => (
            <VerticalLine key={tick} x={scale.position(tick)} class={tick === 0 ? 'grid zero' : 'grid'} />
          ))}
          {reference === undefined ? null : <VerticalLine x={scale.position(reference)} class="reference" />}
        </g>
      </defs>
    </svg>
  );
}

function VerticalLine(props: { readonly x: string; readonly class: string }) {
  return <line class={props.class} x1={props.x} x2={props.x} y1="0" y2={stripHeight} />;
}
