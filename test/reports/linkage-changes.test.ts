import { describe, expect, it } from 'vitest';
import { compareRates, isChanged, mayBeTold } from '../../reports/linkage/changes.ts';
import type { ReportInput } from '../../reports/input.ts';
import type { Cell } from '../../schemas/cube.ts';
import { type FixtureOptions, fixtureCube, reportInput } from './fixture.ts';
import { pageOf } from './page-text.ts';

const nothing = { numerator: null, denominator: null, value: null } as const;

function rate(category: string, linked: number, all: number, changes: Partial<Cell> = {}): Cell {
  const [any] = fixtureCube({ released: 'fullest' }).cells.filter(
    ({ indicator }) => indicator === 'linkage-rate',
  );
  if (any === undefined) throw new Error('the fixture has no rate');
  return { ...any, category, numerator: linked, denominator: all, value: linked / all, ...changes };
}

describe('compareRates', () => {
  it('compares cells by their key, in the order of this release', () => {
    const before = [rate('a', 80, 100), rate('b', 90, 100), rate('only_before', 1, 2)];
    const now = [rate('only_now', 1, 2), rate('b', 95, 100), rate('a', 160, 200)];
    const { compared, withheld } = compareRates(before, now);
    expect(compared.map(({ now: { category }, beyond }) => [category, beyond])).toEqual([
      ['b', true],
      ['a', false],
    ]);
    expect(compared.map(isChanged)).toEqual([true, false]);
    expect(withheld).toBe(0);
  });

  it('takes another year or place for another cell', () => {
    expect(compareRates([rate('a', 8, 10, { period: '2017' })], [rate('a', 9, 10)]).compared).toEqual([]);
    const elsewhere = { region_level: 'province', region: 'PV20' } as const;
    expect(compareRates([rate('a', 8, 10)], [rate('a', 9, 10, elsewhere)]).compared).toEqual([]);
  });

  it('leaves out and counts what is withheld in either release', () => {
    const secret = (category: string) => rate(category, 1, 1, { ...nothing, status: 'suppressed' });
    const before = [rate('a', 80, 100), secret('b'), secret('c'), rate('d', 80, 100)];
    const now = [secret('a'), rate('b', 90, 100), secret('c'), rate('d', 90, 100)];
    const { compared, withheld } = compareRates(before, now);
    expect(compared.map(({ now: { category } }) => category)).toEqual(['d']);
    expect(withheld).toBe(3);
  });

  it('calls nothing withheld that cannot exist', () => {
    const absent = rate('a', 1, 1, { ...nothing, status: 'not_applicable' });
    const secret = rate('a', 1, 1, { ...nothing, status: 'suppressed' });
    expect(compareRates([absent], [secret])).toEqual({ compared: [], withheld: 0 });
  });

  it('calls a change that rounds to nothing no change', () => {
    const changes = compareRates(
      [rate('a', 90_000, 100_000), rate('b', 90_000, 100_000)],
      [rate('a', 90_049, 100_000), rate('b', 90_050, 100_000)],
    );
    expect(changes.compared.map(isChanged)).toEqual([false, true]);
  });
});

describe('a change that may be told', () => {
  const told = (before: Cell, now: Cell) =>
    compareRates([before], [now]).compared.map((rate) => mayBeTold(rate, 10));

  it('adds or takes off nobody, or enough, among the linked and among the others', () => {
    expect(told(rate('a', 540, 600), rate('a', 550, 600))).toEqual([true]);
    expect(told(rate('a', 540, 600), rate('a', 540, 610))).toEqual([true]);
    expect(told(rate('a', 540, 600), rate('a', 560, 640))).toEqual([true]);
    expect(told(rate('a', 540, 600), rate('a', 530, 580))).toEqual([true]);
  });

  it('is none of a few: one child more, or many linked and one left out', () => {
    expect(told(rate('a', 540, 600), rate('a', 542, 600))).toEqual([false]);
    expect(told(rate('a', 540, 600), rate('a', 531, 600))).toEqual([false]);
    expect(told(rate('a', 540, 600), rate('a', 560, 621))).toEqual([false]);
    expect(told(rate('a', 180, 200), rate('a', 181, 201))).toEqual([false]);
  });
});

