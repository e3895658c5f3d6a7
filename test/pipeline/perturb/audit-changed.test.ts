import { describe, expect, it } from 'vitest';
import {
  boundsBeside,
  figuresBeside,
  notRounded,
  readTwice,
} from '../../../pipeline/perturb/audit-changed.ts';
import { recomputedBound, unlinkedFrom } from '../../../pipeline/perturb/recomputed-bounds.ts';
import { everywhere } from '../../../pipeline/cube/accounts.ts';
import { countFigures, passedFigures, rateFigures, shareFigures } from '../../../pipeline/cube/figures.ts';
import { keyOf } from '../../../pipeline/disclosure-plan.ts';
import type { Cell } from '../../../schemas/cube.ts';

const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;
const at = { ...everywhere, statistic: 'estimate', category: '_T' } as const;
const share = (more: Partial<Cell> = {}): Cell => ({
  ...{ indicator: 'without-help-6m', ...at, unit: 'share' },
  ...shareFigures(20, 100),
  ...more,
});
const rate = (linked: number, all: number, more: Partial<Cell> = {}): Cell => ({
  ...{ indicator: 'linkage-rate', ...at, unit: 'share' },
  ...passedFigures(linked, all),
  ...more,
});
const bound = (statistic: string, more: Partial<Cell> = {}): Cell => ({
  ...share({ statistic, ...nothing }),
  ...more,
});
const care = { all: 500, missed: 15 };

describe('recomputedBound', () => {
  const missed = { care, unlinkedAt: unlinkedFrom([rate(110, 120)]) };

  it('takes children who are not linked from the years that are observed alone', () => {
    const years = [rate(60, 70, { period: '2017' }), rate(50, 55, { period: '2018' })];
    const total = rate(110, 125);
    const later = share({ ...nothing, period: '2018', status: 'not_yet_followed' });
    const both = unlinkedFrom([total, ...years]);
    const first = unlinkedFrom([total, ...years, later]);
    expect(both(share())).toBe(15);
    expect(first(share())).toBe(10);
    expect(first(share({ period: '2017' }))).toBe(10);
    expect(first(share({ measure: 'supervision' }))).toBe(null);
    expect(both(share({ victim: 'other' }))).toBe(null);
    expect(unlinkedFrom([total])(share())).toBe(null);
    expect(unlinkedFrom([rate(125, 120), ...years])(share())).toBe(null);
  });

  it('gives bounds and the corrected share of changed counts, and nothing where one of them is not known', () => {
    const known = { care, unlinkedAt: () => 10 };
    expect(recomputedBound(bound('bound_high'), share(), known)).toMatchObject({
      ...{ numerator: 30, denominator: 110, value: 30 / 110, reason: 'bound_not_interval' },
    });
    expect(recomputedBound(bound('bound_low'), share(), known)).toMatchObject({
      numerator: 5,
      denominator: 110,
    });
    expect(recomputedBound(bound('corrected'), share(), known)?.value).toBe(0.175);
    expect(recomputedBound(bound('corrected'), share(), { ...known, care: null })).toBe(null);
    expect(recomputedBound(bound('bound_low'), share({ victim: 'other' }), missed)).toBe(null);
  });
});

describe('the audit of changed counts', () => {
  const high = bound('bound_high', { numerator: 30, denominator: 110, value: 30 / 110 });
  const low = bound('bound_low', { numerator: 5, denominator: 110, value: 5 / 110 });
  const count: Cell = {
    ...{ indicator: 'children-with-order', ...at, unit: 'count' },
    ...countFigures(150),
  };
  const per: Cell = { ...count, unit: 'per_1000', ...rateFigures(150, 30_000, 1000) };
  const rows = [share(), high, low, bound('corrected', { value: 0.175 }), count, per, rate(110, 120)];

  it('finds nothing where every figure follows from the counts beside it', () => {
    expect(figuresBeside(rows, care, keyOf)).toEqual([]);
    expect(boundsBeside(rows, care, keyOf)).toEqual([]);
    expect(notRounded(rows, 5, keyOf)).toEqual([]);
    expect(readTwice(rows, keyOf)).toEqual([]);
  });

  it('finds a figure of other counts than those that are printed', () => {
    const { value, lower, upper } = shareFigures(21, 101);
    for (const off of [{ value }, { lower }, { upper }])
      expect(figuresBeside([share(off)], care, keyOf)).toHaveLength(1);
    expect(figuresBeside([{ ...per, value: 5.01 }], care, keyOf)).toHaveLength(1);
    expect(figuresBeside([{ ...count, upper: 180 }], care, keyOf)).toHaveLength(1);
    expect(figuresBeside([share(), bound('corrected', { value: 0.177 })], care, keyOf)).toHaveLength(1);
    expect(figuresBeside([bound('corrected', { value: 0.175 })], care, keyOf)).toHaveLength(1);
    expect(figuresBeside([share({ value: null, lower: null, upper: null })], care, keyOf)).toHaveLength(1);
  });

  it('finds bounds of other counts, counts that are not rounded, and counts that read two ways', () => {
    expect(boundsBeside([share(), { ...high, numerator: 31 }], care, keyOf)).toHaveLength(1);
    expect(boundsBeside([share(), high, { ...low, numerator: 6 }], care, keyOf)).toHaveLength(1);
    expect(notRounded([share(), { ...share(), ...shareFigures(20, 101) }], 5, keyOf)).toHaveLength(1);
    expect(notRounded([{ ...per, denominator: 30_001 }], 5, keyOf)).toEqual([]);
    const none = share({ indicator: 'help-status-6m', category: 'none', ...shareFigures(25, 100) });
    const running = share({ indicator: 'help-status-6m', category: 'running', ...shareFigures(50, 105) });
    expect(readTwice([share(), none], keyOf)).toHaveLength(1);
    expect(readTwice([share(), running], keyOf)).toHaveLength(1);
  });
});
