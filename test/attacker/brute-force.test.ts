import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack } from '../../src/attacker/attack.ts';
import { isExact } from '../../src/attacker/interval.ts';
import type { Knowledge } from '../../src/attacker/knowledge.ts';
import { changedCounts, readAs } from '../../src/attacker/levels/changed-counts.ts';
import { publicPopulation } from '../../src/attacker/levels/public-population.ts';
import { printedAs, roundedShares } from '../../src/attacker/levels/rounded-shares.ts';
import { zerosAreShown } from '../../src/attacker/levels/zeros-are-shown.ts';
import { fits, sharings } from './every-table.ts';
import { printedFigures } from './printed-figures.ts';
import { combinations, hierarchy, keyOf, knowledgeOf, relationsOf, totalled } from './tables.ts';

const rows = hierarchy('Total', ['a', 'b']);
const columns = hierarchy('Total', ['x', 'y', 'z'], { xy: ['x', 'y'], z2: ['z'] });
const dimensions = [rows, columns];
const finest = combinations([
  ['a', 'b'],
  ['x', 'y', 'z'],
]);
const keys = combinations(dimensions.map((one) => [...one.keys()])).map(keyOf);
const relations = relationsOf(dimensions);
const grand = keyOf(['Total', 'Total']);
const single = (cell: string) => [{ cell, coefficient: 1 }];
const tablesOf = (counts: readonly number[]) =>
  totalled(dimensions, (codes) => counts[finest.findIndex((cell) => keyOf(cell) === keyOf(codes))] ?? 0);

/** A table of six cells of which some are withheld, but for the grand total. */
const drawn = fc.record({
  counts: fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 })
    .filter((all) => all.reduce((sum, one) => sum + one, 0) <= 7),
  hidden: fc.subarray(
    keys.filter((key) => key !== grand),
    { minLength: 1 },
  ),
  grant: fc.constantFrom('nothing', 'zeros', 'population', 'rounding', 'a share', 'figures'),
});

/** What is granted, to a reader of a table with these counts. */
function granted(
  knowledge: Knowledge,
  grant: string,
  hidden: readonly string[],
  countOf: (key: string) => number,
): Knowledge {
  const [part, whole] = [keyOf(['a', 'x']), keyOf(['a', 'Total'])];
  const percent = (some: number, all: number) => (all === 0 ? 0 : Math.round((some / all) * 100));
  switch (grant) {
    case 'zeros':
      return zerosAreShown(knowledge, hidden.filter((key) => countOf(key) > 0).map(single));
    case 'population':
      return publicPopulation(
        knowledge,
        hidden.map((key) => ({ terms: single(key), most: countOf(key) + 2 })),
      );
    case 'rounding':
      return changedCounts(
        knowledge,
        hidden.map((key) => ({ terms: single(key), ...readAs(3 * Math.round(countOf(key) / 3), 2) })),
      );
    case 'a share':
      return countOf(whole) === 0
        ? knowledge
        : roundedShares(knowledge, [
            {
              ...{ part: single(part), whole: single(whole) },
              ...printedAs(percent(countOf(part), countOf(whole)), 100),
            },
          ]);
    case 'figures':
      return printedFigures(knowledge, [
        {
          part,
          whole,
          fits: (some, all) => percent(some, all) === percent(countOf(part), countOf(whole)),
        },
      ]);
    default:
      return knowledge;
  }
}

describe('intervals of the attacker', () => {
  it('are those of all tables that fit, one by one, whatever is granted', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ counts, hidden, grant }) => {
        const truth = tablesOf(counts);
        const plain = knowledgeOf(truth, relations, (key) => hidden.includes(key));
        const knowledge = granted(plain, grant, hidden, (key) => truth.get(key) ?? 0);
        const tables = sharings(truth.get(grand) ?? 0, 6)
          .map(tablesOf)
          .filter((table) => fits(knowledge, (key) => table.get(key) ?? 0));
        expect(tables.length).toBeGreaterThan(0);
        const { intervals } = await attack(knowledge, { sensitive: hidden });
        for (const interval of intervals) {
          const seen = tables.map((table) => table.get(interval.key) ?? 0);
          expect(interval).toMatchObject({ low: Math.min(...seen), high: Math.max(...seen) });
          expect(isExact(interval)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same whatever the order of the cells and of what is known of them', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ counts, hidden }) => {
        const knowledge = knowledgeOf(tablesOf(counts), relations, (key) => hidden.includes(key));
        const turned = {
          ...knowledge,
          cells: knowledge.cells.toReversed(),
          relations: knowledge.relations.toReversed(),
        };
        const told = async (one: Knowledge, sensitive: readonly string[]) =>
          (await attack(one, { sensitive })).intervals.map(({ key, low, high }) => [key, low, high]);
        expect(await told(turned, hidden.toReversed())).toEqual(await told(knowledge, hidden));
      }),
      { numRuns: 20 },
    );
  });
});

