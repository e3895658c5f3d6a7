import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grayTest } from '../../../src/statistics/survival/gray-test.ts';
import { logRank } from '../../../src/statistics/survival/log-rank.ts';
import { error, hasReference, reference } from '../reference.ts';
import { naiveGray } from './naive-gray.ts';
import { dice, type Person, referencePeople, somePeople, tableOf } from './people.ts';

interface Reference {
  cmprsk: { tests: { cause: string[]; stat: number[]; pv: number[]; df: number[] } };
}

/** People whose first cause has the incidence 0.5 (1 − e^(−t/30)), in groups with competing hazards of their own. */
function drawGroup(random: () => number, size: number, competing: number): Person[] {
  return Array.from({ length: size }, () => {
    const first = random() < 0.5;
    const time = Math.floor(-(first ? 30 : competing) * Math.log(random()));
    const censored = 20 + Math.floor(random() * 60);
    return time <= censored ? { time, cause: first ? 1 : 2 } : { time: censored, cause: 0 };
  });
}

describe('grayTest', () => {
  it('has the scores of the log-rank test where nothing competes', () => {
    fc.assert(
      fc.property(somePeople(1), somePeople(1), somePeople(1), (...groups) => {
        const tables = groups.map((group) => tableOf(group, 1));
        const gray = grayTest(tables);
        const { observed, expected } = logRank(tables);
        gray.scores.forEach((score, at) => {
          expect(score).toBeCloseTo((observed[at] ?? 0) - (expected[at] ?? 0), 10);
        });
      }),
    );
  });

  it('has a variance close to that of the log-rank test where nothing competes, in large groups', () => {
    const random = dice(11);
    const groups = [0, 1, 2].map(() =>
      tableOf(
        drawGroup(random, 4000, 30).map(({ time, cause }) => ({ time, cause: Math.min(cause, 1) })),
        1,
      ),
    );
    const [gray, usual] = [grayTest(groups), logRank(groups)];
    gray.variance.forEach((row, one) => {
      row.forEach((value, other) => {
        expect(Math.abs(value / (usual.variance[one]?.[other] ?? 0) - 1)).toBeLessThan(0.02);
      });
    });
    expect((gray.statistic ?? 0) / (usual.statistic ?? 1)).toBeCloseTo(1, 1);
  });

  it('agrees with the sums of the paper, taken naively over people', () => {
    fc.assert(
      fc.property(somePeople(2, 10), somePeople(2, 10), somePeople(2, 10), (...groups) => {
        const gray = grayTest(groups.map((group) => tableOf(group, 2)));
        const naive = naiveGray(groups, 1);
        if (naive === null) return;
        gray.scores.forEach((score, k) => {
          expect(score).toBeCloseTo(naive.scores[k] ?? Number.NaN, 9);
          gray.variance[k]?.forEach((value, l) => {
            expect(value).toBeCloseTo(naive.variance[k]?.[l] ?? Number.NaN, 8);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it('has scores and covariances that add up to 0 over groups', () => {
    fc.assert(
      fc.property(somePeople(2), somePeople(2), (...groups) => {
        const { scores, variance } = grayTest(groups.map((group) => tableOf(group, 2)));
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 9);
        for (const row of variance) expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 8);
      }),
    );
  });

  it('gives uniform probabilities where the incidence is the same, though competing hazards differ', () => {
    const random = dice(20260803);
    const runs = 1000;
    const probabilities = Array.from({ length: runs }, () => {
      const tables = [20, 45, 90].map((competing) => tableOf(drawGroup(random, 120, competing), 2));
      return grayTest(tables).probability ?? Number.NaN;
    });
    for (const level of [0.05, 0.1, 0.25, 0.5, 0.75, 0.9]) {
      const share = probabilities.filter((probability) => probability <= level).length / runs;
      expect(Math.abs(share - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / runs));
    }
  });

  it('finds a difference that hazards hide: equal ones, and a competing cause that takes people away', () => {
    const random = dice(5);
    const drawn = (competing: number): Person[] =>
      Array.from({ length: 2000 }, () => {
        const [first, second] = [
          Math.floor(-50 * Math.log(random())),
          Math.floor(-competing * Math.log(random())),
        ];
        const time = Math.min(first, second, 60);
        return { time, cause: time === 60 ? 0 : first <= second ? 1 : 2 };
      });
    const tables = [tableOf(drawn(20), 2), tableOf(drawn(200), 2)];
    expect(grayTest(tables).probability).toBeLessThan(1e-10);
    expect(logRank(tables).probability).toBeGreaterThan(0.01);
  });

  it('cannot compare what is not there', () => {
    const one = tableOf([{ time: 3, cause: 1 }], 2);
    expect(grayTest([one, []])).toMatchObject({ statistic: null, probability: null });
    const quiet = [{ time: 3, events: [0, 2], censored: 5 }];
    expect(grayTest([quiet, quiet]).statistic).toBeNull();
    expect(() => grayTest([one])).toThrow(RangeError);
    const late = [{ time: 3, events: [1, 0], censored: 0, entered: 1 }];
    expect(() => grayTest([late, late])).toThrow(RangeError);
  });

  it.skipIf(!hasReference)(
    'agrees with cuminc of R (cmprsk) to 1e-10 for three and four groups, four causes',
    () => {
      for (const column of ['measure', 'region'] as const) {
        const { cause, stat, pv, df } = reference<Reference>(`aj_youth_${column}.json`).cmprsk.tests;
        const tables = [...referencePeople(column).values()].map((people) => tableOf(people, 5));
        expect(cause).toHaveLength(4);
        cause.forEach((name, at) => {
          const test = grayTest(tables, Number(name) - 1);
          expect(error(test.statistic ?? Number.NaN, stat[at] ?? Number.NaN)).toBeLessThan(1e-10);
          expect(error(test.probability ?? Number.NaN, pv[at] ?? Number.NaN)).toBeLessThan(1e-10);
          expect(test.degreesOfFreedom).toBe(df[at]);
        });
      }
    },
  );
});
