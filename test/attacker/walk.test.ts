import { describe, expect, it } from 'vitest';
import { attack } from '../../src/attacker/attack.ts';
import { Balance } from '../../src/attacker/balance.ts';
import { certify } from '../../src/attacker/certify.ts';
import { changedCounts, readAs } from '../../src/attacker/levels/changed-counts.ts';
import { type Knowledge, sumOf, type Term, withheld } from '../../src/attacker/knowledge.ts';
import { someTables } from '../../src/attacker/some-tables.ts';
import { Walks } from '../../src/attacker/walk.ts';

const names = ['a', 'b', 'c', 'all'];
const one = (...cells: readonly string[]): Term[] => cells.map((cell) => ({ cell, coefficient: 1 }));

/** Three parts and their sum, each of which is told to lie within bounds. */
function parts(bounds: Readonly<Record<string, readonly [number, number]>>): Knowledge {
  return {
    cells: names.map(withheld),
    relations: [sumOf('all', ['a', 'b', 'c'])],
    limits: Object.entries(bounds).map(([cell, [least, most]]) => ({ terms: one(cell), least, most })),
    choices: [],
  };
}

const table = (a: number, b: number, c: number) => (key: string) =>
  new Map([
    ['a', a],
    ['b', b],
    ['c', c],
    ['all', a + b + c],
  ]).get(key) ?? Number.NaN;

describe('moves from tables that fit', () => {
  const known = parts({ a: [0, 6], b: [0, 6], c: [0, 6], all: [0, 8] });
  const moves = ['a', 'b', 'c'].map((cell) => one(cell, 'all'));
  const sensitive = ['a', 'b', 'c'];

  it('show without a program how far counts vary, in tables that fit', async () => {
    const options = { sensitive, width: 5, ownRecord: true, witness: table(1, 1, 1), moves };
    const found = await attack(known, options);
    expect(found.programs).toBe(0);
    for (const { seen } of found.intervals) expect(seen).toEqual({ low: 0, high: 6, lowFromOne: 1 });
    expect((await attack(known, { ...options, moves: [] })).programs).toBeGreaterThan(0);
  });

  it('never show a count to vary by more than it can, whatever the moves and tables', async () => {
    const exact = await attack(known, { sensitive, witness: table(6, 2, 0) });
    const wrong = [...moves, one('a'), one('a', 'b'), [{ cell: 'a', coefficient: 3 }, ...one('all')]];
    const tables = [table(9, 0, 0), table(0, 0, 0), () => 1];
    const found = await attack(known, {
      ...{ sensitive, width: 5, witness: table(6, 2, 0), tables },
      moves: wrong,
    });
    for (const [at, { seen }] of found.intervals.entries()) {
      expect(seen?.low).toBeGreaterThanOrEqual(exact.intervals[at]?.low ?? Number.NaN);
      expect(seen?.high).toBeLessThanOrEqual(exact.intervals[at]?.high ?? Number.NaN);
    }
  });

  it('go on where a further table has room that the known one lacks', async () => {
    const options = { sensitive: ['a'], width: 5, ownRecord: true, witness: table(3, 5, 0), moves };
    const told = { ...options, sweeps: 0 };
    const tight = parts({ a: [0, 6], b: [0, 6], c: [0, 6], all: [0, 8] });
    expect((await attack(tight, { ...told, tables: [table(1, 0, 0)] })).programs).toBe(0);
    expect((await attack(tight, told)).programs).toBeGreaterThan(0);
  });

  it('leave alone what a choice is about', () => {
    const system = {
      keys: ['a'],
      lower: Float64Array.of(0),
      upper: Float64Array.of(9),
      rows: [],
      choices: [[[{ column: 0, least: 0, most: 0 }], [{ column: 0, least: 9, most: 9 }]]],
    };
    const told: number[] = [];
    const target = { columns: [0], coefficients: [1], constant: 0 };
    new Walks(system, [target]).from(
      Float64Array.of(0),
      [{ columns: [0], coefficients: [1] }],
      5,
      () => true,
      (_, value) => told.push(value),
    );
    expect(told).toEqual([0]);
  });
});

describe('several readings of one rounded count', () => {
  const found = (...printed: readonly number[]) => {
    const readings = printed.map((count) => ({ terms: one('a'), ...readAs(count, 6) }));
    return certify(parts({}), {
      ...{ sensitive: ['a'], width: 5, ownRecord: true, witness: table(5, 20, 20) },
      levels: [{ name: 'readings', grant: (knowledge) => changedCounts(knowledge, readings) }],
    });
  };

  it('may leave it open where they are two beside each other, and do not where they are three', async () => {
    expect((await found(0, 5)).findings).toEqual([]);
    const { findings } = await found(0, 5, 10);
    expect(findings.map(({ kind, interval }) => [kind, interval.low, interval.high])).toEqual([
      ['narrow', 4, 6],
    ]);
  });
});

describe('Balance', () => {
  const balance = new Balance([
    sumOf('all', ['a', 'b']),
    sumOf('all', ['c', 'd']),
    sumOf('more', ['all', 'e']),
  ]);
  const changed = (terms: readonly Term[] | null) =>
    Object.fromEntries((terms ?? []).map(({ cell, coefficient }) => [cell, coefficient]));

  it('completes a change so that every sum comes out, with more rather than less', () => {
    expect(changed(balance.complete(one('a')))).toEqual({ a: 1, all: 1, c: 1, more: 1 });
  });

  it('leaves what was given as it is, and finds nothing where that cannot be', () => {
    expect(changed(balance.complete(one('a', 'd', 'all', 'more')))).toEqual({ a: 1, all: 1, d: 1, more: 1 });
    const stuck = new Balance([sumOf('all', ['a'])]);
    expect(
      stuck.complete([
        { cell: 'a', coefficient: 1 },
        { cell: 'all', coefficient: 2 },
      ]),
    ).toBeNull();
  });
});

describe('someTables', () => {
  it('finds whole counts that fit, or says that there are none', async () => {
    const [found] = await someTables(parts({ a: [2, 2], b: [1, 3], c: [1, 3], all: [7, 7] }));
    const of = (cell: string) => found?.get(cell) ?? Number.NaN;
    expect([of('a'), of('all'), of('b') + of('c')]).toEqual([2, 7, 5]);
    expect(await someTables(parts({ a: [2, 2], b: [1, 3], c: [1, 3], all: [9, 9] }))).toEqual([]);
    const halves: Knowledge = {
      ...{ cells: ['x', 'y', 'z'].map(withheld), limits: [], choices: [] },
      relations: ['xy', 'yz', 'xz'].map((pair) => ({ terms: one(...pair), constant: 1 })),
    };
    expect(await someTables(halves)).toEqual([]);
  });

  it('finds tables far from each other, all of which fit', async () => {
    const known = parts({ a: [0, 6], b: [0, 6], c: [0, 6], all: [2, 8] });
    const tables = await someTables(known, 6);
    expect(tables).toHaveLength(7);
    for (const found of tables) {
      const [a = -1, b = -1, c = -1, all = -1] = names.map((name) => found.get(name));
      for (const count of [a, b, c]) expect(count >= 0 && count <= 6).toBe(true);
      expect([a + b + c, all >= 2 && all <= 8]).toEqual([all, true]);
    }
    for (const name of ['a', 'b', 'c'])
      expect(new Set(tables.map((found) => found.get(name))).size).toBeGreaterThan(1);
  });
});
