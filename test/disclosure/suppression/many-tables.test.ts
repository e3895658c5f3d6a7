import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttackerProgram } from '../../../src/disclosure/suppression/attacker-program.ts';
import { Infeasible } from '../../../src/disclosure/suppression/gauss.ts';
import { patternCuts } from '../../../src/disclosure/suppression/pattern-cuts.ts';
import { protect } from '../../../src/disclosure/suppression/protect.ts';
import { solver } from '../../../src/disclosure/suppression/solver.ts';
import { anyLinked } from './linked-tables.ts';
import { isInSpan } from './rational-span.ts';

const runs = process.env.ZICHT_LONG === '1' ? 1_000 : 25;

describe('many random tables with overlapping groups, linked with another', () => {
  it(`leave nothing to be worked out, and every width, to any reader (${runs} tables)`, async () => {
    const highs = await solver();
    let feasible = 0;
    await fc.assert(
      fc.asyncProperty(
        anyLinked,
        fc.boolean(),
        fc.boolean(),
        async ({ problem, maxN, zeros }, ownRecord, soleMembers) => {
          const rules = { width: maxN, atLeast: zeros === 'open' ? 1 : 0, ownRecord, soleMembers } as const;
          const found = await protect(problem, rules).catch((error: unknown) => {
            // Zeros that are always shown can leave too little to withhold.
            if (error instanceof Infeasible && zeros === 'open') return null;
            throw error;
          });
          if (found === null) return;
          feasible++;
          const shown = problem.candidates.filter(({ key }) => found.shown.has(key));
          const told = [...problem.equal, ...shown.flatMap(({ shows }) => shows)];
          for (const { count } of problem.targets)
            expect(isInSpan(count, told, problem.inner.length)).toBe(false);
          // All that is known in one program, which knows nothing of components: a second opinion on the widths.
          const attacker = new AttackerProgram(highs, problem, rules);
          const share = Float64Array.from(problem.candidates, ({ key }) => (found.shown.has(key) ? 0 : 1));
          expect(patternCuts(problem, rules, attacker, share)).toEqual([]);
          attacker.dispose();
        },
      ),
      { numRuns: runs },
    );
    expect(feasible).toBeGreaterThan(0.7 * runs);
  }, 1_200_000);
});
