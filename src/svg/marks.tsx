/** Groups differ in shape as well as in colour, so that colour is never the only sign. */
export type Mark = 'diamond' | 'circle' | 'square';

export interface MarkProps {
  readonly mark: Mark;
  /** CSS class that gives the colour: `tone-1`, `tone-2`, `tone-3`. */
  readonly tone: string;
  /** SVG lengths. */
  readonly x: string;
  readonly y: string;
}

const paths: Record<Mark, string> = {
  diamond: 'M0-7 7 0 0 7-7 0Z',
  circle: 'M-5.5 0a5.5 5.5 0 1 1 11 0a5.5 5.5 0 1 1-11 0Z',
  square: 'M-5-5H5V5H-5Z',
};

/** The mark of an estimate; a nested svg, because a path takes no percentages. */
export function MarkShape({ mark, tone, x, y }: MarkProps) {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <path class={`mark ${tone}${mark === 'circle' ? ' hollow' : ''}`} d={paths[mark]} />
    </svg>
  );
}

/** The mark by itself, for a legend. */
export function LegendMark({ mark, tone }: Pick<MarkProps, 'mark' | 'tone'>) {
  return (
    <svg class="legend-mark" width="16" height="16" aria-hidden="true">
      <MarkShape mark={mark} tone={tone} x="8" y="8" />
    </svg>
  );
}