describe('moves', () => {
  const change = fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(-1, 1, 2)), { maxLength: 9 });
  const other = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });

  /** Somebody is counted in one cell rather than in the one before, and in all totals of these. */
  const swaps = finest.slice(1).map((_, at) => {
    const [to, from] = [at + 1, at].map((place) =>
      tablesOf(finest.map((__, cell) => Number(cell === place))),
    );
    return keys.map((cell) => ({ cell, coefficient: (to?.get(cell) ?? 0) - (from?.get(cell) ?? 0) }));
  });

  it('show counts in tables that fit alone, whatever moves and tables are tried', async () => {
    let widened = 0;
    await fc.assert(
      fc.asyncProperty(
        drawn,
        fc.array(change, { minLength: 1, maxLength: 6 }),
        other,
        async (one, changes, more) => {
          const truth = tablesOf(one.counts);
          const plain = knowledgeOf(truth, relations, (key) => one.hidden.includes(key));
          const knowledge = granted(plain, one.grant, one.hidden, (key) => truth.get(key) ?? 0);
          const tables = sharings(truth.get(grand) ?? 0, 6)
            .map(tablesOf)
            .filter((table) => fits(knowledge, (key) => table.get(key) ?? 0));
          const wild = changes.map((all) => all.map(([cell, coefficient]) => ({ cell, coefficient })));
          const { intervals, programs } = await attack(knowledge, {
            ...{ sensitive: one.hidden, width: 2, solves: false },
            witness: (key) => truth.get(key) ?? 0,
            tables: [(key) => tablesOf(more).get(key) ?? 0],
            moves: [...wild, ...swaps],
          });
          expect(programs).toBe(0);
          for (const { key, seen } of intervals) {
            const counts = new Set(tables.map((table) => table.get(key) ?? 0));
            for (const end of [seen?.low, seen?.high]) expect(counts).toContain(end);
            if (seen !== null && seen.low < seen.high) widened += 1;
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(widened).toBeGreaterThan(20);
  });
});

describe('a witness', () => {
  it('changes no interval where it fits, and is refused where it does not', async () => {
    const truth = tablesOf([1, 0, 2, 1, 1, 1]);
    const hidden = ['a|x', 'a|y', 'b|x', 'b|y'];
    const knowledge = knowledgeOf(truth, relations, (key) => hidden.includes(key));
    const options = { sensitive: hidden };
    const plain = await attack(knowledge, options);
    const helped = await attack(knowledge, { ...options, witness: (key) => truth.get(key) ?? 0 });
    expect(helped.intervals).toEqual(plain.intervals);
    const wrong = (key: string) => (truth.get(key) ?? 0) + (key === 'a|x' ? 1 : 0);
    await expect(attack(knowledge, { ...options, witness: wrong })).rejects.toThrow(RangeError);
  });
});

describe('cases by hand', () => {
  it('compute a cell of which every row and column has two holes', async () => {
    const table = [
      [30, 47, 64, 89],
      [90, 124, 5, 31],
      [92, 100, 59, 85],
      [800, 991, 651, 685],
    ];
    const [names, places] = [
      ['w', 'x', 'y', 'z'],
      ['a', 'b', 'c', 'd'],
    ];
    const both = [hierarchy('Total', names), hierarchy('Total', places)];
    const truth = totalled(
      both,
      ([row = '', column = '']) => table[names.indexOf(row)]?.[places.indexOf(column)] ?? 0,
    );
    const hidden = ['w|a', 'w|b', 'w|c', 'x|a', 'x|c', 'y|b', 'y|d', 'z|b', 'z|d'];
    const { intervals } = await attack(
      knowledgeOf(truth, relationsOf(both), (key) => hidden.includes(key)),
      { sensitive: hidden },
    );
    expect(intervals.filter(({ low, high }) => low === high).map(({ key, low }) => [key, low])).toEqual([
      ['w|b', 47],
    ]);
  });

  it('take one linked table from another', async () => {
    const counts: Record<string, number> = { A: 2, B: 2, I: 8, J: 8, K: 3, N: 7, L: 3, M: 3 };
    const units = hierarchy(
      'Total',
      Object.keys(counts),
      { c1: ['A', 'B', 'I', 'J'], c2: ['K', 'L', 'M', 'N'] },
      {
        small: ['A', 'B', 'I', 'J', 'K', 'N'],
        big: ['L', 'M'],
      },
    );
    const truth = totalled([units], ([code = '']) => counts[code] ?? 0);
    const hidden = Object.keys(counts).filter((code) => code !== 'N');
    const { intervals } = await attack(
      knowledgeOf(truth, relationsOf([units]), (key) => hidden.includes(key)),
      { sensitive: ['K', 'L'] },
    );
    expect(intervals.map(({ key, low, high }) => [key, low, high])).toEqual([
      ['K', 3, 3],
      ['L', 0, 6],
    ]);
  });
});
