import type { Cell } from '../../../schemas/cube.ts';
import type { Language } from '../../../schemas/words.ts';
import { figuresOf, isTold } from './figures.ts';
import { limitsAround } from './limits.ts';
import { type Axis, axisOf } from './marks.ts';
import { numbersIn, type Printed } from './numbers.ts';
import { attributeOf, type Element, hasClass, isShape, textOf, within } from './page.ts';

/** What a reader knows of a funnel. */
export interface KnownOfFunnel {
  readonly rows: readonly Cell[];
  readonly country: Cell | undefined;
  readonly isKnown: (printed: Printed) => boolean;
}

/**
 * Places across are written to two decimals of a per cent, and so are the marks of the axis that they are read by; down to one of a
 * pixel, from two decimals of a per cent of the height.
 */
const across = 0.012;
const down = 0.066;
/** How far the foot of a number lies below its line. */
const below = 4;

/**
 * What a funnel draws beside the published rows: a dot that is not that of its region, a line that is not the share of the country, and
 * limits that do not follow from that share alone.
 */
export function strayInFunnel(funnel: Element, language: Language, known: KnownOfFunnel): string[] {
  const axes = axesOf(funnel, language);
  const centre = known.country?.value ?? null;
  if (axes === null || centre === null) return ['funnel'];
  const drawn = within(funnel, (one) => isShape(one) && !isInLegend(funnel, one) && !hasClass(one, 'grid'));
  return drawn
    .filter((one) => {
      if (hasClass(one, 'limit')) return !isLimit(one, centre, axes);
      if (hasClass(one, 'reference')) return !isAt(one, centre, axes.y);
      return !isDot(funnel, one, language, axes, known);
    })
    .map((one) => `${one.tagName} ${attributeOf(one, 'class') ?? ''}`);
}

interface Axes {
  /** Children, by per cent of the width. */
  readonly x: Axis;
  /** A share (0–1), by pixels from the top. */
  readonly y: Axis;
}

const isInLegend = (funnel: Element, element: Element) =>
  within(funnel, (one) => hasClass(one, 'funnel-legend')).some(
    (legend) => within(legend, (one) => one === element).length > 0,
  );

function axesOf(funnel: Element, language: Language): Axes | null {
  const x = axisOf(funnel, language);
  const ticks = within(funnel, (one) => hasClass(one, 'funnel-tick')).flatMap((tick) => {
    const value = numbersIn(textOf(tick).trim(), language)[0]?.value ?? null;
    const height = Number(attributeOf(tick, 'y'));
    return value === null ? [] : [{ value: value / 100, height: height - below }];
  });
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (x === null || first === undefined || last === undefined || first.height === last.height) return null;
  const step = (last.value - first.value) / (last.height - first.height);
  return { x, y: { start: first.value - step * first.height, step } };
}

const at = ({ start, step }: Axis, place: number) => start + step * place;

/** Whether a level line lies at a share. */
function isAt(line: Element, share: number, y: Axis): boolean {
  return ['y1', 'y2'].every(
    (name) => Math.abs(at(y, Number(attributeOf(line, name))) - share) <= Math.abs(y.step) * down,
  );
}

/** Whether every point of a line lies on one and the same limit, as near as it is written. */
function isLimit(line: Element, centre: number, { x, y }: Axes): boolean {
  const points = (attributeOf(line, 'points') ?? '').split(' ').map((point) => point.split(',').map(Number));
  const kinds = hasClass(line, 'inner') ? [1, 2] : [0, 3];
  return kinds.some((kind) =>
    points.every(([place = Number.NaN, height = Number.NaN]) => {
      const sizes = [-across, across].map((slip) => Math.max(0.5, at(x, place + slip)));
      const bounds = sizes.map((size) => limitsAround(centre, size)[kind] ?? Number.NaN);
      const near = Math.abs(y.step) * down;
      const share = at(y, height);
      return share >= Math.min(...bounds) - near && share <= Math.max(...bounds) + near;
    }),
  );
}

/** Whether a mark stands in a group of a region, where the published row of that region is, and the title tells that row. */
function isDot(
  funnel: Element,
  mark: Element,
  language: Language,
  { x, y }: Axes,
  { rows, isKnown }: KnownOfFunnel,
): boolean {
  const dot = within(funnel, (one) => hasClass(one, 'funnel-dot')).find((one) =>
    one.childNodes.some((child) => child === mark),
  );
  const code = (attributeOf(dot ?? mark, 'id') ?? '').split('-').at(-1)?.toUpperCase();
  const row = rows.find(({ region }) => region === code);
  if (dot === undefined || row?.value == null || row.denominator === null) return false;
  const place = Number.parseFloat(attributeOf(mark, 'x') ?? '');
  const height = Number(attributeOf(mark, 'y'));
  const figures = figuresOf(row);
  return (
    Math.abs(at(x, place) - row.denominator) <= Math.abs(x.step) * across &&
    Math.abs(at(y, height) - row.value) <= Math.abs(y.step) * down &&
    numbersIn(textOf(dot), language).every(
      (printed) =>
        isKnown(printed) || (printed.value !== null && isTold(printed.value, printed.decimals, figures)),
    )
  );
}
