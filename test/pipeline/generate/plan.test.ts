import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edges } from '../../../pipeline/generate/edges.ts';
import { makePlan } from '../../../pipeline/generate/plan.ts';
import { countedRows } from '../../../pipeline/generate/quotas.ts';
import { Random } from '../../../pipeline/generate/random.ts';
import type { IndexRow } from '../../../pipeline/generate/specification.ts';
import { truthGroups } from '../../../pipeline/generate/truth-accounts.ts';

const rowsOf = (seed: number): IndexRow[] => makePlan(new Random(seed)).children.flatMap(({ rows }) => rows);

describe('makePlan', () => {
  it('fills the same quotas whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const { children } = makePlan(new Random(seed));
        expect(children.flatMap(({ rows }) => rows)).toHaveLength(countedRows().length);
        expect(truthGroups(children)).toMatchObject({
          victims: {
            rows: 160,
            children: 160,
            followed: 136,
            followedChildren: 136,
            left: 24,
            withoutHelp: 21,
          },
          others: { rows: 1200, followed: 1120, left: 80, withoutHelp: 90 },
        });
      }),
      { numRuns: 25 },
    );
  });

  it('deals everything else by the seed', () => {
    const dates = (seed: number) => rowsOf(seed).map(({ stories }) => stories.indexDate);
    expect(dates(1)).toEqual(dates(1));
    expect(dates(1)).not.toEqual(dates(2));
  });

  it('tells every corner of the definitions', () => {
    const rows = rowsOf(1);
    for (const { where, stories } of edges) {
      const told = rows.filter(
        (row) =>
          Object.entries(where).every(([name, value]) => row[name as keyof IndexRow] === value) &&
          Object.entries(stories).every(
            ([name, value]) => row.stories[name as keyof IndexRow['stories']] === value,
          ),
      );
      expect(told.length).toBeGreaterThan(0);
    }
  });

  it('has children with a row in both years, some of them known as victims in between', () => {
    const pairs = makePlan(new Random(1)).children.filter(({ rows }) => rows.length === 2);
    expect(pairs).toHaveLength(28);
    expect(
      pairs.every(({ rows: [first, second] }) => first?.year === '2017' && second?.year === '2018'),
    ).toBe(true);
    const became = pairs.filter(({ rows: [first, second] }) => first?.victim !== second?.victim);
    expect(became).toHaveLength(6);
    expect(became.every(({ rows: [, second] }) => second?.victim === 'victim')).toBe(true);
  });

  it('keeps every index date in its year, and every horizon observed', () => {
    for (const { year, stories, horizon } of rowsOf(3)) {
      expect(stories.indexDate.slice(0, 4)).toBe(year);
      expect(horizon <= '2019-06-30').toBe(true);
    }
  });
});
