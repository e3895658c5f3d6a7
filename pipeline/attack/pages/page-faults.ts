import { pageScript } from '../../../reports/page-script.ts';
import { reportStyles } from '../../../reports/report-styles.ts';
import { sharedWords } from '../../../reports/words/shared.ts';
import type { Configuration } from '../../../schemas/configuration.ts';
import type { Language } from '../../../schemas/words.ts';
import { compactCss, policyOf } from '../../../src/html/document.ts';
import { type Figure, isTold } from './figures.ts';
import type { KnownTexts } from '../known-texts.ts';
import type { Furniture } from './furniture.ts';
import { strayPoints } from './curve-points.ts';
import { strayInFunnel } from './funnel-points.ts';
import { axisOf, strayDots, strayMarks, strayParts } from './marks.ts';
import { numbersIn } from './numbers.ts';
import {
  attributeOf,
  type Element,
  hasClass,
  isShape,
  type Page,
  type Piece,
  textOf,
  within,
} from './page.ts';
import type { Scopes, TableName } from './scopes.ts';
import { type KnownOfMap, strayTiles } from './tiles.ts';

/** Something that a page says and must not. Internal: it may hold the number. */
export interface PageFault {
  readonly fault:
    | 'number-without-cell'
    | 'row-without-cell'
    | 'mark-without-cell'
    | 'figure-beside-withheld'
    | 'second-symbol'
    | 'hidden-data';
  /** The innermost part of the page that has an id, and where in it. */
  readonly part: string;
  readonly where: string;
  readonly text: string;
}

export interface PageContext {
  readonly language: Language;
  readonly configuration: Configuration;
  readonly scopes: Scopes;
  readonly furniture: Furniture;
  /** Where regions lie on a map of tiles. */
  readonly grid: KnownOfMap['grid'];
  /** Given for a page that explains and has no figures: what it may say. */
  readonly known?: KnownTexts;
}

/** Attributes that a browser lays a page out by; numbers in them are no text. Those of marks are looked at as places. */
const layout = new Set(
  `id class href for lang hreflang charset width height viewbox x y x1 x2 y1 y2 cx cy r rx d dx dy points transform
   patterntransform patternunits preserveaspectratio vector-effect colspan rowspan scope tabindex text-anchor aria-labelledby
   aria-describedby aria-hidden http-equiv rel name role`.split(/\s+/),
);
/** What may be behind a name with a digit in it: parts and tones, years, half years, ages and regions. */
const knownNames =
  /^(part|tone|h|plot|mark|swatch)-?\d(-[a-z]+)?$|^\d{4}$|^6m$|^(0-3|4-11|12-17)$|^(gm|jz|pv)\d+$/i;
/** Elements in which data can lie unseen, and ones that fetch something. */
const hiding = new Set([
  'script',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'img',
  'canvas',
  'input',
  'data',
]);
/** Drawings whose marks are read, and shapes that these refer to or explain; a mark outside all of them is read by nobody. */
const drawings = ['plot', 'curves', 'stacked', 'hundred', 'tile-map', 'funnel', 'definitions', 'swatch'];
/** The style sheet of every page, and the policy that names its hash: other styles could hide data. */
const compact = compactCss(reportStyles);
const styles = spaced(compact);
const policies = {
  nl: policyOf(compact, pageScript('nl')),
  en: policyOf(compact, pageScript('en')),
};
/** The script of every page, which knows no figure; another would be code that nobody has looked at. */
const scripts = { nl: spaced(pageScript('nl')), en: spaced(pageScript('en')) };
/** How a page says that it fits small screens. */
const viewport = 'width=device-width, initial-scale=1';
/** A text as pages are read, with every run of white space as one space. */
function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The word that stands for a withheld cell. */
const withheldWord = { nl: sharedWords.nl.states.suppressed, en: sharedWords.en.states.suppressed } as const;

/** Every number of a page that is not a figure of a cleared cell, and every mark that stands where no such figure is. */
export function pageFaults(page: Page, context: PageContext): PageFault[] {
  return [
    ...page.pieces.flatMap((piece) => faultsOfPiece(piece, context)),
    ...page.elements.flatMap(({ element, path }) => faultsOfElement(element, path, context)),
    // Where words are explained, that for a withheld cell is one of them.
    ...(context.known === undefined ? symbols(page, context) : []),
  ];
}

/** The ids of the parts that something stands in, innermost first. */
function idsOf(path: readonly Element[]): string[] {
  return path.flatMap((element) => attributeOf(element, 'id') ?? []).reverse();
}

