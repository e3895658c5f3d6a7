import { describe, expect, it } from 'vitest';
import { attack } from '../../src/attacker/attack.ts';
import { type Knowledge, published } from '../../src/attacker/knowledge.ts';
import { changedCounts, readAs } from '../../src/attacker/levels/changed-counts.ts';
import { earlierRelease } from '../../src/attacker/levels/earlier-release.ts';
import { publicPopulation } from '../../src/attacker/levels/public-population.ts';
import { printedAs, roundedShares } from '../../src/attacker/levels/rounded-shares.ts';
import { printedFigures } from './printed-figures.ts';
import { hierarchy, keyOf, knowledgeOf, relationsOf, totalled } from './tables.ts';

const width = 10;
const rows = ['r0', 'r1', 'r2', 'r3'];
const columns = ['k0', 'k1', 'k2', 'k3'];
const dimensions = [
  hierarchy('Total', rows, { north: ['r0', 'r1'], south: ['r2', 'r3'] }),
  hierarchy('Total', columns),
];
const relations = relationsOf(dimensions);

/** Numbers from a seed (Park and Miller 1988), the same in every run. */
function numbers(seed: number): (most: number) => number {
  let state = seed * 7_919 + 1;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % (most + 1);
  };
}

/** A table with one small count, withheld in a square of four with counts of at least twenty around it: well protected. */
function protectedTable(seed: number) {
  const next = numbers(seed);
  const [row, other] = next(1) === 0 ? ['r0', 'r1'] : ['r2', 'r3'];
  const [column, beside] = next(1) === 0 ? ['k0', 'k2'] : ['k1', 'k3'];
  const small = 1 + next(8);
  const counts = new Map(
    rows.flatMap((one) => columns.map((two) => [keyOf([one, two]), 20 + next(60)] as const)),
  );
  const secret = keyOf([row, column]);
  counts.set(secret, small);
  const truth = totalled(dimensions, (codes) => counts.get(keyOf(codes)) ?? 0);
  const hidden = [row, other].flatMap((one) => [column, beside].map((two) => keyOf([one, two])));
  return { truth, hidden, secret, row, beside: keyOf([row, beside]), next };
}

type Table = ReturnType<typeof protectedTable>;
const known = ({ truth }: Table, hidden: readonly string[]) =>
  knowledgeOf(truth, relations, (key) => hidden.includes(key));
const single = (cell: string) => [{ cell, coefficient: 1 }];
const countOf = ({ truth }: Table, key: string) => truth.get(key) ?? 0;

/** Ways in which a release can give a count away, each to what a reader then knows. */
const leaks: Readonly<Record<string, (table: Table) => Knowledge>> = {
  'a cell of the square is shown': (table) =>
    known(
      table,
      table.hidden.filter((key) => key !== table.beside),
    ),
  'another total is shown, of the secret and cells around it': (table) => {
    const plain = known(table, table.hidden);
    const constant = countOf(table, table.secret) + countOf(table, table.beside) * 2;
    const terms = [
      { cell: table.secret, coefficient: 1 },
      { cell: table.beside, coefficient: 2 },
    ];
    return { ...plain, relations: [...plain.relations, { terms, constant }] };
  },
  'a share is printed with too many decimals': (table) => {
    const whole = keyOf([table.row, 'Total']);
    const unitsInOne = 100_000;
    const shown = Math.round((countOf(table, table.secret) / countOf(table, whole)) * unitsInOne);
    const share = { part: single(table.secret), whole: single(whole), ...printedAs(shown, unitsInOne) };
    return roundedShares(known(table, table.hidden), [share]);
  },
  'the end of an interval is left standing': (table) => {
    const whole = keyOf([table.row, 'Total']);
    const low = (some: number, all: number) => Math.round((some / all - 1.96 / Math.sqrt(all)) * 1_000);
    const stands = low(countOf(table, table.secret), countOf(table, whole));
    const fits = (some: number, all: number) => low(some, all) === stands;
    return printedFigures(known(table, table.hidden), [{ part: table.secret, whole, fits }]);
  },
  'the release before showed the cell, and nothing has changed': (table) =>
    earlierRelease(known(table, table.hidden), [
      { terms: single(table.secret), constant: countOf(table, table.secret) },
    ]),
  'the count is printed too, rounded to within two': (table) =>
    changedCounts(known(table, table.hidden), [
      { terms: single(table.secret), ...readAs(3 * Math.round(countOf(table, table.secret) / 3), 2) },
    ]),
  'hardly more people live there than are counted': (table) =>
    publicPopulation(known(table, table.hidden), [
      { terms: single(table.secret), most: countOf(table, table.secret) },
    ]),
  'the symbol tells which cells are small': (table) => {
    const plain = known(table, table.hidden);
    const cells = plain.cells.map((cell) =>
      cell.key === table.secret ? { ...cell, lower: 1, upper: 9 } : cell,
    );
    return { ...plain, cells };
  },
  'another table shows the same people as a cell of the square': (table) => {
    const plain = known(table, table.hidden);
    const same = published('the same people', countOf(table, table.beside));
    const terms = [
      { cell: table.beside, coefficient: 1 },
      { cell: same.key, coefficient: -1 },
    ];
    return {
      ...plain,
      cells: [...plain.cells, same],
      relations: [...plain.relations, { terms, constant: 0 }],
    };
  },
  'nothing but the square itself is withheld in its rows': (table) =>
    known(
      table,
      table.hidden.filter((key) => key === table.secret || key === table.beside),
    ),
};

describe('a release that gives a count away', () => {
  it('is found out, 200 times of 200; and sound releases pass', async () => {
    const kinds = Object.keys(leaks);
    const missed: string[] = [];
    for (let seed = 1; seed <= 200; seed++) {
      const table = protectedTable(seed);
      const kind = kinds[seed % kinds.length] ?? '';
      const options = { sensitive: [table.secret] };
      const [sound] = (await attack(known(table, table.hidden), options)).intervals;
      expect((sound?.high ?? 0) - (sound?.low ?? 0)).toBeGreaterThanOrEqual(width);
      const knowledge = leaks[kind]?.(table) ?? known(table, table.hidden);
      const [found] = (await attack(knowledge, options)).intervals;
      if (found === undefined || found.high - found.low >= width) missed.push(`${kind}, seed ${seed}`);
      else expect([found.low, found.high].every(Number.isFinite)).toBe(true);
    }
    expect(missed).toEqual([]);
  }, 120_000);
});
