import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactlyTold, Infeasible } from '../../../src/disclosure/suppression/gauss.ts';
import { optimum } from '../../../src/disclosure/suppression/optimum.ts';
import { countOf, type Problem, sumOf } from '../../../src/disclosure/suppression/problem.ts';
import { protect } from '../../../src/disclosure/suppression/protect.ts';
import { type WidthRules, widths } from '../../../src/disclosure/suppression/widths.ts';
import { problemOf } from './reference-problem.ts';
import { hasReference, optima, tableOf } from './reference-tables.ts';

const limits = { rounds: 500, nodes: 100_000 };
const isLong = process.env.ZICHT_LONG === '1';
const sums = [[0, 1, 2, 3], [0, 1], [2, 3], [0, 2], [1, 3], [0], [1], [2], [3]];

/** Two by two with margins; some cells tell two counts at once, and one cell may be out already or never be shown. */
const anySmall = fc.record({
  inner: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
  costs: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 9, maxLength: 9 }),
  states: fc.array(fc.constantFrom('open' as const, 'open' as const, 'open' as const, 'forced' as const), {
    minLength: 5,
    maxLength: 5,
  }),
  joined: fc.boolean(),
  rules: fc.record({
    width: fc.constantFrom(1, 2, 4),
    atLeast: fc.constantFrom(0 as const, 1 as const),
    ownRecord: fc.boolean(),
    soleMembers: fc.boolean(),
  }),
});

function problemOfSmall(inner: readonly number[], states: readonly ('open' | 'forced')[], joined: boolean) {
  const candidates = sums.map((columns, at) => ({
    key: `${at}`,
    shows: at === 1 && joined ? [sumOf(columns), sumOf([0])] : [sumOf(columns)],
    state: at < 5 ? (states[at] ?? 'open') : ('open' as const),
  }));
  const targets = candidates.filter(({ shows: [count = sumOf([])] }) => {
    const value = countOf(count, inner);
    return value > 0 && value < 4;
  });
  return {
    inner,
    equal: [],
    candidates,
    targets: targets.map(({ key, shows: [count = sumOf([])] }) => ({ key, count })),
  };
}

describe('the cheapest pattern', () => {
  it('is what a search through all patterns finds', async () => {
    await fc.assert(
      fc.asyncProperty(anySmall, async ({ inner, costs, states, joined, rules }) => {
        const problem = problemOfSmall(inner, states, joined);
        const start = await protect(problem, rules).catch((error: unknown) => {
          if (error instanceof Infeasible) return null;
          throw error;
        });
        fc.pre(start !== null);
        if (start === null) return;
        const byKey = new Map(problem.candidates.map(({ key }, at) => [key, costs[at] ?? 1]));
        const found = await optimum(problem, rules, start, { ...limits, costs: byKey });
        expect(found.isProven).toBe(true);
        expect(found.cost).toBe(await cheapest(problem, rules, byKey));
        expect(exactlyTold(problem, found.best)).toEqual([]);
        expect((await widths(problem, found.best, rules)).every(({ isWide }) => isWide)).toBe(true);
      }),
      { numRuns: isLong ? 200 : 12 },
    );
  });

  it.runIf(hasReference)(
    'costs what the stored optimum costs',
    async () => {
      for (const one of optima()) {
        // The tables of which the proof takes longest.
        if (!isLong && one.name === 'ex1' && one.zeros === 'protected') continue;
        const problem = problemOf(tableOf(one));
        const rules = { width: one.width, atLeast: 0, ownRecord: false } as const;
        const cost = (shows: Problem['candidates'][0]['shows']) =>
          one.cost === 'n' ? 1 : shows.reduce((sum, count) => sum + countOf(count, problem.inner), 0);
        const costs = new Map(problem.candidates.map(({ key, shows }) => [key, cost(shows)]));
        const unsafe = problem.targets.reduce((sum, { key }) => sum + (costs.get(key) ?? 0), 0);
        const found = await optimum(problem, rules, await protect(problem, rules), { ...limits, costs });
        expect(found).toMatchObject({ isProven: true, cost: found.lowerBound });
        expect(found.cost - unsafe).toBe(one.cost === 'n' ? one.secondary : one.sum);
      }
    },
    300_000,
  );

  it('says how far it may be from the optimum when it has to stop', async () => {
    const problem = problemOfSmall([1, 9, 9, 9], [], false);
    const rules = { width: 1, atLeast: 0, ownRecord: false } as const;
    const all = { shown: new Set<string>(), widths: [], repairs: 0, taken: new Map() };
    const stopped = await optimum(problem, rules, all, { rounds: 1, nodes: 1 });
    expect(stopped).toMatchObject({ best: all, cost: 9, isProven: false });
    expect(stopped.lowerBound).toBeLessThan(4);
    const found = await optimum(problem, rules, all, limits);
    expect(found).toMatchObject({ cost: 4, lowerBound: 4, isProven: true });
    expect(await optimum(problem, rules, all, limits)).toEqual(found);
  });
});

async function cheapest(problem: Problem, rules: WidthRules, costs: ReadonlyMap<string, number>) {
  let least = Number.POSITIVE_INFINITY;
  const open = problem.candidates.filter(({ state }) => state === 'open');
  const forced = problem.candidates.filter(({ state }) => state === 'forced').map(({ key }) => key);
  for (let pattern = 0; pattern < 2 ** open.length; pattern++) {
    const withheld = open.filter((_, at) => (pattern >> at) & 1);
    const cost = withheld.reduce((sum, { key }) => sum + (costs.get(key) ?? 0), 0);
    if (cost >= least) continue;
    const shown = new Set([
      ...forced,
      ...open.filter((one) => !withheld.includes(one)).map(({ key }) => key),
    ]);
    if (exactlyTold(problem, { shown }).length > 0) continue;
    if ((await widths(problem, { shown }, rules)).every(({ isWide }) => isWide)) least = cost;
  }
  return least;
}
