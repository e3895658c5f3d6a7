import type { Language } from '../../../schemas/words.ts';
import { type Figure, isTold } from './figures.ts';
import { numbersIn } from './numbers.ts';
import { attributeOf, type Element, hasClass, isShape, textOf, within } from './page.ts';

/** How the places along an axis are numbers: value = start + step · per cent. */
export interface Axis {
  readonly start: number;
  readonly step: number;
}

/** Places are written to two decimals of a per cent; where a mark lies they tell no more. */
const precision = 0.006;

/** The axis of a chart, from two of its ticks; `null` where it has none. */
export function axisOf(chart: Element, language: Language): Axis | null {
  const [svg] = within(chart, (element) => element.tagName === 'svg' && hasClass(element, 'axis'));
  const ticks = (svg === undefined ? [] : within(svg, ({ tagName }) => tagName === 'text')).flatMap(
    (text) => {
      const value = numbersIn(textOf(text).trim(), language)[0]?.value ?? null;
      const place = percentOf(text, 'x');
      return value === null || place === null ? [] : [{ value, place }];
    },
  );
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (first === undefined || last === undefined || first.place === last.place) return null;
  const step = (last.value - first.value) / (last.place - first.place);
  return { start: first.value - step * first.place, step };
}

/** Marks of a line of a chart that stand where no figure of the part is: their places are numbers, too. */
export function strayMarks(strip: Element, axis: Axis, figures: readonly Figure[]): string[] {
  const ends = [0, 100];
  const isFigure = (place: number) =>
    ends.includes(place) ||
    standsFor(axis.start + axis.step * place, Math.abs(axis.step) * precision, figures);
  return within(strip, isShape).flatMap((mark) =>
    readable.has(mark.tagName) && placesOf(mark).every(isFigure)
      ? []
      : [`${mark.tagName} ${attributeOf(mark, 'class') ?? ''}`],
  );
}

/** Shapes whose places are read; another one in a line of a chart is told by nothing. */
const readable = new Set(['use', 'line', 'rect']);

export function standsFor(value: number, near: number, figures: readonly Figure[]): boolean {
  return figures.some((figure) => Math.abs(figure.value - value) <= near + 1e-9 * Math.abs(value));
}

/** The places that tell where a mark begins and ends; what fills the whole line, and a grid, tell nothing. */
function placesOf(mark: Element): number[] {
  if (mark.tagName === 'use') return [percentOf(mark, 'x')].filter((place) => place !== null);
  if (mark.tagName === 'line')
    return [percentOf(mark, 'x1'), percentOf(mark, 'x2')].filter((place) => place !== null);
  if (hasClass(mark, 'empty')) return [];
  return [percentOf(mark, 'width')].filter((place) => place !== null);
}

/** Parts of a stacked bar that are no shares, or do not begin where the one before ends. */
export function strayParts(bar: Element, figures: readonly Figure[]): string[] {
  let end = 0;
  return within(bar, isShape).flatMap((part) => {
    if (!hasClass(part, 'part') || part.tagName !== 'rect') return [`part ${part.tagName}`];
    const [x, width] = [percentOf(part, 'x') ?? 0, percentOf(part, 'width') ?? 0];
    const isAtEnd = Math.abs(x - end) <= 3 * precision;
    end = x + width;
    return isAtEnd && standsFor(width, precision, figures)
      ? []
      : [`part ${attributeOf(part, 'class') ?? ''}`];
  });
}

function percentOf(element: Element, name: string): number | null {
  const match = /^(-?[\d.]+)%$/.exec(attributeOf(element, name) ?? '');
  return match === null ? null : Number(match[1]);
}

/** Dots of a hundred: how many of each kind there are is a number "in every 100". */
export function strayDots(svg: Element, figures: readonly Figure[]): string[] {
  const dots = within(svg, ({ tagName }) => tagName === 'circle');
  const full = dots.filter((dot) => hasClass(dot, 'full')).length;
  const half = dots.filter((dot) => hasClass(dot, 'half')).length;
  return [full, full + half].filter((count) => !isTold(count, 0, figures)).map((count) => `${count} dots`);
}
