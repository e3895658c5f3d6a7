import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logRank } from '../../../src/statistics/survival/log-rank.ts';
import { error, hasReference, reference } from '../reference.ts';
import { type Person, referencePeople, somePeople, tableOf } from './people.ts';

interface Reference {
  rho: number;
  observed: number[];
  expected: number[];
  var: number[][];
  chisq: number;
  df: number;
  p: number;
}

const people = (text: string): Person[] =>
  text.split(' ').map((each) => ({ time: Number.parseInt(each, 10), cause: each.endsWith('+') ? 0 : 1 }));

/** Weeks in remission (Freireich and others, 1963): 6-mercaptopurine and placebo; + is censored. */
const treated = people('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const placebo = people('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

describe('logRank', () => {
  it('gives the 16.79 that textbooks print for 6-mercaptopurine (Kleinbaum and Klein, chapter 2)', () => {
    const { statistic, observed, expected, degreesOfFreedom } = logRank([
      tableOf(treated, 1),
      tableOf(placebo, 1),
    ]);
    expect(observed).toEqual([9, 21]);
    expect(expected.map((count) => count.toFixed(2))).toEqual(['19.25', '10.75']);
    expect(statistic?.toFixed(2)).toBe('16.79');
    expect(degreesOfFreedom).toBe(1);
  });

  it('equals the test of a two-by-two table where all happens on one day', () => {
    // 3 of 10 against 6 of 12: (O − E)² / V with the hypergeometric variance.
    const table = (events: number, censored: number) => [{ time: 4, events: [events], censored }];
    const { statistic } = logRank([table(3, 7), table(6, 6)]);
    const expected = (9 * 10) / 22;
    const variance = (9 * 13 * 10 * 12) / (22 * 22 * 21);
    expect(statistic).toBeCloseTo((3 - expected) ** 2 / variance, 12);
  });

  it('does not depend on the order of groups, and its scores add up to 0', () => {
    fc.assert(
      fc.property(somePeople(2), somePeople(2), somePeople(2), (...groups) => {
        const tables = groups.map((group) => tableOf(group, 2));
        const { statistic, observed, expected } = logRank(tables);
        const turned = logRank(tables.toReversed());
        expect(turned.statistic === null).toBe(statistic === null);
        expect(turned.statistic ?? 0).toBeCloseTo(statistic ?? 0, 8);
        expect(observed.reduce((sum, count, at) => sum + count - (expected[at] ?? 0), 0)).toBeCloseTo(0, 10);
      }),
    );
  });

  it('is 0 for two groups that are the same', () => {
    const { statistic, probability } = logRank([tableOf(treated, 1), tableOf(treated, 1)]);
    expect(statistic).toBeCloseTo(0, 12);
    expect(probability).toBeCloseTo(1, 6);
  });

  it('leaves out a group of nobody, and cannot compare one group, or groups without events', () => {
    const two = logRank([tableOf(treated, 1), [], tableOf(placebo, 1)]);
    expect(two.degreesOfFreedom).toBe(1);
    expect(two.statistic?.toFixed(2)).toBe('16.79');
    expect(logRank([tableOf(treated, 1), []])).toMatchObject({ statistic: null, probability: null });
    const quiet = [{ time: 3, events: [0], censored: 5 }];
    expect(logRank([quiet, quiet]).statistic).toBeNull();
  });

  it('refuses one group, and groups that differ in their causes', () => {
    expect(() => logRank([tableOf(treated, 1)])).toThrow(RangeError);
    expect(() => logRank([tableOf(treated, 1), tableOf(treated, 2)])).toThrow(RangeError);
    expect(() => logRank([tableOf(treated, 1), tableOf(placebo, 1)], 1)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with survdiff of R to 1e-10 for three groups', () => {
    const found = [...referencePeople('measure').values()].map((group) =>
      tableOf(
        group.map(({ time, cause }) => ({ time, cause: cause === 1 ? 1 : 0 })),
        1,
      ),
    );
    const { logrank } = reference<{ logrank: Reference[] }>('km_youth_measure.json');
    const expected = logrank.find(({ rho }) => rho === 0) as Reference;
    const test = logRank(found);
    expect(test.observed).toEqual(expected.observed);
    const numbers: [number | null | undefined, number | undefined][] = [
      [test.statistic, expected.chisq],
      [test.probability, expected.p],
      ...test.expected.map((count, at): [number, number | undefined] => [count, expected.expected[at]]),
      ...test.variance.flatMap((row, one) =>
        row.map((value, other): [number, number | undefined] => [value, expected.var[one]?.[other]]),
      ),
    ];
    for (const [actual, known] of numbers)
      expect(error(actual ?? Number.NaN, known ?? Number.NaN)).toBeLessThan(1e-10);
    expect(test.degreesOfFreedom).toBe(expected.df);
  });

  it.skipIf(!hasReference)('takes other causes after the first one as censoring', () => {
    const groups = [...referencePeople('measure').values()];
    const all = logRank(groups.map((group) => tableOf(group, 5)));
    const one = logRank(
      groups.map((group) =>
        tableOf(
          group.map(({ time, cause }) => ({ time, cause: cause === 1 ? 1 : 0 })),
          1,
        ),
      ),
    );
    expect(all.statistic).toBe(one.statistic);
  });
});
