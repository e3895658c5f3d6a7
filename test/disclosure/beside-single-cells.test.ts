import { describe, expect, it } from 'vitest';
import { UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { decideUnits } from '../../src/disclosure/decide-units.ts';
import type { ReleasePlan } from '../../src/disclosure/unit-decision.ts';
import { cellOf, plan as units, type Row } from './random-cube.ts';

const rules = { minimumCount: 10, zeros: 'protect' } as const;

/** Cells of table `a` are decided by themselves. */
const plan: ReleasePlan<Row> = { ...units, fateOf: ({ margin }) => (margin === 'a' ? 'single' : 'unit') };

const released = (cube: UnsafeCube<Row>, shown: readonly number[], more: Partial<ReleasePlan<Row>> = {}) =>
  decideUnits(cube, rules, { ...plan, ...more }, { shown: new Set(shown), barred: new Set() })
    .filter((decision) => decision.released)
    .map(({ unit }) => unit);

describe('units beside single cells', () => {
  it('are judged with those that are shown, and no others', () => {
    const cells = [cellOf('whole', 'a', 145, null), cellOf('part', 'b', 21, 136)];
    const cube = new UnsafeCube(cells, [{ outer: 0, inner: 1, children: 9 }]);
    expect(released(cube, [0])).toEqual([]);
    expect(released(cube, [])).toEqual(['b']);
  });

  it('are not decisions about single cells', () => {
    const cube = new UnsafeCube([cellOf('x', 'a', 21, 136), cellOf('y', 'b', 21, 136)], []);
    const decisions = decideUnits(cube, rules, plan, { shown: new Set([0]), barred: new Set() });
    expect(decisions.map(({ unit }) => unit)).toEqual(['b']);
  });

  it('that add up to a table of single cells are withheld unless every one of these is shown', () => {
    const cells = [cellOf('x', 'a', 21, 136), cellOf('y', 'a', 30, 90), cellOf('fine', 'e', 21, 136)];
    const cube = new UnsafeCube(cells, []);
    expect(released(cube, [0])).toEqual([]);
    expect(released(cube, [0, 1])).toEqual(['e']);
  });

  it('that are computed from single cells are shown only where all of these are', () => {
    const source = cellOf('source', 'a', 40, 160);
    const cells = [source, cellOf('bound', 'b', 20, 160, { derivedFrom: [source] })];
    const cube = new UnsafeCube(cells, []);
    expect(released(cube, [0])).toEqual(['b']);
    expect(released(cube, [])).toEqual([]);
  });

  it('that together with shown single cells tell a small group are withheld', () => {
    const groups: Record<string, number[]> = { all: [0, 1], one: [0] };
    const tells = (rows: readonly Row[]) =>
      rows.map(({ key, numerator }) => ({ system: 's', groups: groups[key] ?? [], count: numerator ?? 0 }));
    const cube = new UnsafeCube([cellOf('all', 'a', 100, null), cellOf('one', 'b', 95, null)], []);
    expect(released(cube, [0], { tells })).toEqual([]);
    expect(released(cube, [], { tells })).toEqual(['b']);
  });
});
