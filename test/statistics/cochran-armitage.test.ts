import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cochranArmitage, type Scored } from '../../src/statistics/cochran-armitage.ts';
import { equalShares } from '../../src/statistics/equal-shares.ts';
import { error, hasReference, reference } from './reference.ts';

const scored = fc
  .tuple(
    fc.integer({ min: 0, max: 999 }),
    fc.integer({ min: 0, max: 999 }),
    fc.integer({ min: -9, max: 2030 }),
  )
  .map(([a, b, score]): Scored => ({ having: Math.min(a, b), all: Math.max(a, b), score }));

/** The same statistic from records one by one: N times the squared correlation of property and score. */
function byCorrelation(groups: readonly Scored[]): number {
  const records = groups.flatMap(({ having, all, score }) =>
    Array.from({ length: all }, (_, at) => ({ x: score, y: at < having ? 1 : 0 })),
  );
  const mean = (value: (record: { x: number; y: number }) => number) =>
    records.reduce((sum, record) => sum + value(record), 0) / records.length;
  const [x, y] = [mean((record) => record.x), mean((record) => record.y)];
  const covariance = mean((record) => (record.x - x) * (record.y - y));
  const variances = mean((record) => (record.x - x) ** 2) * mean((record) => (record.y - y) ** 2);
  return (records.length * covariance ** 2) / variances;
}

describe('cochranArmitage', () => {
  it('gives what Agresti (2007, section 2.5) prints for alcohol and malformations', () => {
    const found = cochranArmitage([
      { score: 0, having: 48, all: 17_114 },
      { score: 0.5, having: 38, all: 14_502 },
      { score: 1.5, having: 5, all: 793 },
      { score: 4, having: 1, all: 127 },
      { score: 7, having: 1, all: 38 },
    ]);
    expect(found?.statistic.toFixed(2)).toBe('6.57');
    expect(found?.probability.toFixed(3)).toBe('0.010');
    expect(found?.slope).toBeGreaterThan(0);
  });

  it('is N times the squared correlation over records one by one', () => {
    fc.assert(
      fc.property(fc.array(scored, { minLength: 2, maxLength: 5 }), (groups) => {
        const found = cochranArmitage(groups);
        fc.pre(found !== null);
        expect(error(found.statistic, byCorrelation(groups))).toBeLessThan(1e-7);
      }),
      { numRuns: 40 },
    );
  });

  it('minds neither the origin nor the unit of the scores, and never exceeds the test of any difference', () => {
    fc.assert(
      fc.property(fc.array(scored, { minLength: 2, maxLength: 6 }), (groups) => {
        const found = cochranArmitage(groups);
        fc.pre(found !== null);
        const moved = cochranArmitage(groups.map((group) => ({ ...group, score: 3 * group.score - 2000 })));
        expect(error(moved?.statistic ?? Number.NaN, found.statistic)).toBeLessThan(1e-9);
        expect(moved?.slope).toBeCloseTo(found.slope / 3, 10);
        expect(found.statistic).toBeLessThanOrEqual((equalShares(groups)?.statistic ?? 0) * (1 + 1e-9));
      }),
    );
  });

  it('finds no trend in equal shares, and a falling one with a sign', () => {
    const even = [2021, 2022, 2023].map((score) => ({ score, having: 20, all: 100 }));
    expect(cochranArmitage(even)).toEqual({ slope: 0, statistic: 0, degrees: 1, probability: 1 });
    const falling = [2021, 2022, 2023].map((score) => ({ score, having: 20 - 5 * (score - 2021), all: 100 }));
    expect(cochranArmitage(falling)?.slope).toBeCloseTo(-0.05, 14);
  });

  it('knows nothing where no trend could have come out', () => {
    expect(cochranArmitage([])).toBeNull();
    expect(cochranArmitage([{ score: 1, having: 1, all: 3 }])).toBeNull();
    const half = { having: 1, all: 3 };
    // Three times 0.1 has a mean that differs from 0.1 in the last digit.
    expect(cochranArmitage([0.1, 0.1, 0.1].map((score) => ({ score, ...half })))).toBeNull();
    expect(
      cochranArmitage([
        { score: 1, ...half },
        { score: 2, having: 0, all: 0 },
      ]),
    ).toBeNull();
    expect(cochranArmitage([1, 2].map((score) => ({ score, having: 0, all: 9 })))).toBeNull();
    expect(cochranArmitage([1, 2].map((score) => ({ score, having: 9, all: 9 })))).toBeNull();
  });

  it('refuses scores and counts that are none', () => {
    expect(() => cochranArmitage([{ score: Number.NaN, having: 1, all: 3 }])).toThrow(RangeError);
    expect(() => cochranArmitage([{ score: 1, having: 4, all: 3 }])).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with prop.trend.test of R to 1e-10', () => {
    const { trend } = reference<{
      trend: { x: number[]; n: number[]; cochranArmitage: { chisq: number; p: number } };
    }>('change_trend.json');
    const found = cochranArmitage(
      trend.x.map((having, at) => ({ having, all: trend.n[at] ?? Number.NaN, score: at + 1 })),
    );
    expect(error(found?.statistic ?? Number.NaN, trend.cochranArmitage.chisq)).toBeLessThan(1e-10);
    expect(error(found?.probability ?? Number.NaN, trend.cochranArmitage.p)).toBeLessThan(1e-10);
  });
});