function faultAt(
  fault: PageFault['fault'],
  path: readonly Element[],
  where: string,
  text: string,
): PageFault {
  return { fault, part: idsOf(path)[0] ?? 'page', where, text };
}

function faultsOfPiece(
  { text, where, path }: Piece,
  { language, scopes, furniture, known }: PageContext,
): PageFault[] {
  const last = path.at(-1);
  if (last?.tagName === 'style' && where === 'text')
    return text === styles ? [] : [faultAt('hidden-data', path, 'style', '')];
  if (last?.tagName === 'script' && where === 'text')
    return text === scripts[language] ? [] : [faultAt('hidden-data', path, 'script', '')];
  if (layout.has(where.toLowerCase())) return faultsOfName(text, where, path);
  if (where === 'content' && text === policies[language]) return [];
  if (where === 'content' && text === viewport) return [];
  if (known !== undefined)
    return known
      .strayNumbers(text, language)
      .map((number) => faultAt('number-without-cell', path, where, number));
  if (isTick(path)) return [];
  const numbers = numbersIn(furniture.without(text), language).filter(
    (printed) => !furniture.isKnown(printed),
  );
  if (numbers.length === 0) return [];
  const figures = scopes.figuresAt(idsOf(path));
  return numbers
    .filter(({ value, decimals }) => value === null || !isTold(value, decimals, figures))
    .map((printed) => faultAt('number-without-cell', path, where, printed.text));
}

/** Whether a script is that of the page, or empty: as it is, and without anything beside its text. */
const isOwnScript = (element: Element, language: Language) =>
  element.tagName === 'script' &&
  element.attrs.length === 0 &&
  ['', scripts[language]].includes(spaced(textOf(element)));

/**
 * A page without its own style sheet and script, where they are to the byte those of every page: to parse them hundreds of times would
 * take longer than all the rest. Any other stays, and is a fault.
 */
export const withoutOwnCode = (html: string, language: Language) =>
  html
    .replace(`<style>${compact}</style>`, '<style></style>')
    .replace(`<script>${pageScript(language)}</script>`, '<script></script>');

