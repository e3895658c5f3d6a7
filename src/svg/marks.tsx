/** Groups differ in shape as well as in colour, so that colour is never the only sign. */
export type Mark = 'diamond' | 'circle' | 'square' | 'down' | 'up';

export interface MarkProps {
  readonly mark: Mark;
  /** CSS class that gives the colour: `tone-1`, `tone-2`, `tone-3`. */
  readonly tone: string;
  /** SVG lengths. */
  readonly x: string;
  readonly y: string;
}

/** The mark of an estimate, by reference to the shapes of `Definitions`. */
export function MarkShape({ mark, tone, x, y }: MarkProps) {
  const look = mark === 'circle' ? 'mark hollow' : 'mark';
  return <use class={`${look} ${tone}`} href={`#mark-${mark}`} x={x} y={y} />;
}
