import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Highs } from 'highs';
import { attack } from '../../src/attacker/attack.ts';
import { compile } from '../../src/attacker/compile.ts';
import { componentsOf } from '../../src/attacker/components.ts';
import { BlockGrower } from '../../src/attacker/grow-block.ts';
import type { Knowledge } from '../../src/attacker/knowledge.ts';
import { solver } from '../../src/attacker/linear-program.ts';
import { propagate } from '../../src/attacker/propagate.ts';
import { satisfies } from '../../src/attacker/satisfies.ts';
import { type Stretch, stretch } from '../../src/attacker/stretch.ts';
import { combinations, hierarchy, keyOf, knowledgeOf, relationsOf, totalled } from './tables.ts';

const side = 5;
const codes = (letter: string) => Array.from({ length: side }, (_, at) => `${letter}${at}`);
const dimensions = [hierarchy('Total', codes('a')), hierarchy('Total', codes('b'))];
const finest = combinations([codes('a'), codes('b')]).map(keyOf);

/** All margins of a table of these counts, and nothing else. */
function marginsOf(counts: readonly number[]): Knowledge {
  const table = totalled(dimensions, (place) => counts[finest.indexOf(keyOf(place))] ?? 0);
  return knowledgeOf(table, relationsOf(dimensions), (key) => finest.includes(key));
}

describe('stretch', () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await solver();
  });

  /** How far a cell goes, from the true table, with so much room around it. */
  function farthest(
    counts: readonly number[],
    cell: string,
    the: Pick<Stretch, 'sense' | 'room' | 'enough'>,
  ) {
    const table = totalled(dimensions, (place) => counts[finest.indexOf(keyOf(place))] ?? 0);
    const parts = componentsOf(propagate(compile(marginsOf(counts))));
    const system = parts.map((part) => part.system).find(({ keys }) => keys.includes(cell));
    if (system === undefined) return table.get(cell);
    const known = Float64Array.from(system.keys, (key) => table.get(key) ?? 0);
    const column = system.keys.indexOf(cell);
    const sum = { columns: [column], coefficients: [1], constant: 0 };
    const found = stretch(highs, system, new BlockGrower(system), { ...the, known, sum, beside: new Set() });
    if (found !== null) expect(satisfies(system, found)).toBe(true);
    return found?.[column] ?? known[column];
  }

  it('goes as far as any table does, where everything may give way', async () => {
    const drawn = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: side ** 2, maxLength: side ** 2 });
    await fc.assert(
      fc.asyncProperty(drawn, fc.constantFrom(...finest), async (counts, cell) => {
        const { intervals } = await attack(marginsOf(counts), { sensitive: [cell] });
        const all = { room: 100, enough: 100 };
        expect(farthest(counts, cell, { ...all, sense: 'most' })).toBe(intervals[0]?.high);
        expect(farthest(counts, cell, { ...all, sense: 'least' })).toBe(intervals[0]?.low);
      }),
      { numRuns: 40 },
    );
  });

  it('takes as many columns of a row as small counts need, and goes no further than is asked', () => {
    // One in each cell: four units more in one take all of its row and of its column, and nine other rows and columns of a few.
    const ones = finest.map(() => 1);
    const first = finest[0] ?? '';
    expect(farthest(ones, first, { sense: 'most', room: 100, enough: 100 })).toBe(side);
    expect(farthest(ones, first, { sense: 'most', room: 100, enough: 2 })).toBe(3);
    expect(farthest(ones, first, { sense: 'most', room: 3, enough: 100 })).toBe(2);
  });
});
