import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalShares, equalSharesCorrected } from '../../src/statistics/equal-shares.ts';
import { differences } from './differences.ts';
import { parts } from './parts.ts';
import { error, hasReference, reference } from './reference.ts';

const part = parts(2000, { fewest: 0 });

describe('equalShares', () => {
  it('equals values worked out by hand', () => {
    // 10 of 20 against 5 of 20: N (ad − bc)² / (row and column sums) = 40 · 100² / (20 · 20 · 15 · 25).
    const found = equalShares([
      { having: 10, all: 20 },
      { having: 5, all: 20 },
    ]);
    expect(found?.statistic).toBeCloseTo(8 / 3, 13);
    expect(found?.degrees).toBe(1);
  });

  it('agrees with expected counts cell by cell', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), (groups) => {
        const found = equalShares(groups);
        fc.pre(found !== null);
        const all = groups.reduce((sum, group) => sum + group.all, 0);
        const having = groups.reduce((sum, group) => sum + group.having, 0);
        let statistic = 0;
        for (const group of groups.filter((one) => one.all > 0)) {
          const yes = (group.all * having) / all;
          const no = (group.all * (all - having)) / all;
          statistic += (group.having - yes) ** 2 / yes + (group.all - group.having - no) ** 2 / no;
        }
        expect(error(found.statistic, statistic)).toBeLessThan(1e-9);
      }),
    );
  });

  it('knows nothing where nothing could differ, and leaves empty groups out', () => {
    const some = { having: 3, all: 9 };
    const nobody = { having: 0, all: 0 };
    expect(equalShares([])).toBeNull();
    expect(equalShares([some])).toBeNull();
    expect(equalShares([some, nobody])).toBeNull();
    expect(
      equalShares([
        { having: 0, all: 5 },
        { having: 0, all: 7 },
      ]),
    ).toBeNull();
    expect(
      equalShares([
        { having: 5, all: 5 },
        { having: 7, all: 7 },
      ]),
    ).toBeNull();
    expect(equalShares([some, nobody, some])).toMatchObject({ statistic: 0, degrees: 1, probability: 1 });
    expect(() => equalShares([{ having: 2, all: 1 }, some])).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with prop.test of R to 1e-10, for two groups and for six', () => {
    for (const { one, other, expected } of differences()) {
      const found = equalShares([one, other]);
      expect(error(found?.statistic ?? Number.NaN, expected('chisq'))).toBeLessThan(1e-10);
      expect(error(found?.probability ?? Number.NaN, expected('p'))).toBeLessThan(1e-10);
    }
    const { trend } = reference<{
      trend: { x: number[]; n: number[]; homogeneity: { chisq: number; df: number; p: number } };
    }>('change_trend.json');
    const found = equalShares(trend.x.map((having, at) => ({ having, all: trend.n[at] ?? Number.NaN })));
    expect(error(found?.statistic ?? Number.NaN, trend.homogeneity.chisq)).toBeLessThan(1e-10);
    expect(error(found?.probability ?? Number.NaN, trend.homogeneity.p)).toBeLessThan(1e-10);
    expect(found?.degrees).toBe(trend.homogeneity.df);
  });
});

describe('equalSharesCorrected', () => {
  it('equals a value worked out by hand', () => {
    // N (|ad − bc| − N/2)² / (row and column sums) = 40 · 80² / 150000.
    const found = equalSharesCorrected({ having: 10, all: 20 }, { having: 5, all: 20 });
    expect(found?.statistic).toBeCloseTo(256 / 150, 13);
  });

  it('never makes a difference out of less than half a count', () => {
    expect(equalSharesCorrected({ having: 5, all: 10 }, { having: 5, all: 11 })?.statistic).toBeCloseTo(
      0,
      13,
    );
    fc.assert(
      fc.property(part, part, (one, other) => {
        const plain = equalShares([one, other]);
        const corrected = equalSharesCorrected(one, other);
        expect(corrected === null).toBe(plain === null);
        expect(corrected?.statistic ?? 0).toBeLessThanOrEqual(plain?.statistic ?? 0);
      }),
    );
  });

  it.skipIf(!hasReference)('agrees with the corrected prop.test of R to 1e-10', () => {
    for (const { one, other, expected } of differences()) {
      const found = equalSharesCorrected(one, other);
      expect(error(found?.statistic ?? Number.NaN, expected('chisqCc'))).toBeLessThan(1e-10);
      expect(error(found?.probability ?? Number.NaN, expected('pCc'))).toBeLessThan(1e-10);
    }
  });
});
