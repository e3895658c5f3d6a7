import type { AxisScale } from './scale.ts';

/** The numbers under a chart; the outermost are aligned inwards so that they never leave the page. */
export function Axis({
  scale,
  format,
}: {
  readonly scale: AxisScale;
  readonly format: (value: number) => string;
}) {
  return (
    <svg class="axis" width="100%" height="22" aria-hidden="true">
      {labelled(scale).map((tick) => (
        <text key={tick} class="tick" x={scale.position(tick)} y="16" text-anchor={anchor(tick, scale)}>
          {format(tick)}
        </text>
      ))}
    </svg>
  );
}

/** Where marks stand close together, every second one has its number: zero has, or else the last. */
function labelled({ ticks, start }: AxisScale): readonly number[] {
  const first = start === 0 ? 0 : (ticks.length - 1) % 2;
  return ticks.length > 5 ? ticks.filter((_, position) => position % 2 === first) : ticks;
}

function anchor(tick: number, scale: AxisScale): 'start' | 'middle' | 'end' {
  if (tick <= scale.start) return 'start';
  return tick >= scale.end ? 'end' : 'middle';
}
