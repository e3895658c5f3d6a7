import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certify } from '../../src/attacker/certify.ts';
import { type Knowledge, published, sumOf, withheld } from '../../src/attacker/knowledge.ts';
import { Infeasible } from '../../src/disclosure/suppression/gauss.ts';
import { countOf, type Problem } from '../../src/disclosure/suppression/problem.ts';
import { protect } from '../../src/disclosure/suppression/protect.ts';
import { anyProblem } from '../disclosure/suppression/random-tables.ts';

/** What a reader sees of a protected table: its cells, shown or not, each the sum of the finest ones. */
function seen({ candidates, inner }: Problem, shown: ReadonlySet<string>): Knowledge {
  const finest = new Map(
    candidates.flatMap(({ key, shows: [count] }) =>
      count?.columns.length === 1 ? [[count.columns[0] ?? -1, key] as const] : [],
    ),
  );
  return {
    cells: candidates.map(({ key, shows: [count] }) =>
      shown.has(key) && count !== undefined ? published(key, countOf(count, inner)) : withheld(key),
    ),
    relations: candidates.flatMap(({ key, shows: [count] }) =>
      count === undefined || finest.get(count.columns[0] ?? -1) === key
        ? []
        : [
            sumOf(
              key,
              count.columns.map((column) => finest.get(column) ?? ''),
            ),
          ],
    ),
    limits: [],
    choices: [],
  };
}

const anyProtected = anyProblem.filter(({ problem }) => problem.targets.length > 0);
const level = [{ name: 'counts are not negative', grant: (knowledge: Knowledge) => knowledge }];

describe('what the suppressor withholds, under the attacker', () => {
  it('keeps every sensitive count as open as was asked, shown by tables of whole counts', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(anyProtected, async ({ problem, maxN }) => {
        const rules = { width: maxN, atLeast: 0, ownRecord: false } as const;
        const found = await protect(problem, rules).catch((error: unknown) => {
          if (error instanceof Infeasible) return null;
          throw error;
        });
        fc.pre(found !== null);
        if (found === null) return;
        tried++;
        const sensitive = problem.targets.map(({ key }) => key);
        const { certificate, findings } = await certify(seen(problem, found.shown), {
          sensitive,
          width: maxN,
          levels: level,
        });
        expect(findings).toEqual([]);
        expect(certificate.passed).toBe(true);
      }),
      { numRuns: 25 },
    );
    expect(tried).toBeGreaterThan(10);
  });

  it('finds a count that is shown by mistake, and one that the rest of its row gives away', async () => {
    await fc.assert(
      fc.asyncProperty(anyProtected, fc.nat(), async ({ problem, maxN }, which) => {
        const target = problem.targets[which % problem.targets.length];
        const everything = new Set(problem.candidates.map(({ key }) => key));
        everything.delete(target?.key ?? '');
        const { findings } = await certify(seen(problem, everything), {
          sensitive: problem.targets.map(({ key }) => key),
          width: maxN,
          levels: level,
        });
        // Whatever is withheld alone follows from the rest.
        expect(findings.map(({ key }) => key)).toContain(target?.key);
      }),
      { numRuns: 25 },
    );
  });
});
