import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/disclosure/review/attribution.ts';
import type { Problem } from '../../../src/disclosure/suppression/problem.ts';
import { type Protection, protect } from '../../../src/disclosure/suppression/protect.ts';
import { sumOf } from '../../../src/disclosure/suppression/problem.ts';
import { anyLinked } from '../suppression/linked-tables.ts';
import { isInSpan } from '../suppression/rational-span.ts';

const rules = { width: 4, atLeast: 0, ownRecord: false } as const;

/** Keys of candidates that are withheld without being targets themselves. */
const complementary = ({ candidates, targets }: Problem, { shown }: Pick<Protection, 'shown'>) => {
  const unsafe = new Set(targets.map(({ key }) => key));
  return candidates.map(({ key }) => key).filter((key) => !shown.has(key) && !unsafe.has(key));
};

/** What one more candidate gives away, by elimination with exact fractions. */
function toldWith({ inner, equal, candidates, targets }: Problem, shown: ReadonlySet<string>): string[] {
  const known = candidates.filter(({ key }) => shown.has(key)).flatMap(({ shows }) => shows);
  return targets
    .filter(({ count }) => isInSpan(count, [...equal, ...known], inner.length))
    .map(({ key }) => key)
    .sort();
}

describe('for whom a candidate is withheld', () => {
  it('names exactly the targets that it would give away beside what is shown', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(anyLinked, async ({ problem }) => {
        const found = await protect(problem, rules);
        const keys = complementary(problem, found);
        const told = attribute(problem, found, new Set(keys));
        expect([...told.keys()]).toEqual(keys);
        for (const key of keys) {
          const expected = toldWith(problem, new Set([...found.shown, key]));
          const attribution = told.get(key);
          expect(attribution?.how === 'tells' ? attribution.targets : []).toEqual(expected);
          if (expected.length > 0) seen++;
        }
      }),
      { numRuns: 40 },
    );
    expect(seen).toBeGreaterThan(20);
  }, 60_000);

  it('tells what was taken to widen an interval, and for which', async () => {
    // a lies between 0 and 3 while its row is shown: the elimination lets it, the width does not.
    const at = (...columns: number[]) => sumOf(columns);
    const open = (key: string, ...columns: number[]) => ({
      ...{ key, shows: [at(...columns)], state: 'open' as const },
    });
    const problem: Problem = {
      inner: [1, 2, 40, 50],
      equal: [],
      candidates: [
        open('all', 0, 1, 2, 3),
        open('first', 0, 1),
        open('second', 2, 3),
        ...[0, 1, 2, 3].map((column) => open('abcd'[column] ?? '', column)),
      ],
      targets: [
        { key: 'a', count: at(0) },
        { key: 'b', count: at(1) },
      ],
    };
    const found = await protect(problem, rules);
    expect(found.shown.has('first')).toBe(false);
    const told = attribute(problem, found, new Set(complementary(problem, found)));
    expect(told.get('first')).toEqual({ how: 'narrows', targets: ['a', 'b'] });
    expect(told.get('second')?.how).toBe('tells_taken');
    expect(told.get('second')?.targets).toEqual(['a', 'b']);
  });

  it('says so where nothing is told any more', () => {
    const problem: Problem = {
      inner: [1, 20, 30],
      equal: [],
      candidates: [
        { key: 'x', shows: [sumOf([0, 1])], state: 'open' },
        { key: 'y', shows: [sumOf([1, 2])], state: 'open' },
      ],
      targets: [{ key: 't', count: sumOf([0]) }],
    };
    const pattern = { shown: new Set<string>(), taken: new Map() };
    expect(attribute(problem, pattern, new Set(['x'])).get('x')).toEqual({ how: 'unknown', targets: [] });
  });
});
