import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactlyTold, Infeasible } from '../../../src/disclosure/suppression/gauss.ts';
import { sumOf } from '../../../src/disclosure/suppression/problem.ts';
import { protect } from '../../../src/disclosure/suppression/protect.ts';
import { refine } from '../../../src/disclosure/suppression/refine.ts';
import { Reopening } from '../../../src/disclosure/suppression/reopening.ts';
import { solver } from '../../../src/disclosure/suppression/solver.ts';
import { WidthMemory } from '../../../src/disclosure/suppression/width-memory.ts';
import { widths } from '../../../src/disclosure/suppression/widths.ts';
import { anyLinked } from './linked-tables.ts';

describe('tries to show cells again', () => {
  it('come to what examining each pattern anew comes to', async () => {
    const highs = await solver();
    let tries = 0;
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(anyLinked, fc.boolean(), async ({ problem, maxN }, ownRecord) => {
        const rules = { width: maxN, atLeast: 0, ownRecord } as const;
        const found = await protect(problem, rules).catch((error: unknown) => {
          if (error instanceof Infeasible) return null;
          throw error;
        });
        if (found === null) return;
        const tried = problem.candidates.filter(
          ({ key, state }) => state === 'open' && !found.shown.has(key),
        );
        const reopening = new Reopening(highs, problem, found, rules, tried, new WidthMemory());
        expect(reopening.start()).toBe(true);
        let pattern = { shown: new Set(found.shown) };
        for (const candidate of tried.slice(0, 12)) {
          const other = { shown: new Set([...pattern.shown, candidate.key]) };
          const left = await widths(problem, other, rules);
          const isOpen = left.every(({ isWide }) => isWide);
          expect(reopening.show(candidate)).toBe(isOpen);
          tries++;
          if (!isOpen) continue;
          shown++;
          pattern = other;
        }
        reopening.dispose();
      }),
      { numRuns: 12 },
    );
    expect(tries).toBeGreaterThan(20);
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(tries);
  }, 120_000);

  it('show what was withheld for nothing, and stop when their programs are used up', async () => {
    const inner = [3, 4, 20, 30, 25];
    const open = (key: string, columns: number[]) => ({
      key,
      shows: [sumOf(columns)],
      state: 'open' as const,
    });
    const problem = {
      inner,
      equal: [],
      candidates: [open('all', [0, 1, 2, 3, 4]), open('d', [3]), open('e', [4]), open('c', [2])],
      targets: [0, 1].map((column) => ({ key: `few ${column}`, count: sumOf([column]) })),
    };
    const rules = { width: 10, atLeast: 0, ownRecord: true } as const;
    const left = await widths(problem, { shown: new Set(['all']) }, rules);
    const found = { shown: new Set(['all']), widths: left, repairs: 0, taken: new Map() };
    const effort = { reopen: 10, promote: 0 };
    const better = await refine(problem, rules, found, effort);
    // With c, d and e shown the two few would be known to be seven together.
    expect([...better.shown].sort()).toEqual(['all', 'd', 'e']);
    expect(exactlyTold(problem, better)).toEqual([]);
    const none = await refine(problem, rules, found, { ...effort, programs: 0 });
    expect([...none.shown]).toEqual(['all']);
  });
});
