import { beforeAll, describe, expect, it } from 'vitest';
import { internalCatalogue } from '../../../pipeline/internal-indicators/index.ts';
import { catalogue } from '../../../pipeline/indicators/index.ts';
import { estimators } from '../../../reports/internal/choices.tsx';
import type { InternalReportInput } from '../../../reports/internal/input.ts';
import { codeLists } from '../../../schemas/code-lists.ts';
import type { Cell } from '../../../schemas/cube.ts';
import type { Language } from '../../../schemas/words.ts';
import { type Formats, formatsFor } from '../../../src/i18n/formats.ts';
import { formatDecimal, roundHalfUp } from '../../../src/i18n/numbers.ts';
import { pageTexts } from '../page-text.ts';
import { internalPage, sampleInput, sectionsOf } from './sample-run.ts';

/*
 * Every number that can be read or heard in a section is a cell of its indicator in one of the few ways in which cells
 * are told, is computed from such cells in a way that is repeated here, or stands in a text of the catalogue.
 */

let input: InternalReportInput;
beforeAll(async () => {
  input = await sampleInput();
});

const numbersIn = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** Levels and horizons that the texts name, and the numbers of the axes of dimensions. */
const constants = [
  '95',
  '99',
  '99,8',
  '99.8',
  '100',
  '0',
  '1',
  '2',
  '18',
  '42',
  '91',
  '183',
  '365',
  '1.000',
  '1,000',
  // The earlier figures beside which two indicators are read.
  ...['15,0', '15.0', '40,0', '40.0'],
];

describe.each(['nl', 'en'] as const)('the numbers in %s', (language) => {
  it('of each section are those of its cells', () => {
    const html = internalPage(input, language);
    const sections = sectionsOf(html);
    expect(sections.size).toBe(catalogue.length + internalCatalogue.length + 1);
    for (const [id, section] of sections) {
      const known = knownNumbers(input, id === 'comparison' ? 'without-help-6m' : id, language);
      const closed = section.slice(0, section.lastIndexOf('</section>') + '</section>'.length);
      const strange = pageTexts(closed)
        .filter(({ classes }) => !classes.split(' ').includes('tick'))
        .flatMap(({ text }) => numbersIn(withoutGivenTexts(text, input, language)))
        .filter((number) => !known.has(number));
      expect({ id, strange }).toEqual({ id, strange: [] });
    }
  });

  it('are fewer than all numbers there are', () => {
    const known = knownNumbers(input, 'secure-care-victims', language);
    const comma = language === 'nl' ? ',' : '.';
    expect(known.has(`6${comma}2`)).toBe(true);
    expect(known.has(`8${comma}8`)).toBe(false);
  });
});

function knownNumbers({ cells }: InternalReportInput, indicator: string, language: Language): Set<string> {
  const formats = formatsFor(language);
  const all = cells.filter((cell) => cell.indicator === indicator);
  const own = all.filter(({ status }) => status === 'value');
  return new Set([
    ...constants,
    ...own.flatMap((cell) => told(cell, formats, language)),
    ...(indicator === 'without-help-6m' ? distances(own).map(formats.points) : []),
    ...all.map(({ period }) => period),
  ]);
}

function told(cell: Cell, formats: Formats, language: Language): string[] {
  const counts = [cell.numerator, cell.denominator].filter((count) => count !== null).map(formats.count);
  const values = [cell.value, cell.lower, cell.upper].filter((value) => value !== null);
  const plain = (value: number) => formats.percent(value).replace('%', '').replace('−', '');
  switch (cell.unit) {
    case 'count':
      return [...counts, ...values.map((value) => formats.count(roundHalfUp(value, 0)))];
    case 'per_1000':
      return [...counts, ...values.map(formats.decimal)];
    case 'days':
      return values.map(cell.statistic === 'restricted_mean' ? formats.points : formats.count);
    default: {
      const tests = /probability$/.test(cell.statistic)
        ? values.map((value) => formatDecimal(value, 3, language))
        : [];
      const missed = Number(/^missed_(\d+)$/.exec(cell.category)?.[1] ?? 0);
      return [...counts, ...values.map(plain), ...tests, `${missed}`];
    }
  }
}

/** How far the figure chosen lies from each estimator at the same place, in percentage points, without its sign. */
function distances(cells: readonly Cell[]): number[] {
  const isPlace = (one: Cell, other: Cell) =>
    (['period', 'victim', 'region', 'sex', 'age_group', 'measure'] as const).every(
      (column) => one[column] === other[column],
    );
  const chosen = cells.filter(
    ({ statistic, region_level }) => statistic === 'estimate' && region_level === 'country',
  );
  return cells
    .filter(({ statistic }) => estimators.some((name) => name === statistic))
    .flatMap((cell) =>
      chosen
        .filter((other) => isPlace(cell, other))
        .map((other) => Math.abs(roundHalfUp(((other.value ?? 0) - (cell.value ?? 0)) * 100, 1))),
    );
}

/** Takes out texts of the catalogues and code lists, which hold numbers of their own. */
function withoutGivenTexts(text: string, { categories }: InternalReportInput, language: Language): string {
  const labels = [
    ...Object.values(codeLists).flat(),
    ...categories,
    ...[...catalogue, ...internalCatalogue].flatMap((indicator) => [
      ...('categories' in indicator ? indicator.categories : []),
      ...('shares' in indicator ? indicator.shares : []),
      ...('steps' in indicator ? indicator.steps : []),
    ]),
  ].map(({ label }) => label[language]);
  const notes = [...catalogue, ...internalCatalogue].flatMap(({ reading, footnotes }) => [
    reading[language],
    ...footnotes.map((note) => note[language]),
  ]);
  return [...labels, ...notes]
    .filter((given) => /\d/.test(given))
    .toSorted((one, other) => other.length - one.length)
    .reduce(
      (left, given) =>
        left.replaceAll(given, ' ').replaceAll(
          given.replace(/^./, (first) => first.toUpperCase()),
          ' ',
        ),
      text,
    );
}
