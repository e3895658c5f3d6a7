import { describe, expect, it } from 'vitest';
import { disclose } from '../../../pipeline/disclose.ts';
import { advise, type Decide } from '../../../pipeline/review/advice/advise.ts';
import { coarsen } from '../../../pipeline/review/advice/coarsen.ts';
import { coarsenings } from '../../../pipeline/review/advice/coarsenings.ts';
import { promiseOf } from '../../../pipeline/review/advice/promise.ts';
import { reviewTables } from '../../../pipeline/review/cells.ts';
import { configuration } from '../../../schemas/configuration.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { countOf } from '../../../src/disclosure/suppression/problem.ts';
import { NamedGroups } from '../../support/named-groups.ts';

const settings = configuration.parse({
  period: { from: '2015-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  registers: { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } },
});

/** Few of the youngest are without help: beside the country one more age group goes with them. */
const children = new NamedGroups({
  ...{ 'young none': 6, 'young helped': 200, 'middle none': 60, 'middle helped': 400 },
  ...{ 'old none': 90, 'old helped': 500 },
});
const share = (margin: string, population: string, change: Partial<Cell> = {}) =>
  children.share('without-help-6m', margin, population, 'none', change);
const cube = children.cube([
  share('total', ''),
  share('age_group', 'young', { age_group: '0-3' }),
  share('age_group', 'middle', { age_group: '4-11' }),
  share('age_group', 'old', { age_group: '12-17' }),
]);
const years = ['2015', '2016', '2017', '2018'];
const decide: Decide = async ({ cube: coarser }) => (await disclose(coarser, settings)).evidence.withheld;
const named = (what: string) => {
  const found = coarsenings(['total', 'age_group', 'year'], years).find(
    (coarsening) => `${coarsening.kind} ${coarsening.what.join()}` === what,
  );
  if (found === undefined) throw new Error(`no coarsening ${what}`);
  return found;
};

describe('coarser tables', () => {
  it('are those of the breakdowns that are made', () => {
    const told = (breakdowns: readonly string[]) =>
      coarsenings(breakdowns, years).map(({ kind, what }) => `${kind} ${what.join()}`);
    expect(told(['total'])).toEqual([]);
    expect(told(['total', 'age_group', 'year'])).toEqual([
      ...['leave_out age_group', 'leave_out year'].toReversed(),
      ...['merge_age_groups 0-3,4-11', 'merge_age_groups 4-11,12-17', 'merge_age_groups 12-17,unknown'],
      'pool_years 2015+2016,2017+2018',
    ]);
    expect(told(['total', 'province', 'youth_region', 'municipality'])).toContain('stop_at province');
  });

  it('add up what they merge, in figures, in children and in inner cells', () => {
    const { cube: coarser, positions } = coarsen(cube, named('merge_age_groups 0-3,4-11'));
    expect(positions).toEqual([0, 1, 1, 2]);
    const [, merged] = coarser.cells;
    expect(merged?.row).toMatchObject({ age_group: '0-3+4-11', numerator: 66, denominator: 666 });
    expect(merged?.row.value).toBeCloseTo(66 / 666, 12);
    expect(merged?.contributors).toEqual({ numerator: 66, denominator: 666, complement: 600 });
    const { counts } = coarser.additivity.inner;
    const { numerator, denominator } = merged?.sums ?? {};
    expect(numerator && countOf(numerator, counts)).toBe(66);
    expect(denominator && countOf(denominator, counts)).toBe(666);
  });

  it('keep what they leave out beside the cube, to be protected all the same', () => {
    const { cube: coarser, positions } = coarsen(cube, named('leave_out age_group'));
    expect(positions).toEqual([0, null, null, null]);
    expect(coarser.additivity.beside.map(({ row }) => row.age_group)).toEqual(['0-3', '4-11', '12-17']);
  });

  it('point from figures that are computed from others at what these became', () => {
    const [all, young] = cube.cells;
    if (all === undefined || young === undefined) throw new Error('no cells');
    const derived = { ...all, row: { ...all.row, statistic: 'sensitivity' }, derivedFrom: [all] };
    const ofMerged = { ...young, row: { ...young.row, statistic: 'sensitivity' }, derivedFrom: [young] };
    const { sums: _, ...withoutSums } = ofMerged;
    const finer = children.cube([...cube.cells, derived, withoutSums]);
    const { cube: coarser, positions } = coarsen(finer, named('merge_age_groups 0-3,4-11'));
    expect(positions.at(-1)).toBeNull();
    expect(coarser.cells.at(-1)?.derivedFrom?.[0]).toBe(coarser.cells[0]);
  });

  it('keep pairs of which both sides are left, with what lies between them', () => {
    const paired = children.cube(cube.cells, [
      { outer: 0, inner: 1, children: 1050 },
      { outer: 0, inner: 2, children: 796 },
      { outer: 0, inner: 3, children: 666 },
    ]);
    const { cube: coarser } = coarsen(paired, named('merge_age_groups 0-3,4-11'));
    expect(coarser.nested).toEqual([
      { outer: 0, inner: 1, children: 1256 - 666 },
      { outer: 0, inner: 2, children: 666 },
    ]);
  });
});

describe('advice', () => {
  const all = ['leave_out age_group', 'merge_age_groups 0-3,4-11', 'merge_age_groups 4-11,12-17'].map(named);

  it('says what each change brings and costs, by protecting the tables that it makes', async () => {
    const { evidence } = await disclose(cube, settings);
    expect([...evidence.withheld].sort()).toEqual([1, 2]);
    const { tried, left } = await advise(cube, evidence.withheld, all, decide, {
      tries: 9,
      promise: () => 0,
    });
    expect(left).toEqual([]);
    const [best, ...others] = tried;
    // Both that are withheld come back as one: their 66 children of the 312 in all four figures.
    expect(best).toMatchObject({ kind: 'merge_age_groups', what: ['0-3', '4-11'], cells: [2, 3], merged: 0 });
    expect(best?.saved.cells).toBe(2);
    expect(best?.saved.children).toBeCloseTo(66 / 312, 12);
    expect(best?.given).toEqual({ cells: 0, children: 0 });
    for (const { saved, given } of others) expect(saved.children - given.children).toBeLessThanOrEqual(0);
    const gone = others.find(({ kind }) => kind === 'leave_out');
    expect(gone?.given).toEqual({ cells: 1, children: 90 / 312 });
  });

  it('tries what promises most first, and names what it had no budget for', async () => {
    const cleared = await disclose(cube, settings);
    const { withheld } = cleared.evidence;
    const promise = promiseOf(cube, reviewTables(cube, cleared, settings));
    expect(promise(named('merge_age_groups 0-3,4-11'))).toBeGreaterThan(0);
    expect(promise(named('leave_out year'))).toBe(0);
    const { tried, left } = await advise(cube, withheld, [named('leave_out year'), ...all], decide, {
      ...{ tries: 1, promise },
    });
    expect(tried.map(({ what }) => what)).toEqual([['0-3', '4-11']]);
    expect(left.map(({ what }) => what)).toEqual([['age_group'], ['year'], ['4-11', '12-17']]);
  });
});
