import type { Language } from '../../../schemas/words.ts';
import type { Figure } from './figures.ts';
import { type Axis, standsFor } from './marks.ts';
import { numbersIn } from './numbers.ts';
import { attributeOf, type Element, hasClass, isShape, textOf, within } from './page.ts';

/** Heights are written to one decimal of a pixel; where a point lies tells no more. */
const precision = 0.06;
/** Where intervals, straight lines and dots tell a height. */
const ends: Readonly<Record<string, readonly string[]>> = { line: ['y1', 'y2'], circle: ['cy'] };
/** How far the foot of a number lies below its line: in the drawing it stands above it, beside the drawing at its height. */
const feet = { 'curve-tick': -5, 'side-tick': 4 } as const;

/** Points of the lines, bands and intervals of a drawing that lie where no figure of the part is: their heights are numbers, too. */
export function strayPoints(curves: Element, language: Language, figures: readonly Figure[]): string[] {
  const lines = within(curves, ({ tagName }) => tagName === 'polyline' || tagName === 'polygon');
  const marks = within(curves, (one) => one.tagName === 'use' && percentless(one, 'y') !== null);
  const drawn = [
    ...lines.flatMap((line) => heightsOf(line).map((height) => ({ element: line, height }))),
    // Marks of the legend stand in a drawing of their own, as high as a line of text.
    ...marks
      .filter(
        (mark) => !within(curves, (one) => hasClass(one, 'curves-legend')).some((list) => holds(list, mark)),
      )
      .map((mark) => ({ element: mark, height: percentless(mark, 'y') ?? 0 })),
    ...within(curves, ({ tagName }) => tagName in ends)
      .filter((one) => !hasClass(one, 'grid'))
      .flatMap((element) =>
        (ends[element.tagName] ?? []).map((name) => ({
          element,
          height: percentless(element, name) ?? Number.NaN,
        })),
      ),
  ];
  const strange = within(curves, (one) => isShape(one) && !readable.has(one.tagName)).map(
    ({ tagName }) => tagName,
  );
  if (drawn.length === 0) return strange;
  const axis = uprightAxis(curves, language);
  const stray = drawn
    .filter(
      ({ height }) =>
        axis === null ||
        !standsFor(axis.start + axis.step * height, Math.abs(axis.step) * precision, figures),
    )
    .map(({ element }) => `${element.tagName} ${attributeOf(element, 'class') ?? ''}`);
  return [...strange, ...stray];
}

/** Shapes whose heights are read; another one in a drawing is told by nothing. */
const readable = new Set(['polyline', 'polygon', 'use', 'line', 'circle']);

/** The axis from the line at zero and another with its number; `null` where none can be read, so that no point is known. */
function uprightAxis(curves: Element, language: Language): Axis | null {
  const [zero] = within(curves, (one) => hasClass(one, 'grid') && hasClass(one, 'zero'));
  const ground = zero === undefined ? null : percentless(zero, 'y1');
  const ticks = (['curve-tick', 'side-tick'] as const).flatMap((kind) =>
    within(curves, (one) => hasClass(one, kind)).flatMap((tick) => {
      const value = numbersIn(textOf(tick).trim(), language)[0]?.value ?? null;
      const height = percentless(tick, 'y');
      return value === null || height === null ? [] : [{ value, height: height - feet[kind] }];
    }),
  );
  const last = ticks.toSorted((one, other) => one.height - other.height)[0];
  if (ground === null || last === undefined || last.height === ground) return null;
  const step = last.value / (last.height - ground);
  return { start: -step * ground, step };
}

function heightsOf(line: Element): number[] {
  const points = (attributeOf(line, 'points') ?? '').split(' ');
  return points.map((point) => Number(point.split(',')[1] ?? Number.NaN));
}

function percentless(element: Element, name: string): number | null {
  const text = attributeOf(element, name) ?? '';
  return /^-?[\d.]+$/.test(text) ? Number(text) : null;
}

const holds = (list: Element, mark: Element) => within(list, (one) => one === mark).length > 0;
