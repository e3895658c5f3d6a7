import { describe, expect, it } from 'vitest';
import { everywhere } from '../../../pipeline/cube/accounts.ts';
import { ownIntervals } from '../../../pipeline/cube/cell-intervals.ts';
import { cohortCells, type PublicSources } from '../../../pipeline/cube/cohort-cells.ts';
import type { Table } from '../../../pipeline/cube/coordinates.ts';
import type { InnerGroup, Outcome } from '../../../pipeline/cube/inner-planes.ts';
import { InnerSums } from '../../../pipeline/cube/inner-sums.ts';
import { leftInObservedYears } from '../../../pipeline/cube/left-in-years.ts';
import { disclose } from '../../../pipeline/disclose.ts';
import { catalogue } from '../../../pipeline/indicators/index.ts';
import { configuration } from '../../../schemas/configuration.ts';
import { margins } from '../../../schemas/margins.ts';
import { UnsafeCube } from '../../../src/cube/unsafe-cube.ts';
import { countOf } from '../../../src/disclosure/suppression/problem.ts';

const settings = configuration.parse({
  period: { from: '2017-01-01', until: '2020-12-31' },
  observedUntil: '2020-12-31',
  registers: { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } },
});
const observed = ['2017', '2018', '2019'];
const isObserved = (period: string) => period !== '2020';
/** Too few to show in a year, and enough in three. */
const followed = { none: 5, running: 4, started: 50 } as const;
const outcomes = ['none', 'running', 'started'] as const;
const region = { region_level: 'youth_region', region: 'JZ01' } as const;

/** One youth region: in three years everybody was followed but those who left, in the fourth nobody can be yet. */
function cubeOf(left: number): UnsafeCube<ReturnType<typeof cohortCells>[number]['row']> {
  const nothing = {
    municipality: null,
    province: null,
    sex: null,
    age_group: null,
    measure: null,
    victim: null,
  };
  const group = (period: string, outcome: Outcome, children: number): InnerGroup[] => [
    { ...nothing, plane: 'year_youth_region', youth_region: 'JZ01', period, outcome, children },
    { ...nothing, plane: 'year', youth_region: null, period, outcome, children },
  ];
  const years = [
    ...observed.flatMap((period) => [
      ...outcomes.flatMap((outcome) => group(period, outcome, followed[outcome])),
      ...group(period, 'not_followed', left),
    ]),
    ...group('2020', 'not_followed', 60),
  ];
  const home = {
    ...nothing,
    plane: 'municipality',
    municipality: 'GM0001',
    youth_region: 'JZ01',
    period: null,
  };
  const whole = (outcome: Outcome, children: number) => ({ ...home, outcome, children }) as InnerGroup;
  const inner = new InnerSums(
    [
      ...years,
      ...outcomes.map((outcome) => whole(outcome, 3 * followed[outcome])),
      whole('not_followed', 3 * left + 60),
    ],
    [],
    isObserved,
  );
  const { counts } = inner.inner;
  const sources: PublicSources = {
    counts: (at, asked) => {
      // Inner cells tell of no flags but these: who left is in the cohort and was not followed, in a year that is observed.
      const selection = asked.all.includes('left_6m') ? { all: ['in_cohort'], not: 'followed_6m' } : asked;
      const rows = countOf(inner.sum(at, selection), counts);
      return { rows, children: rows, squares: rows };
    },
    population: null,
    isObserved,
    intervals: ownIntervals,
    inner,
  };
  const tables = margins.flatMap((margin): Table[] => {
    if (margin.id === 'youth_region') return [{ margin, coordinates: [{ ...everywhere, ...region }] }];
    if (margin.id !== 'year_youth_region') return [];
    return [
      { margin, coordinates: [...observed, '2020'].map((period) => ({ ...everywhere, ...region, period })) },
    ];
  });
  const cells = catalogue.flatMap((indicator) =>
    indicator.kind === 'account' ? [] : tables.flatMap((table) => cohortCells(indicator, table, sources)),
  );
  const beside = leftInObservedYears(tables, sources);
  return new UnsafeCube(cells, [], () => 0, { inner: inner.inner, beside, rowsOfOne: 1 });
}

describe('children of a region who left before a year could be followed', () => {
  const shown = async (left: number) => {
    const { cube } = await disclose(cubeOf(left), settings);
    return cube.cells
      .filter(({ numerator, category }) => numerator !== null && category === '_T')
      .map(({ indicator, period }) => `${indicator} ${period}`);
  };

  const byYear = (found: readonly string[]) =>
    observed.filter((period) => found.includes(`children-with-order ${period}`));

  it('are kept secret where they are few, by one of the figures that they lie between', async () => {
    const found = await shown(2);
    expect(found).toContain('without-help-6m _T');
    expect(byYear(found)).not.toEqual(observed);
    expect(found.includes('children-with-order _T') && found.includes('children-with-order 2020')).toBe(
      false,
    );
  });

  it('are no reason to withhold anything where they are enough', async () => {
    const found = await shown(25);
    expect(found).toEqual(expect.arrayContaining(['without-help-6m _T', 'children-with-order _T']));
    expect(byYear(found)).toEqual(observed);
  });
});
