import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclose } from '../../pipeline/disclose.ts';
import { configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import { type NestedPair, type UnsafeCell, UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { sumOf } from '../../src/disclosure/suppression/problem.ts';

/**
 * An attacker who adds and subtracts: children fall in small groups (sex × age × province × victim × what happened), and
 * each released figure is one linear equation over the sizes of these groups.
 */
const settings = configuration.parse({
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  registers: { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } },
});

const axes = {
  sex: ['male', 'female'],
  age_group: ['4-11', '12-17'],
  region: ['PV24', 'PV25'],
  victim: ['victim', 'other'],
  outcome: ['not_followed', 'none', 'helped'],
} as const;
type Group = { readonly [axis in keyof typeof axes]: string };
type Place = Pick<Group, 'sex' | 'age_group' | 'region' | 'victim'>;

const groups: Group[] = axes.sex.flatMap((sex) =>
  axes.age_group.flatMap((age_group) =>
    axes.region.flatMap((region) =>
      axes.victim.flatMap((victim) =>
        axes.outcome.map((outcome) => ({ sex, age_group, region, victim, outcome })),
      ),
    ),
  ),
);

const everywhere: Place = { sex: '_T', age_group: '_T', region: '_T', victim: '_T' };
const tables: readonly [margin: string, dimensions: readonly (keyof Place)[]][] = [
  ['total', []],
  ['sex', ['sex']],
  ['age_group', ['age_group']],
  ['sex_age_group', ['sex', 'age_group']],
  ['province', ['region']],
];
const places = tables.flatMap(([margin, dimensions]) =>
  [...dimensions, 'victim' as const]
    .reduce<Place[]>(
      (found, axis) =>
        found.flatMap((place) =>
          [...axes[axis], ...(axis === 'victim' ? ['_T'] : [])].map((value) => ({ ...place, [axis]: value })),
        ),
      [everywhere],
    )
    .map((place) => ({ margin, place })),
);

/** Which groups a figure counts, as ones and zeros. */
function counted(place: Place, outcomes: readonly string[]): number[] {
  return groups.map((group) => {
    const here = (Object.keys(place) as (keyof Place)[]).every(
      (axis) => place[axis] === '_T' || place[axis] === group[axis],
    );
    return Number(here && outcomes.includes(group.outcome));
  });
}
const cohort = [...axes.outcome];
const followed = ['none', 'helped'];

function cubeOf(sizes: readonly number[]): UnsafeCube<Cell> {
  const count = (place: Place, outcomes: readonly string[]) =>
    counted(place, outcomes).reduce((sum, one, at) => sum + one * (sizes[at] ?? 0), 0);
  const cells: UnsafeCell<Cell>[] = [];
  const nested: NestedPair[] = [];
  const sum = (place: Place, outcomes: readonly string[]) =>
    sumOf([...counted(place, outcomes).entries()].flatMap(([at, one]) => (one === 1 ? [at] : [])));
  for (const { margin, place } of places) {
    const all = count(place, cohort);
    const denominator = count(place, followed);
    const numerator = count(place, ['none']);
    nested.push({ outer: cells.length + 1, inner: cells.length, children: all - denominator });
    cells.push(
      {
        row: rowOf('without-help-6m', place, numerator, denominator),
        contributors: { numerator, denominator, complement: denominator - numerator },
        margin,
        sensitive: true,
        sums: { denominator: sum(place, followed), numerator: sum(place, ['none']) },
      },
      {
        row: rowOf('children-with-order', place, all, null),
        contributors: { numerator: all, denominator: null, complement: null },
        margin,
        sensitive: false,
        sums: { denominator: null, numerator: sum(place, cohort) },
      },
    );
  }
  return new UnsafeCube(cells, nested, () => 0, { inner: { counts: sizes, equal: [] }, beside: [] });
}

function rowOf(indicator: string, place: Place, numerator: number, denominator: number | null): Cell {
  return {
    ...{ indicator, statistic: 'estimate', period: '_T', measure: '_T', help_status: '_T', category: '_T' },
    ...{ victim: place.victim, sex: place.sex, age_group: place.age_group },
    region_level: place.region === '_T' ? 'country' : 'province',
    region: place.region === '_T' ? 'NL' : place.region,
    unit: denominator === null ? 'count' : 'share',
    numerator,
    denominator,
    value: denominator === null ? numerator : numerator / Math.max(1, denominator),
    ...{ lower: null, upper: null, status: 'value', reason: null },
  };
}

/** The equations that the released figures give: which groups, and how many children in them together. */
function equations(cells: readonly Cell[]): number[][] {
  return cells.flatMap((cell) => {
    if (cell.numerator === null) return [];
    const place = { ...cell, region: cell.region === 'NL' ? '_T' : cell.region } as Place;
    const { sex, age_group, region, victim } = place;
    const at = { sex, age_group, region, victim };
    return cell.denominator === null
      ? [[...counted(at, cohort), cell.numerator]]
      : [
          [...counted(at, followed), cell.denominator],
          [...counted(at, ['none']), cell.numerator],
        ];
  });
}

/** Gauss–Jordan elimination; every entry stays a small fraction, so that floats do. */
function eliminate(rows: readonly number[][]): { pivot: number; row: number[] }[] {
  const solved: { pivot: number; row: number[] }[] = [];
  for (const row of rows) {
    const rest = reduce(row, solved);
    const pivot = rest.findIndex((entry, at) => at < groups.length && Math.abs(entry) > 1e-9);
    if (pivot < 0) continue;
    const scaled = rest.map((entry) => entry / (rest[pivot] ?? 1));
    solved.push({ pivot, row: scaled });
  }
  return solved;
}

function reduce(row: readonly number[], solved: readonly { pivot: number; row: number[] }[]): number[] {
  let rest = [...row];
  for (const { pivot, row: known } of solved) {
    const factor = rest[pivot] ?? 0;
    rest = rest.map((entry, at) => entry - factor * (known[at] ?? 0));
  }
  return rest;
}

describe('disclose, under attack', () => {
  it('lets nobody work out a small count by adding and subtracting what is released', async () => {
    const size = fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
      { weight: 6, arbitrary: fc.integer({ min: 10, max: 60 }) },
    );
    // Now and then hardly anybody was not followed, which is when counts beside each other tell the most.
    const sizes = fc
      .record({
        each: fc.array(size, { minLength: groups.length, maxLength: groups.length }),
        rare: fc.boolean(),
      })
      .map(({ each, rare }) =>
        each.map((value, at) =>
          rare && groups[at]?.outcome === 'not_followed' ? Number(value > 45) * 2 : value,
        ),
      );
    const released = { all: 0, some: 0 };
    await fc.assert(
      fc.asyncProperty(sizes, async (drawn) => {
        const { cube } = await disclose(cubeOf(drawn), settings);
        const shown = cube.cells.filter(({ numerator }) => numerator !== null).length;
        if (shown === cube.cells.length) released.all += 1;
        else if (shown > 0) released.some += 1;
        const solved = eliminate(equations(cube.cells));
        for (const { place } of places) {
          for (const outcomes of [cohort, followed, ['none'], ['helped'], ['not_followed']]) {
            const rest = reduce([...counted(place, outcomes), 0], solved);
            if (rest.slice(0, groups.length).some((entry) => Math.abs(entry) > 1e-9)) continue;
            const derived = Math.round(-(rest[groups.length] ?? 0));
            expect(derived === 0 || derived >= 10).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(released.some).toBeGreaterThan(20);
  });
});