/** Names are made of known words; a number in one would be data. */
function faultsOfName(text: string, where: string, path: readonly Element[]): PageFault[] {
  if (!['id', 'class', 'href', 'name', 'for', 'aria-labelledby', 'aria-describedby'].includes(where))
    return [];
  if (/^https?:\/\//.test(text)) return [];
  const words = text
    .replaceAll('-6m', '')
    .split(/[\s#/.?=&]+/)
    .flatMap((name) => name.match(/[A-Za-z]+-?\d[\w]*|\d+-\d+|\d\w*/g) ?? []);
  return words
    .filter((word) => !knownNames.test(word))
    .map((word) => faultAt('hidden-data', path, where, word));
}

/** Ticks of an axis are round numbers that no cell has. */
function isTick(path: readonly Element[]): boolean {
  return (
    path.some((element) => hasClass(element, 'tick')) || path.some((element) => hasClass(element, 'axis'))
  );
}

function faultsOfElement(element: Element, path: readonly Element[], context: PageContext): PageFault[] {
  const inside = [...path, element];
  const { language } = context;
  if (hiding.has(element.tagName) && !isOwnScript(element, language))
    return [faultAt('hidden-data', inside, element.tagName, '')];
  const hidden = element.attrs.filter(({ name }) => name.startsWith('data-') || name === 'style');
  const faults = hidden.map(({ name }) => faultAt('hidden-data', inside, name, ''));
  if (isShape(element) && !inside.some((one) => drawings.some((name) => hasClass(one, name))))
    return [...faults, faultAt('mark-without-cell', inside, 'svg', element.tagName)];
  // Most elements draw nothing, and what they stand in is not looked up.
  if (attributeOf(element, 'class') !== undefined) faults.push(...faultsOfDrawing(element, inside, context));
  return [...faults, ...faultsOfLine(element, inside, context)];
}

/** Classes of drawings whose marks are read. */
const drawingClasses = ['plot', 'curves', 'tile-map', 'funnel', 'stacked-bar', 'hundred'];

/** Marks of a drawing, of any kind, that stand where no figure of its part is. */
function faultsOfDrawing(element: Element, inside: readonly Element[], context: PageContext): PageFault[] {
  const { scopes, language } = context;
  const isDrawing = drawingClasses.some((name) => hasClass(element, name));
  if (!isDrawing) return [];
  const ids = idsOf(inside);
  const faults: PageFault[] = [];
  if (hasClass(element, 'plot')) {
    const axis = axisOf(element, language);
    for (const strip of axis === null ? [] : within(element, (one) => hasClass(one, 'strip')))
      for (const mark of strayMarks(strip, axis ?? { start: 0, step: 0 }, scopes.figuresAt(ids)))
        faults.push(faultAt('mark-without-cell', inside, 'svg', mark));
  }
  if (hasClass(element, 'curves'))
    for (const point of strayPoints(element, language, scopes.figuresAt(ids)))
      faults.push(faultAt('mark-without-cell', inside, 'svg', point));
  const table = scopes.tableOf(ids);
  if (hasClass(element, 'tile-map'))
    for (const tile of strayTiles(element, language, knownOfMap(table, context)))
      faults.push(faultAt('mark-without-cell', inside, 'svg', tile));
  if (hasClass(element, 'funnel'))
    for (const mark of strayInFunnel(element, language, knownOfMap(table, context)))
      faults.push(faultAt('mark-without-cell', inside, 'svg', mark));
  if (hasClass(element, 'stacked-bar'))
    for (const part of strayParts(element, scopes.figuresAt(ids)))
      faults.push(faultAt('mark-without-cell', inside, 'svg', part));
  if (element.tagName === 'svg' && hasClass(element, 'hundred'))
    for (const dots of strayDots(element, scopes.figuresAt(ids)))
      faults.push(faultAt('mark-without-cell', inside, 'svg', dots));
  return faults;
}

/** What a map or a funnel may tell: where the part is of no table, nothing. */
function knownOfMap(table: TableName | undefined, context: PageContext): KnownOfMap {
  const { scopes, furniture, grid, language } = context;
  return {
    rows: table === undefined ? [] : scopes.rowsOf(table).filter(({ victim }) => victim === '_T'),
    country: table === undefined ? undefined : scopes.centreOf(table),
    grid,
    isKnown: (printed) => furniture.isKnown(printed),
    withheld: withheldWord[language],
  };
}

/** A line of a table or chart: its numbers are those of one cell, and none beside a word that they are withheld. */
function faultsOfLine(element: Element, path: readonly Element[], context: PageContext): PageFault[] {
  const { scopes, language, furniture } = context;
  const isRow = element.tagName === 'tr';
  if (!isRow && !hasClass(element, 'plot-line') && !hasClass(element, 'stacked-row')) return [];
  const lines = scopes.linesAt(idsOf(path));
  if (lines === undefined) return [];
  const cells = isRow ? within(element, ({ tagName }) => tagName === 'td') : [element];
  // Where years stand side by side, every cell of the row is one of its own.
  const told =
    scopes.tableOf(idsOf(path))?.form === 'years' ? cells.map(textOf) : [cells.map(textOf).join(' ')];
  const numbers = told.flatMap((cell) => {
    const found = numbersIn(furniture.without(cell), language).filter(
      (printed) => !furniture.isKnown(printed),
    );
    return found.map((printed) => ({ ...printed, isBesideWord: cell.includes(withheldWord[language]) }));
  });
  if (numbers.length === 0) return [];
  const drawn = numbers.map(({ text: number }) => number).join(' ');
  if (numbers.some(({ isBesideWord }) => isBesideWord) && !hasClass(element, 'stacked-row'))
    return [faultAt('figure-beside-withheld', path, element.tagName, drawn)];
  if (!isRow) return [];
  const isOne = (figures: readonly Figure[]) =>
    numbers.every(({ value, decimals }) => value !== null && isTold(value, decimals, figures));
  return lines.some(isOne) ? [] : [faultAt('row-without-cell', path, 'tr', drawn)];
}

/**
 * Withheld cells look the same everywhere: another word, class or shape would tell some of them from the others. A row that is
 * withheld as a whole is one cell with the word, in a class of its own.
 */
function symbols({ elements }: Page, { language }: PageContext): PageFault[] {
  const forms = new Map<string, Map<string, readonly Element[]>>();
  for (const { element, path } of elements) {
    const isCell = element.tagName === 'td' && textOf(element).trim().startsWith(withheldWord[language]);
    if (!isCell && !hasClass(element, 'empty')) continue;
    const kind = element.tagName;
    const form = JSON.stringify([
      textOf(element).trim(),
      element.attrs
        .filter(({ name, value }) => name !== 'colspan' && value !== 'state')
        .map(({ name, value }) => [name, value]),
    ]);
    const known = forms.get(kind) ?? new Map<string, readonly Element[]>();
    known.set(form, [...path, element]);
    forms.set(kind, known);
  }
  return [...forms].flatMap(([kind, known]) =>
    [...known.values()].slice(1).map((path) => faultAt('second-symbol', path, kind, '')),
  );
}
