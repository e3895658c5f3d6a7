import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releasedRows } from '../../src/cube/public-cube.ts';
import { type NestedPair, UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { auditRelease } from '../../src/disclosure/audit.ts';
import { decideUnits, withheldCells } from '../../src/disclosure/decide-units.ts';
import { recordDecisions } from '../../src/disclosure/decision-record.ts';
import { cellOf, countOf, keyOf, plan, type Row, randomCube, unitNames } from './random-cube.ts';

const rules = { minimumCount: 10, zeros: 'protect' } as const;

const record = (cube: UnsafeCube<Row>) => recordDecisions(cube, decideUnits(cube, rules, plan), keyOf);
const releasedUnits = (cube: UnsafeCube<Row>) =>
  record(cube)
    .filter(({ released }) => released)
    .map(({ unit }) => unit);

/** The same rules once more, by plain loops over all cells and pairs for each unit: more than ten of everything. */
function naive(cube: UnsafeCube<Row>): string[] {
  const bad = (count: number | null) => count !== null && count > 0 && count <= 10;
  const released: string[] = [];
  for (const unit of unitNames) {
    let safe = cube.cells.some((cell) => cell.margin === unit);
    if (unit === 'e' && !released.includes('a')) safe = false;
    for (const { row, contributors: c, margin, sensitive } of cube.cells) {
      if (margin !== unit) continue;
      if (row.status === 'not_yet_followed' || row.status === 'not_applicable') continue;
      const rest =
        row.denominator === null || row.numerator === null ? null : row.denominator - row.numerator;
      if ([c.numerator, c.denominator, c.complement].some(bad)) safe = false;
      if ([row.numerator, row.denominator, rest].some(bad)) safe = false;
      const all = c.denominator !== null && (c.complement === 0 || c.numerator === c.denominator);
      if (sensitive && c.denominator !== 0 && (c.numerator === 0 || all)) safe = false;
    }
    for (const { outer, inner, children } of cube.nested) {
      const sides = [cube.cells[outer], cube.cells[inner]].flatMap((side) => side ?? []);
      const [whole, part] = sides;
      if (whole === undefined || part === undefined) continue;
      if (!sides.some((side) => side.margin === unit)) continue;
      if (!sides.every((side) => side.margin === unit || released.includes(side.margin))) continue;
      if (sides.some((side) => side.row.numerator === null)) continue;
      const printed = Number(countOf(whole.row)) - Number(countOf(part.row));
      if (bad(children) || bad(printed)) safe = false;
    }
    if (safe) released.push(unit);
  }
  return released;
}

describe('decideUnits', () => {
  it('releases a unit of safe cells', () => {
    expect(record(new UnsafeCube([cellOf('k', 'a', 21, 136)], []))).toEqual([
      { unit: 'a', released: true, cells: 1, reasons: [] },
    ]);
  });

  it('withholds all of a unit for one unsafe cell, and says which and why', () => {
    const cube = new UnsafeCube([cellOf('x', 'a', 21, 136), cellOf('y', 'a', 0, 40)], []);
    expect(record(cube)).toEqual([
      {
        unit: 'a',
        released: false,
        cells: 2,
        reasons: [{ reason: 'none_of_group', count: 1, cells: ['y'] }],
      },
    ]);
    expect([...withheldCells(decideUnits(cube, rules, plan))]).toEqual([0, 1]);
  });

  it('keeps the more wanted of two units that differ by too few people', () => {
    const cells = [cellOf('part', 'b', 21, 136), cellOf('whole', 'a', 145, null)];
    const cube = new UnsafeCube(cells, [{ outer: 1, inner: 0, children: 9 }]);
    expect(record(cube)).toEqual([
      { unit: 'a', released: true, cells: 1, reasons: [] },
      {
        unit: 'b',
        released: false,
        cells: 1,
        reasons: [{ reason: 'small_difference', count: 1, cells: ['part'] }],
      },
    ]);
    const swapped = decideUnits(cube, rules, { ...plan, priority: ['b', 'a'] });
    expect(swapped.map(({ unit, released }) => [unit, released])).toEqual([
      ['b', true],
      ['a', false],
    ]);
  });

  it('allows a difference of nobody, or of enough people', () => {
    const cells = [cellOf('whole', 'a', 147, null), cellOf('part', 'b', 21, 136)];
    expect(releasedUnits(new UnsafeCube(cells, [{ outer: 0, inner: 1, children: 11 }]))).toEqual(['a', 'b']);
    expect(releasedUnits(new UnsafeCube(cells, [{ outer: 0, inner: 1, children: 0 }]))).toEqual(['a', 'b']);
  });

  it('keeps back what would tell whoever is one of ten a part of them to within nine', () => {
    const left = (cube: UnsafeCube<Row>) =>
      record(cube).flatMap(({ unit, reasons }) => reasons.map(({ reason }) => [unit, reason]));
    const tooFew = [['b', 'leaves_too_little_open']];
    const cells = [cellOf('whole', 'a', 147, null), cellOf('part', 'b', 21, 136)];
    expect(left(new UnsafeCube(cells, [{ outer: 0, inner: 1, children: 10 }]))).toEqual(tooFew);
    expect(left(new UnsafeCube([cellOf('ten', 'b', 10, null)], []))).toEqual(tooFew);
    expect(left(new UnsafeCube([cellOf('eleven', 'b', 11, null)], []))).toEqual([]);
    const tells = ({ key, numerator }: Row) =>
      numerator === null ? [] : [{ system: 'all', groups: key === 'all' ? [0, 1] : [0], count: numerator }];
    const two = new UnsafeCube([cellOf('all', 'a', 100, null), cellOf('one', 'b', 90, null)], []);
    const decisions = decideUnits(two, rules, { ...plan, tells: (rows) => rows.flatMap(tells) });
    expect([...(decisions[1]?.reasons.keys() ?? [])]).toEqual(['leaves_too_little_open']);
  });

  it('does not hold a withheld unit against another', () => {
    const cells = [
      cellOf('whole', 'a', 145, null),
      cellOf('small', 'a', 3, null),
      cellOf('part', 'b', 21, 136),
    ];
    expect(releasedUnits(new UnsafeCube(cells, [{ outer: 0, inner: 2, children: 9 }]))).toEqual(['b']);
  });

  it('finds a small difference inside one unit', () => {
    const cells = [cellOf('whole', 'a', 145, null), cellOf('part', 'a', 21, 136)];
    expect(record(new UnsafeCube(cells, [{ outer: 0, inner: 1, children: 9 }]))[0]?.reasons).toEqual([
      { reason: 'small_difference', count: 2, cells: ['part', 'whole'] },
    ]);
  });

  it('withholds what adds up to a unit that is withheld, or that is not there', () => {
    const cells = [cellOf('coarse', 'a', 3, null), cellOf('fine', 'e', 21, 136)];
    expect(record(new UnsafeCube(cells, []))[1]?.reasons).toEqual([
      { reason: 'coarser_withheld', count: 1, cells: ['fine'] },
    ]);
    expect(releasedUnits(new UnsafeCube(cells.slice(1), []))).toEqual([]);
  });

  it('withholds the third count when it gives away a small group that two do not', () => {
    const groups: Record<string, number[]> = { all: [0, 1, 2], one: [0], two: [1] };
    const tells = ({ key, numerator }: Row) =>
      numerator === null ? [] : [{ system: 'all', groups: groups[key] ?? [], count: numerator }];
    const cells = [cellOf('all', 'a', 100, null), cellOf('one', 'b', 60, null), cellOf('two', 'c', 35, null)];
    const decisions = decideUnits(new UnsafeCube(cells, []), rules, {
      ...plan,
      tells: (rows) => rows.flatMap(tells),
    });
    expect(decisions.map(({ unit, released }) => [unit, released])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
    expect([...(decisions[2]?.reasons.keys() ?? [])]).toEqual(['small_remainder']);
  });

  it('withholds units that are barred, and units that nobody planned', () => {
    const cube = new UnsafeCube([cellOf('f', 'a', 21, 136), cellOf('u', 'unplanned', 21, 136)], []);
    const barred = { shown: new Set<number>(), barred: new Set(['a']) };
    const decided = recordDecisions(cube, decideUnits(cube, rules, plan, barred), keyOf);
    expect(decided.map(({ unit, reasons }) => [unit, reasons[0]?.reason])).toEqual([
      ['a', 'leaves_too_little_open'],
      ['unplanned', 'not_in_the_plan'],
    ]);
  });

  it('agrees with a naive second implementation', () => {
    let some = 0;
    fc.assert(
      fc.property(randomCube, (cube) => {
        const released = releasedUnits(cube);
        some += released.length;
        expect(released).toEqual(naive(cube));
      }),
      { numRuns: 2000 },
    );
    expect(some).toBeGreaterThan(100);
  });

  it('releases nothing that the audit finds unsafe, and leaves no figure in a withheld row', () => {
    fc.assert(
      fc.property(randomCube, (cube) => {
        const withheld = withheldCells(decideUnits(cube, rules, plan));
        const rows = releasedRows(cube, withheld);
        for (const index of withheld) {
          const row = rows[index];
          expect([row?.numerator, row?.denominator, row?.value, row?.lower, row?.upper]).toEqual(
            Array(5).fill(null),
          );
          expect(['suppressed', 'not_applicable']).toContain(row?.status);
        }
        const audit = auditRelease({
          rows,
          isSensitive: (index) => cube.cells[index]?.sensitive ?? true,
          nested: cube.nested,
          countOf,
          tells: plan.tells,
          surplus: () => 0,
          groupOf: () => null,
          derivation: () => null,
          keyOf,
          ...rules,
        });
        expect(audit).toEqual({ passed: true, findings: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of the cells or of the pairs', () => {
    const shuffled = randomCube.chain((cube) =>
      fc.record({
        cube: fc.constant(cube),
        order: fc.shuffledSubarray([...cube.cells.keys()], { minLength: cube.cells.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ cube, order }) => {
        const place = (index: number) => order.indexOf(index);
        const nested: NestedPair[] = cube.nested
          .map((pair) => ({ ...pair, outer: place(pair.outer), inner: place(pair.inner) }))
          .reverse();
        const cells = order.flatMap((index) => cube.cells[index] ?? []);
        expect(record(new UnsafeCube(cells, nested))).toEqual(record(cube));
      }),
    );
  });
});
