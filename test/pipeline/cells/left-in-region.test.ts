import { describe, expect, it } from 'vitest';
import { everywhere } from '../../../pipeline/cube/accounts.ts';
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
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2018-12-31',
  registers: { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } },
});
const isObserved = (period: string) => period !== '2018';
const region = { region_level: 'youth_region', region: 'JZ01' } as const;

/** One youth region: in 2017 everybody was followed but those who left, in 2018 nobody can be yet. */
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
    ...(['none', 'running', 'started'] as const).flatMap((outcome) => group('2017', outcome, 40)),
    ...group('2017', 'not_followed', left),
    ...group('2018', 'not_followed', 60),
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
      ...(['none', 'running', 'started'] as const).map((outcome) => whole(outcome, 40)),
      whole('not_followed', left + 60),
    ],
    isObserved,
  );
  const { counts } = inner.inner;
  const sources: PublicSources = {
    counts: (at, selection) => {
      const rows = countOf(inner.sum(at, selection), counts);
      return { rows, children: rows };
    },
    population: null,
    isObserved,
    inner,
  };
  const tables = margins.flatMap((margin): Table[] => {
    if (margin.id === 'youth_region') return [{ margin, coordinates: [{ ...everywhere, ...region }] }];
    if (margin.id !== 'year_youth_region') return [];
    return [
      { margin, coordinates: ['2017', '2018'].map((period) => ({ ...everywhere, ...region, period })) },
    ];
  });
  const cells = catalogue.flatMap((indicator) =>
    indicator.kind === 'account' ? [] : tables.flatMap((table) => cohortCells(indicator, table, sources)),
  );
  const beside = leftInObservedYears(tables, sources);
  return new UnsafeCube(cells, [], () => 0, { inner: inner.inner, beside });
}

describe('children of a region who left before a year could be followed', () => {
  const shown = async (left: number) => {
    const { cube } = await disclose(cubeOf(left), settings);
    return cube.cells
      .filter(({ numerator, category }) => numerator !== null && category === '_T')
      .map(({ indicator, period }) => `${indicator} ${period}`);
  };

  it('are kept secret where they are few, by one of the figures that they lie between', async () => {
    const found = await shown(5);
    expect(found).toContain('without-help-6m _T');
    expect(found).not.toContain('children-with-order 2017');
    expect(found.includes('children-with-order _T') && found.includes('children-with-order 2018')).toBe(
      false,
    );
  });

  it('are no reason to withhold anything where they are enough', async () => {
    expect(await shown(25)).toEqual(
      expect.arrayContaining(['without-help-6m _T', 'children-with-order _T', 'children-with-order 2017']),
    );
  });
});
