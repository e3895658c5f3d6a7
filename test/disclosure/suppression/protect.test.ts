import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactlyTold, Infeasible } from '../../../src/disclosure/suppression/gauss.ts';
import { sumOf } from '../../../src/disclosure/suppression/problem.ts';
import { protect } from '../../../src/disclosure/suppression/protect.ts';
import { refine } from '../../../src/disclosure/suppression/refine.ts';
import { widths } from '../../../src/disclosure/suppression/widths.ts';
import { anyProblem } from './random-tables.ts';
import { problemOf } from './reference-problem.ts';
import { hasReference, optima, referenceTables, tableOf } from './reference-tables.ts';

const effort = { reopen: 100, promote: 300 };

describe('protection with width', () => {
  it('leaves every target as open as the rules ask, refined or not', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, fc.boolean(), async ({ problem, maxN, zeros }, ownRecord) => {
        const rules = { width: maxN, atLeast: zeros === 'open' ? 1 : 0, ownRecord } as const;
        const found = await protect(problem, rules).catch((error: unknown) => {
          if (error instanceof Infeasible) return null;
          throw error;
        });
        fc.pre(found !== null);
        if (found === null) return;
        const better = await refine(problem, rules, found, { reopen: 10, promote: 10 });
        for (const { shown } of [found, better]) {
          expect(exactlyTold(problem, { shown })).toEqual([]);
          expect((await widths(problem, { shown }, rules)).every(({ isWide }) => isWide)).toBe(true);
          for (const { key } of problem.targets) expect(shown.has(key)).toBe(false);
        }
        expect(better.shown.size).toBeGreaterThanOrEqual(found.shown.size);
      }),
      { numRuns: 15 },
    );
  });

  it('gives two withheld ones a third where zeros are shown', async () => {
    // Counts 1 2 1 0 with total 4: the two ones alone, each at least 1, would be known to be 1.
    const counts = [1, 2, 1, 0];
    const cells = counts.map((count, column) => ({
      key: `c${column}`,
      shows: [sumOf([column])],
      state: count === 0 ? ('forced' as const) : ('open' as const),
    }));
    const problem = {
      inner: counts,
      equal: [],
      candidates: [{ key: 'total', shows: [sumOf([0, 1, 2, 3])], state: 'forced' as const }, ...cells],
      targets: [0, 2].map((column) => ({ key: `c${column}`, count: sumOf([column]) })),
    };
    const { shown } = await protect(problem, { width: 1, atLeast: 1, ownRecord: false });
    expect([...shown].sort()).toEqual(['c3', 'total']);
  });

  it('says that nothing protects a count which the figures already out hold too narrow', async () => {
    const problem = {
      inner: [2, 1],
      equal: [],
      candidates: [{ key: 'total', shows: [sumOf([0, 1])], state: 'forced' as const }],
      targets: [{ key: 'few', count: sumOf([0]) }],
    };
    await expect(protect(problem, { width: 10, atLeast: 0, ownRecord: false })).rejects.toThrow(Infeasible);
  });

  it.runIf(hasReference)('withholds no more than GaussSuppression where no width is asked', async () => {
    for (const reference of referenceTables()) {
      const problem = problemOf(reference);
      const rules = { width: 1, atLeast: 0, ownRecord: false } as const;
      const found = await refine(problem, rules, await protect(problem, rules), effort);
      const stored = reference.cells.filter(({ suppressed }) => suppressed).length;
      expect(problem.candidates.length - found.shown.size).toBeLessThanOrEqual(stored);
    }
  });

  it.runIf(hasReference)('withholds at most a twentieth more than the optimum on small tables', async () => {
    const exact = { candidates: 100, rounds: 100, nodes: 10_000 };
    for (const one of optima().filter(({ cost }) => cost === 'n')) {
      // The tables of which the proof takes longest.
      if (process.env.ZICHT_LONG !== '1' && one.name === 'ex1' && one.zeros === 'protected') continue;
      const problem = problemOf(tableOf(one));
      const rules = { width: one.width, atLeast: 0, ownRecord: false } as const;
      const found = await refine(problem, rules, await protect(problem, rules), { ...effort, exact });
      const withheld = problem.candidates.length - found.shown.size - problem.targets.length;
      expect(withheld).toBeLessThanOrEqual(1.05 * one.secondary);
    }
  });
});
