import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additiveTable } from '../../../src/disclosure/rounding/additive-table.ts';
import { controlledRounding } from '../../../src/disclosure/rounding/controlled-rounding.ts';
import { secretDraw } from '../../../src/disclosure/rounding/secret-draw.ts';
import { SecretKey } from '../../../src/keys/secret-key.ts';
import { adjacentRoundings, originalsOf } from './enumerate.ts';
import { additiveFor, distances, innerCells, moved, tableOf } from './random-tables.ts';

const nearest = () => 0.5;
const secretly = secretDraw(new SecretKey(Buffer.alloc(32, 3)));

/** Three pairs of three classes of one unit each: with base 2 every pair has to stay 2, which no three multiples do. */
const oddCycle = tableOf({ 'ab ac': 1, 'ab bc': 1, 'ac bc': 1 });

describe('controlledRounding', () => {
  const cases = innerCells.chain((inner) =>
    fc.record({
      inner: fc.constant(inner),
      other: moved(inner),
      base: fc.integer({ min: 2, max: 7 }),
      draw: fc.constantFrom(nearest, secretly),
      mostClasses: fc.constantFrom(4000, 4000, 0),
      mostNodes: fc.constantFrom(2000, 2000, 0),
    }),
  );

  it('gives multiples that add up in every table, whatever the order', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ inner, other, ...options }) => {
        const table = additiveTable(inner);
        const { base } = options;
        const { counts, beyond, reasons } = await controlledRounding(table, options);
        expect(counts.filter((count) => count % base !== 0 || count < 0)).toEqual([]);
        expect(additiveFor(table, counts)).toBe(true);
        const { classes: _, ...again } = await controlledRounding(additiveTable(other), options);
        expect(again).toEqual({ counts, beyond, moved: [], reasons });
        const far = table.names.filter(
          (_, at) => Math.abs((counts[at] ?? 0) - (table.counts[at] ?? 0)) >= base,
        );
        expect(beyond).toEqual(far);
        if (beyond.length > 0) expect(reasons.size).toBeGreaterThan(0);
        if (reasons.size === 0)
          table.counts.forEach((count, at) => {
            if (count % base === 0) expect(counts[at]).toBe(count);
          });
      }),
      { numRuns: 100 },
    );
  });

  it('finds an adjacent rounding exactly where there is one, and none nearer exists', async () => {
    const memberships = ['a all', 'a b', 'b all', 'b c', 'a c all', 'c'];
    const tables = fc.uniqueArray(fc.tuple(fc.constantFrom(...memberships), fc.nat(9)), {
      minLength: 2,
      maxLength: 5,
      selector: ([names]) => names,
    });
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 2, max: 4 }), async (cells, base) => {
        const table = tableOf(Object.fromEntries(cells));
        const rounded = await controlledRounding(table, { base, draw: nearest });
        const all = adjacentRoundings(table, base);
        expect(rounded.beyond.length === 0).toBe(all.length > 0);
        expect([...rounded.reasons.keys()]).toEqual(all.length > 0 ? [] : ['no-adjacent-rounding']);
        if (all.length === 0) return;
        const least = Math.min(...all.map((counts) => distances(table, counts).sum));
        expect(distances(table, rounded.counts).sum).toBe(least);
      }),
      { numRuns: 300 },
    );
  });

  it('names what cannot be adjacent, and goes one step beyond at the fewest places', async () => {
    const { counts, beyond, reasons } = await controlledRounding(oddCycle, { base: 2, draw: nearest });
    expect(reasons).toEqual(new Map([['no-adjacent-rounding', 1]]));
    expect(beyond).toHaveLength(1);
    expect(distances(oddCycle, counts)).toEqual({ max: 2, sum: 2 });
  });

  it('says that a component is too large, and rounds the others as well as can be', async () => {
    const table = tableOf({ 'x x1': 3, 'x x2': 4, 'x x3': 1, y: 6, z: 0 });
    const { counts, reasons } = await controlledRounding(table, { base: 5, draw: nearest, mostClasses: 2 });
    expect(reasons).toEqual(new Map([['too-large', 1]]));
    expect(Object.fromEntries(table.names.map((name, at) => [name, counts[at]]))).toMatchObject({
      y: 5,
      z: 0,
    });
  });

  it('goes up as often as the draws ask, without bias', async () => {
    const draws = Array.from({ length: 100 }, (_, at) => (at + 0.5) / 100);
    for (const [count, up] of [
      [1, 20],
      [3, 60],
      [9, 80],
      [10, 0],
    ] as const) {
      const all = await Promise.all(
        draws.map((draw) => controlledRounding(tableOf({ a: count }), { base: 5, draw: () => draw })),
      );
      expect(all.filter(({ counts }) => (counts[0] ?? 0) > count)).toHaveLength(up);
    }
  });

  it('lets each count be anything within a base of what is published, whatever else is', async () => {
    const counts = fc.tuple(fc.nat(7), fc.nat(7), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(counts, async ([a, b, c]) => {
        const base = 3;
        const table = tableOf({ 'a ab all': a, 'b ab all': b, 'c all': c });
        const { counts: rounded } = await controlledRounding(table, { base, draw: secretly });
        const possible = originalsOf(table, rounded, base);
        rounded.forEach((count, at) => {
          const values = possible.map((original) => original[at] ?? 0);
          expect(Math.min(...values)).toBe(Math.max(0, count - base + 1));
          expect(Math.max(...values)).toBe(count + base - 1);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('lets what was published stand, and moves as little of it as can be where not all of it can', async () => {
    const table = tableOf({ 'a all': 4, 'b all': 4, 'c all': 4 });
    const round = (before: Readonly<Record<string, number>>) =>
      controlledRounding(table, { base: 5, reach: 6, draw: nearest, before: (name) => before[name] });
    const read = async (before: Readonly<Record<string, number>>) => {
      const { counts, moved } = await round(before);
      return { counts: Object.fromEntries(table.names.map((name, at) => [name, counts[at]])), moved };
    };
    expect((await read({ a: 0 })).counts).toMatchObject({ a: 0, b: 5, c: 5, all: 10 });
    expect(await read({ a: 0, all: 15 })).toEqual({ counts: { a: 0, all: 15, b: 5, c: 10 }, moved: [] });
    const { counts, moved } = await read({ a: 0, b: 0, c: 0 });
    expect(moved).toHaveLength(2);
    expect(counts.all).toBe(10);
  });

  it('refuses a base below 2 and a draw that is none', async () => {
    await expect(controlledRounding(oddCycle, { base: 1, draw: nearest })).rejects.toThrow(RangeError);
    await expect(controlledRounding(oddCycle, { base: 5, draw: () => 1 })).rejects.toThrow(RangeError);
  });
});

describe('additiveTable', () => {
  it('joins what is counted in the same cells, and refuses what is no count', () => {
    const table = additiveTable([
      { count: 1, publishedIn: ['b', 'a'] },
      { count: 2, publishedIn: ['a', 'b', 'a'] },
      { count: 4, publishedIn: ['b'] },
      { count: 8, publishedIn: [] },
    ]);
    expect(table.names).toEqual(['a', 'b']);
    expect(table.counts).toEqual([3, 7]);
    expect(table.classes.map(({ count }) => count)).toEqual([3, 4]);
    for (const count of [-1, 0.5, Number.NaN])
      expect(() => additiveTable([{ count, publishedIn: ['a'] }])).toThrow(RangeError);
  });
});
