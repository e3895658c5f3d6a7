import { describe, expect, it } from 'vitest';
import { publicCatalogue } from '../../pipeline/public-catalogue.ts';
import type { ReportInput } from '../../reports/input.ts';
import { references } from '../../reports/linkage/references.ts';
import type { PageId } from '../../reports/pages.ts';
import { templatePages } from './template-pages.ts';
import { wordsFor } from '../../reports/words/index.ts';
import { codeLists } from '../../schemas/code-lists.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { Language } from '../../schemas/words.ts';
import { formatsFor } from '../../src/i18n/formats.ts';
import { ofHundred, roundHalfUp } from '../../src/i18n/numbers.ts';
import { changeNumbers, publicPairs } from './change-numbers.ts';
import { derivedNumbers } from './derived-numbers.ts';
import { type FixtureOptions, reportInput } from './fixture.ts';
import { type PageText, pageOf, pageTexts } from './page-text.ts';

/*
 * Every number that can be read or heard on a page is a released cell, or one of the release before that is released
 * in both, in one of the few ways in which cells are told, is computed from released cells in a way that is repeated here, or stands in a text that was given: a date, a
 * setting, a label, a reference.
 */

const cases: FixtureOptions[] = [
  { released: 'sample' },
  { released: 'fullest' },
  { released: 'emptiest' },
  { released: 'sample', victims: false },
  { released: 'sample', linkage: false },
  { released: 'sample', before: 'fullest' },
  { released: 'fullest', before: 'sample' },
  { released: 'emptiest', before: 'fullest' },
];

/** The page about the files has no figures: see `dictionary.test.ts`. */
const pagesWithFigures = templatePages.filter((page) => page !== 'dictionary');

describe.each(pagesWithFigures)('the numbers on the page %s', (page) => {
  describe.each(['nl', 'en'] as const)('in %s', (language) => {
    it.each(cases)('are released cells: %o', (options) => {
      const input = reportInput({ ...options, input: { language } });
      const released = releasedNumbers(input);
      const strange = textsOf(input, page)
        .filter(({ classes }) => !isTick(classes))
        .flatMap(({ text }) => numbersIn(withoutGivenTexts(text, input)).map((number) => ({ number, text })))
        .filter(({ number }) => !released.has(number));
      expect(strange).toEqual([]);
    });

    it.each(cases)('on an axis are round: %o', (options) => {
      const ticks = textsOf(reportInput({ ...options, input: { language } }), page).filter(({ classes }) =>
        isTick(classes),
      );
      for (const { text } of ticks)
        expect(text.replace(/[.,%]/g, '').replace(/^0+(?=\d)/, '')).toMatch(/^(0|[1-9]\d?0*)$/);
    });
  });
});

it('notices a number that is not a cell', () => {
  const input = reportInput({ released: 'sample', linkage: false });
  expect(releasedNumbers(input).has('15,4')).toBe(true);
  expect(releasedNumbers(input).has('15,5')).toBe(true);
  expect(releasedNumbers(input).has('14,7')).toBe(false);
  expect(numbersIn('tussen 10,3% en 22,5%, 1.336 van 9')).toEqual(['10,3', '22,5', '1.336', '9']);
});

it('notices a number of the release before that is withheld now', () => {
  const input = reportInput({ released: 'emptiest', before: 'fullest' });
  expect(input.before).toMatchObject({ state: 'read' });
  expect(releasedNumbers(input).has('71.100')).toBe(false);
  expect(releasedNumbers(reportInput({ released: 'fullest' })).has('71.100')).toBe(true);
});

function textsOf(input: ReportInput, page: PageId): PageText[] {
  return pageTexts(pageOf(input, page));
}

function isTick(classes: string): boolean {
  return classes.split(' ').includes('tick');
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

/** Every way in which a released cell may be told, and the few constants of the texts. */
function releasedNumbers(input: ReportInput): ReadonlySet<string> {
  const { language, settings } = input;
  const formats = formatsFor(language);
  const constants = ['95', '100', '18', '2.2', formats.count(1000), formats.count(settings.minimumCount)];
  const shown = input.cube.cells.filter(({ status }) => status === 'value');
  const pairs = publicPairs(input);
  const cells = [...shown, ...pairs.map(({ before }) => before)].flatMap((cell) => told(cell, language));
  const years = input.cube.cells.map(({ period }) => period).filter((period) => period !== '_T');
  const minimum = formats.percent(settings.minimumRate ?? 0).replace('%', '');
  return new Set([
    ...constants,
    minimum,
    ...cells,
    ...derivedNumbers(shown, formats),
    ...changeNumbers(input, formats),
    ...years,
    `${settings.regionYear}`,
  ]);
}

function told(cell: Cell, language: Language): string[] {
  const formats = formatsFor(language);
  const counts = [cell.numerator, cell.denominator].filter((count) => count !== null).map(formats.count);
  const values = [cell.value, cell.lower, cell.upper].filter((value) => value !== null);
  if (cell.unit === 'count')
    return [...counts, ...values.map((value) => formats.count(roundHalfUp(value, 0)))];
  if (cell.unit === 'per_1000') return [...counts, ...values.map(formats.decimal)];
  const percentages = values.map((value) => formats.percent(value).replace('%', ''));
  return [...counts, ...percentages, ...values.map((value) => formats.count(ofHundred(value)))];
}

/** Takes out texts that were given to the page and hold numbers of their own. */
function withoutGivenTexts(text: string, input: ReportInput): string {
  const { language, release, before, versions } = input;
  const formats = formatsFor(language);
  const labels = [
    ...Object.values(codeLists).flat(),
    ...publicCatalogue.flatMap((entry) => ('steps' in entry ? entry.steps : [])),
    ...publicCatalogue.flatMap((entry) => (entry.kind === 'shares' ? entry.shares : [])),
  ];
  const given = [
    formats.period(release.period.from, release.period.until),
    formats.date(release.observedUntil),
    release.id,
    ...('id' in before ? [before.id] : []),
    versions.zicht,
    versions.engine,
    ...labels.map(({ label }) => label[language]).filter((label) => /\d/.test(label)),
    ...references.flatMap(({ text: reference, doi }) => [reference, doi]),
    ...publicCatalogue.flatMap(({ norm }) =>
      norm === undefined ? [] : [norm.found[language], norm.source[language]],
    ),
    ...publicCatalogue
      .flatMap(({ footnotes, reading }) => [reading, ...footnotes])
      .map((words) => words[language]),
    wordsFor(language).firstHelp.lastingIntro,
  ];
  return given.reduce(
    (left, known) => left.replaceAll(known, ' ').replaceAll(known[0]?.toUpperCase() + known.slice(1), ' '),
    text,
  );
}
