import { describe, expect, it } from 'vitest';
import { exactlyTold } from '../../../src/disclosure/suppression/gauss.ts';
import { type Combination, type Problem, sumOf } from '../../../src/disclosure/suppression/problem.ts';
import { protect } from '../../../src/disclosure/suppression/protect.ts';
import { widths } from '../../../src/disclosure/suppression/widths.ts';

const open = (key: string, count: Combination) => ({ key, shows: [count], state: 'open' as const });

/** A table of rows and columns with its margins, wanted in the order total, margins, cells. */
function rectangle(rows: readonly string[], columns: readonly string[], inner: readonly number[]): Problem {
  const place = (row: number, column: number) => row * columns.length + column;
  const all = open('total', sumOf(inner.keys()));
  const across = rows.map((key, row) => open(key, sumOf(columns.map((_, column) => place(row, column)))));
  const down = columns.map((key, column) => open(key, sumOf(rows.map((_, row) => place(row, column)))));
  const cells = rows.flatMap((row, i) =>
    columns.map((column, j) => open(`${row}${column}`, sumOf([place(i, j)]))),
  );
  return { inner, equal: [], candidates: [all, ...across, ...down, ...cells], targets: [] };
}

const withTargets = (problem: Problem, keys: readonly string[]): Problem => ({
  ...problem,
  targets: problem.candidates.flatMap(({ key, shows: [count] }) =>
    keys.includes(key) && count !== undefined ? [{ key, count }] : [],
  ),
});

const without = ({ candidates }: Problem, keys: readonly string[]) => ({
  shown: new Set(candidates.map(({ key }) => key).filter((key) => !keys.includes(key))),
});

async function expectProtected(problem: Problem, width: number) {
  const rules = { width, atLeast: 0, ownRecord: false } as const;
  const pattern = await protect(problem, rules);
  expect(exactlyTold(problem, pattern)).toEqual([]);
  const found = await widths(problem, pattern, rules);
  expect(found.map(({ isWide }) => isWide)).toEqual(problem.targets.map(() => true));
  return pattern;
}

describe('cases worked out by hand', () => {
  it('two holes in every row and column are not enough', async () => {
    const inner = [30, 47, 64, 89, 90, 124, 5, 31, 92, 100, 59, 85, 800, 991, 651, 685];
    const withheld = ['wa', 'wb', 'wc', 'xa', 'xc', 'yb', 'yd', 'zb', 'zd'];
    const problem = withTargets(rectangle([...'wxyz'], [...'abcd'], inner), withheld);
    expect(exactlyTold(problem, without(problem, withheld))).toEqual(['wb']);
    const { shown } = await expectProtected(problem, 10);
    expect(shown.size).toBeLessThan(without(problem, withheld).shown.size);
  });

  it('two tables that are safe alone are not safe together', async () => {
    const names = [...'ABIJKLMN'];
    const inner = [2, 2, 8, 8, 3, 3, 3, 7];
    const at = (text: string) => sumOf([...text].map((name) => names.indexOf(name)));
    const cells = names.map((name) => open(name, at(name)));
    const total = open('total', at('ABIJKLMN'));
    const counties = [open('county-1', at('ABIJ')), open('county-2', at('KLMN'))];
    const sizes = [open('small', at('ABIJKN')), open('BIG', at('LM'))];
    const few = [...'ABKLM'];
    const told = (groups: typeof cells) => {
      const table = { inner, equal: [], candidates: [total, ...groups, ...cells], targets: [] };
      const problem = withTargets(table, few);
      return exactlyTold(problem, without(problem, few));
    };
    expect(told(counties)).toEqual([]);
    expect(told(sizes)).toEqual([]);
    expect(told([...counties, ...sizes])).toEqual(['K']);
    const both = { inner, equal: [], candidates: [total, ...counties, ...sizes, ...cells], targets: [] };
    await expectProtected(withTargets(both, few), 3);
  });

  it('counts of at least nobody hold a count that adding and subtracting leave open', async () => {
    const rows = rectangle(['r', 's', 't'], ['1', '2'], [4, 3, 2, 1, 3, 3]);
    const problem = withTargets(rows, ['r1']);
    const pattern = without(problem, ['r1', 'r2', 's1', 's2']);
    expect(exactlyTold(problem, pattern)).toEqual([]);
    const rules = { width: 4, atLeast: 0, ownRecord: false } as const;
    expect(await widths(problem, pattern, rules)).toMatchObject([{ low: 3, high: 6, isWide: false }]);
    await expectProtected(problem, 4);
  });
});
