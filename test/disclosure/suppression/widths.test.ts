import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppress } from '../../../src/disclosure/suppression/gauss.ts';
import { type Combination, sumOf } from '../../../src/disclosure/suppression/problem.ts';
import { widths } from '../../../src/disclosure/suppression/widths.ts';
import { keyOf, storedPattern } from './reference-problem.ts';
import { auditFile, hasReference, referenceTables } from './reference-tables.ts';

/** Wider than anything here, so that every interval is solved to its ends. */
const all = { width: 1_000, atLeast: 0, ownRecord: false } as const;

describe('intervals of withheld counts', () => {
  it('sees what counts of nobody give away', async () => {
    // Rows (a b | 7), (c d | 3), (3 3 | 6) and columns 9, 7: linear algebra leaves a open, counting leaves it 3 to 6.
    const inner = [4, 3, 2, 1, 3, 3];
    const shown = [[0, 1], [2, 3], [4], [5], [0, 2, 4], [1, 3, 5]];
    const candidates = shown.map((columns, at) => ({
      key: `${at}`,
      shows: [sumOf(columns)],
      state: 'open' as const,
    }));
    const problem = { inner, equal: [], candidates, targets: [{ key: 'a', count: sumOf([0]) }] };
    const found = await widths(problem, { shown: new Set(candidates.map(({ key }) => key)) }, all);
    expect(found).toMatchObject([{ low: 3, high: 6, isWide: false }]);
  });

  it('lies within what a search through all tables finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
        fc.subarray([0, 1, 2, 3, 4, 5]),
        async (inner, kept) => {
          const sums = [[0, 1], [2, 3], [0, 2], [1, 3], [0], [3]];
          const candidates = sums.map((columns, at) => ({
            key: `${at}`,
            shows: [sumOf(columns)],
            state: 'open' as const,
          }));
          const problem = { inner, equal: [], candidates, targets: [{ key: 'b', count: sumOf([1]) }] };
          const [found] = await widths(problem, { shown: new Set(kept.map(String)) }, { ...all, width: 3 });
          const fitting = everyTable(7).filter((table) =>
            kept.every((at) => total(table, sums[at] ?? []) === total(inner, sums[at] ?? [])),
          );
          const counts = fitting.map((table) => table[1] ?? 0);
          const isOpen = Math.max(...counts) - Math.min(...counts) >= 3;
          expect(found?.isWide).toBe(isOpen);
          if (!isOpen) expect(found).toMatchObject({ low: Math.min(...counts), high: Math.max(...counts) });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('counts the own record, and zeros that are always shown', async () => {
    const candidates = [{ key: 'sum', shows: [sumOf([0, 1])], state: 'open' as const }];
    const withheld = [0, 1].map((column) => ({
      key: `${column}`,
      shows: [sumOf([column])],
      state: 'open' as const,
    }));
    const problem = {
      inner: [2, 3],
      equal: [],
      candidates: [...candidates, ...withheld],
      targets: [{ key: 'few', count: sumOf([0]) }],
    };
    const look = async (rules: { width: number; atLeast: 0 | 1; ownRecord: boolean }) =>
      (await widths(problem, { shown: new Set(['sum']) }, rules))[0];
    expect(await look({ width: 5, atLeast: 0, ownRecord: false })).toMatchObject({
      low: 0,
      high: 5,
      isWide: true,
    });
    expect(await look({ width: 5, atLeast: 0, ownRecord: true })).toMatchObject({
      low: 0,
      high: 5,
      isWide: false,
    });
    expect(await look({ width: 4, atLeast: 1, ownRecord: false })).toMatchObject({
      low: 1,
      high: 4,
      isWide: false,
    });
  });

  it('takes whom a withheld share leaves out to be somebody too, where zeros are shown', async () => {
    // Twelve children: three of whom it holds, three of whom it does not, six who are not followed so far.
    const share = { key: 'share', shows: [sumOf([0, 1]), sumOf([0])], state: 'hidden' as const };
    const look = async (tells: readonly Combination[]) =>
      (
        await widths(
          {
            inner: [3, 3, 6],
            equal: [],
            candidates: [
              { key: 'all', shows: [sumOf([0, 1, 2])], state: 'open' },
              { ...share, tells },
            ],
            targets: [{ key: 'not followed', count: sumOf([2]) }],
          },
          { shown: new Set(['all']) },
          { width: 1_000, atLeast: 1, ownRecord: false },
        )
      )[0];
    expect(await look([])).toMatchObject({ low: 0, high: 11 });
    expect(await look([sumOf([1])])).toMatchObject({ low: 0, high: 10 });
  });

  it.runIf(hasReference)('equals the stored interval of every withheld cell', async () => {
    for (const reference of referenceTables()) {
      const withheld = reference.table.cells.filter(
        (cell) => !storedPattern(reference).shown.has(keyOf(cell)),
      );
      const found = await widths(
        {
          inner: reference.table.inner,
          equal: [],
          candidates: reference.table.cells.map((cell) => ({
            key: keyOf(cell),
            shows: [cell.count],
            state: 'open' as const,
          })),
          targets: withheld.map((cell) => ({ key: keyOf(cell), count: cell.count })),
        },
        storedPattern(reference),
        all,
      );
      const names = reference.table.dimensions.map(({ name }) => name);
      const stored = JSON.parse(readFileSync(auditFile(reference), 'utf8')) as Record<string, unknown>[];
      const expected = stored.map((row) => [names.map((name) => row[name]).join('|'), row.lo, row.up]);
      const byKey = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
      expect(found.map(({ key, low, high }) => [key, low, high]).sort(byKey)).toEqual(expected.sort(byKey));
    }
  });

  it('gives the same answer with further candidates that say nothing new', async () => {
    const inner = [2, 3, 30, 40];
    const base = [
      [0, 1, 2, 3],
      [0, 2],
      [1, 3],
    ].map((columns, at) => ({
      key: `${at}`,
      shows: [sumOf(columns)],
      state: 'open' as const,
    }));
    const problem = { inner, equal: [], candidates: base, targets: [{ key: 'few', count: sumOf([0]) }] };
    const pattern = suppress(problem);
    const again = { ...problem, candidates: [...base, { ...base[0], key: 'again' } as (typeof base)[0]] };
    const rules = { ...all, width: 100 };
    expect((await widths(again, suppress(again), rules))[0]).toMatchObject({
      low: (await widths(problem, pattern, rules))[0]?.low,
      high: (await widths(problem, pattern, rules))[0]?.high,
    });
  });
});

const total = (table: readonly number[], columns: readonly number[]) =>
  columns.reduce((sum, column) => sum + (table[column] ?? 0), 0);

function everyTable(most: number): number[][] {
  const counts = Array.from({ length: most }, (_, count) => count);
  return counts.flatMap((a) => counts.flatMap((b) => counts.flatMap((c) => counts.map((d) => [a, b, c, d]))));
}
