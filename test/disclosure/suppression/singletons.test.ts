import { describe, expect, it } from 'vitest';
import { sumOf } from '../../../src/disclosure/suppression/problem.ts';
import { protect } from '../../../src/disclosure/suppression/protect.ts';
import { soleMembers } from '../../../src/disclosure/suppression/readers.ts';
import { refine } from '../../../src/disclosure/suppression/refine.ts';
import { widths } from '../../../src/disclosure/suppression/widths.ts';
import { dimension } from '../../../src/disclosure/tables/dimension.ts';
import { frequencyTable } from '../../../src/disclosure/tables/frequency-table.ts';
import { problemOf } from './reference-problem.ts';
import { hasReference, singletonCases } from './reference-tables.ts';

const effort = { reopen: 30, promote: 60, exact: { candidates: 30, rounds: 200, nodes: 10_000 } };

function problemOfCase(rows: readonly Record<string, string | number>[], maxN: number, isProtected: boolean) {
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'row');
  const codes = rows.map(({ row }) => String(row));
  const table = frequencyTable(
    [dimension('row', codes, { Total: codes }), dimension('column', names, { Total: names })],
    rows.flatMap((row) =>
      names.map((name) => ({ codes: [String(row.row), name], count: Number(row[name]) })),
    ),
  );
  return problemOf({ table, maxN, zeros: isProtected ? 'protected' : 'open' });
}

describe('people who are alone in a count', () => {
  it('know every inner cell of it, and nothing else', () => {
    const candidates = [[0, 1, 2], [0, 1], [1], [2]].map((columns, at) => ({
      key: `${at}`,
      shows: [sumOf(columns)],
      state: 'open' as const,
    }));
    const found = soleMembers({ inner: [1, 0, 1], equal: [], candidates, targets: [] });
    expect(found.map((known) => [...known].sort())).toEqual([[0, 1], [2]]);
  });

  it('take their own one from a sum of two and know the other', async () => {
    // Ones in two of three cells with a sum of 3: somebody who is the first one knows that the rest is 2.
    const key = (column: number) => `c${column}`;
    const cells = [0, 1, 2].map((column) => ({
      key: key(column),
      shows: [sumOf([column])],
      state: 'open' as const,
    }));
    const sum = { key: 'sum', shows: [sumOf([0, 1])], state: 'open' as const };
    const targets = [0, 1].map((column) => ({ key: key(column), count: sumOf([column]) }));
    const problem = { inner: [1, 1, 5], equal: [], candidates: [sum, ...cells], targets };
    const rules = { width: 1, atLeast: 0, ownRecord: false } as const;
    const shown = new Set(['sum', 'c2']);
    expect((await widths(problem, { shown }, rules)).map(({ isWide }) => isWide)).toEqual([true, true]);
    const sole = { ...rules, soleMembers: true };
    expect((await widths(problem, { shown }, sole)).map(({ isWide }) => isWide)).toEqual([false, false]);
    expect([...(await protect(problem, sole)).shown]).toEqual(['c2']);
  });

  it.runIf(hasReference)(
    'learn nothing exactly, with no more withheld than GaussSuppression needs',
    async () => {
      const { datasets, runs } = singletonCases();
      let compared = 0;
      for (const { data, maxN, protectZeros, singletonMethod, suppressed } of runs) {
        if (singletonMethod !== 'anySum' || suppressed.length === 0) continue;
        const problem = problemOfCase(datasets[data] ?? [], maxN, protectZeros);
        const rules = {
          width: 1,
          atLeast: protectZeros ? 0 : 1,
          ownRecord: true,
          soleMembers: true,
        } as const;
        const found = await refine(problem, rules, await protect(problem, rules), effort);
        const hidden = new Set(suppressed.map((key) => key.replace('/', '|')));
        const stored = {
          shown: new Set(problem.candidates.map(({ key }) => key).filter((key) => !hidden.has(key))),
        };
        expect((await widths(problem, found, rules)).every(({ isWide }) => isWide)).toBe(true);
        const isEqual = (await widths(problem, stored, rules)).every(({ isWide }) => isWide);
        const withheld = problem.candidates.length - found.shown.size;
        // Where the stored pattern lets somebody who is alone in a cell work out another, one more cell mends that.
        expect(withheld).toBeLessThanOrEqual(hidden.size + (isEqual ? 0 : 1));
        if (isEqual) compared++;
      }
      expect(compared).toBeGreaterThan(0);
    },
  );
});
