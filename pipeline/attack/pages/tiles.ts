import type { Cell } from '../../../schemas/cube.ts';
import type { Language } from '../../../schemas/words.ts';
import { figuresOf, isTold } from './figures.ts';
import { placesOf } from './limits.ts';
import { numbersIn, type Printed } from './numbers.ts';
import { attributeOf, type Element, hasClass, textOf, within } from './page.ts';

/** What a reader knows of a map: its published rows, the share of the country, and where its regions lie. */
export interface KnownOfMap {
  readonly rows: readonly Cell[];
  readonly country: Cell | undefined;
  /** By code, the place in the grid, 1-based. */
  readonly grid: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
  /** Numbers that are no figures. */
  readonly isKnown: (printed: Printed) => boolean;
  /** The word that stands for a withheld cell. */
  readonly withheld: string;
}

/**
 * Tiles that tell something else than the published row of their region: a number of another one, a class that does not follow from
 * the row and the share of the country, a place that is not that of the region, or a form that tells tiles without a figure apart.
 */
export function strayTiles(map: Element, language: Language, known: KnownOfMap): string[] {
  const tiles = within(map, (one) => hasClass(one, 'tile'));
  const forms = new Map<string, string>();
  const step = stepOf(tiles, known);
  const strange = within(map, (one) => hasClass(one, 'tiles')).flatMap(({ childNodes }) =>
    childNodes.filter((child) => !('tagName' in child) || !hasClass(child, 'tile')),
  );
  const stray = tiles.flatMap((tile) => {
    const code = codeOf(tile);
    const row = known.rows.find(({ region }) => region === code);
    const place = known.grid.get(code);
    const told = [
      place === undefined || placeIn(tile) !== `${(place.column - 1) * step} ${(place.row - 1) * step}`,
      row?.status === 'value' ? !isOf(row, tile, language, known) : !isBare(tile, language, known, forms),
    ];
    return told.includes(true) ? [`tile ${code}`] : [];
  });
  return [...strange.map(({ nodeName }) => `${nodeName} among tiles`), ...stray];
}

const codeOf = (tile: Element) => (attributeOf(tile, 'id') ?? '').split('-').at(-1)?.toUpperCase() ?? '';
const placeIn = (tile: Element) => /^translate\((\d+ \d+)\)$/.exec(attributeOf(tile, 'transform') ?? '')?.[1];

/** How far tiles stand apart: one number for the whole map, as the tile that stands furthest to the right tells it. */
function stepOf(tiles: readonly Element[], { grid }: KnownOfMap): number {
  const places = tiles.flatMap((tile) => {
    const column = grid.get(codeOf(tile))?.column ?? 1;
    const x = Number((placeIn(tile) ?? '').split(' ')[0]);
    return column === 1 ? [] : [{ column, x }];
  });
  const [last] = places.toSorted((one, other) => other.column - one.column);
  return last === undefined ? 0 : last.x / (last.column - 1);
}

/** The classes of a tile and of what is drawn in it, each once. */
function classesOf(tile: Element): string[] {
  const drawn = [tile, ...within(tile, () => true)];
  const names = drawn.flatMap((one) => (attributeOf(one, 'class') ?? '').split(' '));
  return [...new Set(names)].filter((name) => !/^$|^tile/.test(name));
}

/** Whether the numbers of a tile are those of the row, and its class is where the row lies. */
function isOf(row: Cell, tile: Element, language: Language, { country, isKnown }: KnownOfMap): boolean {
  const numbers = numbersIn(textOf(tile), language).filter((printed) => !isKnown(printed));
  const figures = figuresOf(row);
  const [shown, ...others] = classesOf(tile);
  const places: readonly string[] = country?.value == null ? [] : placesOf(country.value, row);
  return (
    others.length === 0 &&
    places.includes(shown ?? '') &&
    numbers.every(({ value, decimals }) => value !== null && isTold(value, decimals, figures))
  );
}

/** Whether a tile without a published row has no number, and the same form as every other with the same words. */
function isBare(
  tile: Element,
  language: Language,
  { withheld, isKnown }: KnownOfMap,
  forms: Map<string, string>,
): boolean {
  if (numbersIn(textOf(tile), language).some((printed) => !isKnown(printed))) return false;
  const drawn = within(tile, ({ tagName }) => tagName !== 'title' && tagName !== 'text');
  const form = JSON.stringify([
    classesOf(tile),
    ...drawn.map(({ tagName, attrs }) => [tagName, attrs.map(({ name, value }) => [name, value])]),
    ...within(tile, (one) => hasClass(one, 'tile-text')).map((one) => [textOf(one), one.attrs.length]),
  ]);
  const [title] = within(tile, ({ tagName }) => tagName === 'title');
  const state = textOf(title ?? tile)
    .split(': ')
    .at(-1);
  const key = state === withheld ? 'withheld' : 'none';
  if (classesOf(tile).join(' ') !== key) return false;
  const usual = forms.get(key) ?? form;
  forms.set(key, usual);
  return usual === form;
}