describe('what changed since the release before', () => {
  const markupOf = (options: FixtureOptions) => {
    const html = pageOf(reportInput(options), 'linkage');
    return /<section id="changes".*?(?=<section id=)/s.exec(html)?.[0] ?? '';
  };
  const wordsOf = (options: FixtureOptions) =>
    markupOf(options)
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const comparedWith = (value: ReportInput['before']) =>
    wordsOf({ released: 'sample', input: { before: value } });

  it('is told with both shares, the difference, a shape and the id of that release', () => {
    const words = wordsOf({ released: 'fullest' });
    expect(words).toContain('naast die van uitgave 2018-2.');
    expect(words).toContain('Meer dan 2 punten veranderd: 1.');
    expect(words).toContain('Kinderen met een maatregel, voogdij: van 83,0% naar 80,0%, 3,0 punten lager.');
    expect(words).toContain('2017 90,8% 91,3% 0,5 punten hoger nee');
    expect(words).toContain('Voogdij 83,0% 80,0% 3,0 punten lager lager');
    expect(markupOf({ released: 'fullest' }).match(/href="#mark-down"/g)).toHaveLength(1);
    expect(wordsOf({ released: 'fullest', input: { language: 'en' } })).toContain(
      'Children with an order, guardianship: from 83.0% to 80.0%, 3.0 points lower.',
    );
  });

  it('counts what is withheld in one of the two, and says nothing else of it', () => {
    const words = wordsOf({ released: 'fullest' });
    // The total of victim records alone.
    expect(words).toContain('geheim is: 1.');
    expect(words).not.toContain('Regels over slachtoffers 9');
    expect(wordsOf({ released: 'emptiest', before: 'fullest' })).toMatch(
      /Geen enkel aandeel is ook in uitgave 2018-2 openbaar\. Er is dus niets te vergelijken\. Niet vergeleken, .* geheim is: \d+\./,
    );
  });

  it('is the same page whatever the withheld figures are', () => {
    const page = (size: FixtureOptions['size']) => {
      const sized: FixtureOptions = { released: 'emptiest', ...(size === undefined ? {} : { size }) };
      return pageOf(reportInput({ ...sized, before: 'emptiest' }), 'linkage');
    };
    expect(page('large')).toBe(page('sample'));
  });

  it('is one sentence where there is nothing to compare with', () => {
    expect(comparedWith({ state: 'none' })).toMatch(/Er is geen eerdere uitgave om mee te vergelijken\.$/);
    expect(comparedWith({ state: 'unreadable', id: 'r7' })).toMatch(
      /English We vergelijken niet met uitgave r7: haar bestanden zijn niet te lezen, of niet meer zoals ze zijn gepubliceerd\.$/,
    );
    expect(comparedWith({ state: 'read', id: 'r7', cells: [] })).toContain('Er is dus niets te vergelijken.');
  });

  it('is said to be nothing where all rates stayed the same', () => {
    const { cells } = fixtureCube({ released: 'sample' });
    const words = comparedWith({ state: 'read', id: 'r7', cells });
    expect(words).toMatch(/openbaar zijn: \d+\. Bij geen ervan is een verandering te tonen\./);
    expect(words).not.toContain('Tabel');
  });

  it('reads the same whether rates stayed the same or moved by a few children', () => {
    const { cells } = fixtureCube({ released: 'sample' });
    const few = cells.map((cell) =>
      cell.indicator === 'linkage-rate' && cell.numerator !== null && cell.denominator !== null
        ? { ...cell, numerator: cell.numerator - 3, value: (cell.numerator - 3) / cell.denominator }
        : cell,
    );
    expect(comparedWith({ state: 'read', id: 'r7', cells: few })).toBe(
      comparedWith({ state: 'read', id: 'r7', cells }),
    );
  });
});
