import { describe, expect, it } from 'vitest';
import { cleanTruth } from '../../../pipeline/generate/clean-set.ts';
import { cbsTruth } from '../../../pipeline/generate/cbs-set.ts';
import { makePlan } from '../../../pipeline/generate/plan.ts';
import { Random } from '../../../pipeline/generate/random.ts';
import { makeRecords } from '../../../pipeline/generate/records.ts';
import type { TruthCell } from '../../../pipeline/generate/truth.ts';
import { multiplied, truthText } from '../../../pipeline/generate/truth-file.ts';

const random = new Random(1);
const plan = makePlan(random);
const records = makeRecords(random, plan);
const truths = { clean: cleanTruth(1, plan, records), cbs: cbsTruth(1, plan, records) };
const dimensions = ['period', 'victim', 'region', 'sex', 'ageGroup', 'measure'] as const;

/** Sums of numerators and denominators over cells that differ in these dimensions only. */
function summed(cells: readonly TruthCell[], over: readonly (typeof dimensions)[number][]) {
  const sums = new Map<string, [number, number]>();
  for (const cell of cells) {
    const total = { ...cell, ...Object.fromEntries(over.map((name) => [name, '_T'])) };
    const key = [cell.indicator, cell.category, ...dimensions.map((name) => total[name])].join('|');
    const [numerator, denominator] = sums.get(key) ?? [0, 0];
    sums.set(key, [numerator + cell.numerator, denominator + (cell.denominator ?? 0)]);
  }
  return sums;
}

describe.each(['clean', 'cbs'] as const)('the truth of the %s set', (set) => {
  const cells = truths[set].cells.filter(({ unit }) => unit !== 'per_1000');
  const country = cells.filter(({ regionLevel }) => regionLevel === 'country');
  const isTotal = (cell: TruthCell, ...but: string[]) =>
    dimensions.every((name) => name === 'region' || but.includes(name) || cell[name] === '_T');
  const by = (...names: (typeof dimensions)[number][]) =>
    country.filter((cell) => isTotal(cell, 'victim', ...names) && names.every((name) => cell[name] !== '_T'));

  it('says 21 of 136', () => {
    const [headline] = cells.filter(
      (cell) =>
        cell.indicator === 'without-help-6m' &&
        cell.victim === 'victim' &&
        isTotal(cell, 'victim') &&
        cell.region === 'NL',
    );
    expect(headline).toMatchObject({ numerator: 21, denominator: 136 });
  });

  it.each([[['period']], [['sex']], [['ageGroup']], [['measure']], [['sex', 'ageGroup']]] as const)(
    'adds up over %s',
    (names) => {
      expect(summed(by(...names), names)).toEqual(summed(by(), []));
    },
  );

  it('adds up over victims and others, and over the categories of help', () => {
    expect(
      summed(
        country.filter(({ victim }) => victim !== '_T'),
        ['victim'],
      ),
    ).toEqual(
      summed(
        country.filter(({ victim }) => victim === '_T'),
        [],
      ),
    );
    const shares = new Map<string, [number, number]>();
    for (const cell of cells.filter(({ indicator }) => indicator === 'help-status-6m')) {
      const key = dimensions.map((name) => cell[name]).join('|') + cell.regionLevel;
      const [sum] = shares.get(key) ?? [0];
      shares.set(key, [sum + cell.numerator, cell.denominator ?? 0]);
    }
    for (const [sum, denominator] of shares.values()) expect(sum).toBe(denominator);
  });

  it.each(['province', 'youth_region', 'municipality'])('adds up over every %s', (level) => {
    const regions = cells.filter(
      (cell) => cell.regionLevel === level && isTotal(cell) && cell.region !== '_T',
    );
    const total = summed(
      by().filter(({ victim }) => victim === '_T'),
      ['region'],
    );
    expect(summed(regions, ['region'])).toEqual(total);
  });

  it('has a flow that closes', () => {
    const units = Object.fromEntries(truths[set].populationFlow.map((step) => [step.step, step.units]));
    const sum = (...names: string[]) => names.reduce((total, name) => total + (units[name] ?? Number.NaN), 0);
    expect(sum('in_cohort', 'excluded')).toBe(units.children);
    expect(sum('excluded_unlinked', 'excluded_adult', 'excluded_after_leaving')).toBe(units.excluded);
    expect(sum('followed', 'not_followed')).toBe(units.in_cohort);
    expect(sum('left', 'not_yet_followed')).toBe(units.not_followed);
  });
});

describe('truthText', () => {
  it('is JSON with one cell a line', () => {
    const text = truthText(truths.clean);
    const parsed = JSON.parse(text) as Record<'cells' | 'internal', unknown[]> & { headline: unknown };
    expect(parsed.headline).toEqual({ numerator: 21, denominator: 136 });
    expect(parsed.cells).toHaveLength(truths.clean.cells.length);
    expect(parsed.internal).toHaveLength(truths.clean.internal?.length ?? 0);
    const lines = text.split('\n').filter((line) => line.startsWith('    ["'));
    expect(lines).toHaveLength(parsed.cells.length + parsed.internal.length);
  });
});

describe('multiplied', () => {
  it('multiplies every count but the inhabitants', () => {
    const many = multiplied(truths.clean, 3, { youth_care: 100 });
    truths.clean.cells.forEach((cell, at) => {
      expect(many.cells[at]?.numerator).toBe(cell.numerator * 3);
      const times = cell.unit === 'per_1000' ? 1 : 3;
      expect(many.cells[at]?.denominator).toBe(cell.denominator === null ? null : cell.denominator * times);
    });
    truths.clean.internal?.forEach((cell, at) => {
      const denominator = cell.denominator === null ? null : cell.denominator * 3;
      expect(many.internal?.[at]).toEqual({ ...cell, numerator: cell.numerator * 3, denominator });
    });
    expect(many.groups.victims).toMatchObject({ followed: 408, withoutHelp: 63 });
    const used = (register: string, truth = many) =>
      truth.records.find((account) => account.register === register)?.used ?? 0;
    expect(used('youth_care')).toBe(3 * used('youth_care', truths.clean) + 100);
    expect(used('population')).toBe(684);
  });
});
