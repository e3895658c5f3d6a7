import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/argus/additive.ts';
import type { ArgusCell, ArgusTable } from '../../src/argus/table.ts';
import { arbText, hierarchyFile, hrcText, rdaText, tabText } from '../../src/argus/write.ts';
import { packageRoot } from '../../src/assets.ts';
import { readArgus, sumsOf } from './read-argus.ts';

const leaf = (code: string) => ({ code, parts: [] });
const region = {
  ...{ name: 'region', total: 'NL' },
  codes: [
    { code: 'A', parts: [leaf('a1'), leaf('a2')] },
    { code: 'B', parts: [leaf('b1')] },
  ],
};
const part = { name: 'part', total: '_T', codes: [leaf('counted'), leaf('rest')] };

const finest: Readonly<Record<string, readonly [number, number]>> = {
  a1: [4, 30],
  a2: [12, 40],
  b1: [0, 25],
};
const made: Readonly<Record<string, readonly string[]>> = {
  NL: ['a1', 'a2', 'b1'],
  A: ['a1', 'a2'],
  B: ['b1'],
};

const table: ArgusTable = {
  name: 'small',
  variables: [region, part],
  cells: ['NL', 'A', 'a1', 'a2', 'B', 'b1'].flatMap((code) => {
    const [counted, rest] = [0, 1].map((at) =>
      (made[code] ?? [code]).reduce((sum, each) => sum + (finest[each]?.[at] ?? 0), 0),
    ) as [number, number];
    return Object.entries({ _T: counted + rest, counted, rest }).map(([name, count]): ArgusCell => {
      const isUnsafe = name === 'counted' && count < 10;
      const lower = isUnsafe ? Math.min(count, 5) : 0;
      return {
        ...{ codes: [code, name], count, status: isUnsafe ? 'U' : 'S', lower },
        upper: isUnsafe ? 10 - lower : 0,
      };
    });
  }),
};

const files = {
  'small.tab': tabText(table),
  'small.rda': rdaText(table),
  [hierarchyFile('small', region)]: hrcText(region),
  'small.arb': arbText({ tables: [table], minutes: 10 }),
  'linked.arb': arbText({ tables: [table, { ...table, name: 'other' }], minutes: 5 }),
};

describe('a table in the form of τ-ARGUS', () => {
  it.each(Object.entries(files))('is written as the stored %s', (name, text) => {
    expect(text).toBe(readFileSync(join(packageRoot, 'test', 'argus', 'golden', name), 'utf8'));
  });

  it('reads back into the same table, which adds up along its hierarchy', () => {
    const read = readArgus(new Map(Object.entries(files)), 'small');
    expect(read.variables.map(({ name, total }) => [name, total])).toEqual([
      ['region', 'NL'],
      ['part', '_T'],
    ]);
    expect(Object.fromEntries(read.variables[0]?.parts ?? [])).toEqual({
      ...{ NL: ['A', 'B'], A: ['a1', 'a2'], B: ['b1'] },
    });
    expect(read.cells).toEqual(
      table.cells.map(({ codes, count, status, lower, upper }) => ({
        codes,
        figures: {
          ...{ children: `${count}`, records: `${count}`, status, lower: `${lower}`, upper: `${upper}` },
        },
      })),
    );
    expect(sumsOf(read)).toEqual({ looked: 3 * 3 + 6, open: [] });
    expect(faultsOf(table)).toEqual({ missing: 0, twofold: 0, open: 0 });
  });

  it('is told not to add up, and not to be complete', () => {
    const [first, ...others] = table.cells;
    if (first === undefined) throw new Error('no cell');
    expect(faultsOf({ ...table, cells: others })).toMatchObject({ missing: 1, twofold: 0 });
    expect(faultsOf({ ...table, cells: [...table.cells, first] })).toMatchObject({ missing: 0, twofold: 1 });
    const moved = { ...table, cells: [{ ...first, count: first.count + 1 }, ...others] };
    expect(faultsOf(moved)).toEqual({ missing: 0, twofold: 0, open: 2 });
    const read = readArgus(new Map([...Object.entries(files), ['small.tab', tabText(moved)]]), 'small');
    expect(sumsOf(read).open).toEqual(['NL|_T', 'NL|_T']);
  });
});
