import { describe, expect, it } from 'vitest';
import { AuditFailure, disclose } from '../../pipeline/disclose.ts';
import { catalogue } from '../../pipeline/indicators/index.ts';
import { type Configuration, configuration } from '../../schemas/configuration.ts';
import { type Cell, cell as cellSchema } from '../../schemas/cube.ts';
import { margins } from '../../schemas/margins.ts';
import { PublicCube } from '../../src/cube/public-cube.ts';
import { type NestedPair, type UnsafeCell, UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { ZichtError } from '../../src/run/errors.ts';

const settings = (disclosure: Partial<Configuration['disclosure']> = {}): Configuration =>
  configuration.parse({
    period: { from: '2017-01-01', until: '2018-12-31' },
    observedUntil: '2019-06-30',
    registers: { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } },
    disclosure,
  });

function share(
  indicator: string,
  margin: string,
  numerator: number,
  denominator: number,
  at: Partial<Cell> = {},
): UnsafeCell<Cell> {
  const row: Cell = {
    indicator,
    statistic: 'estimate',
    period: '_T',
    victim: '_T',
    region_level: 'country',
    region: 'NL',
    sex: '_T',
    age_group: '_T',
    measure: '_T',
    help_status: '_T',
    category: '_T',
    unit: 'share',
    numerator,
    denominator,
    value: numerator / denominator,
    lower: 0,
    upper: 1,
    status: 'value',
    reason: null,
    ...at,
  };
  const contributors = { numerator, denominator, complement: denominator - numerator };
  return { row, contributors, margin, sensitive: true };
}

function count(
  indicator: string,
  margin: string,
  children: number,
  at: Partial<Cell> = {},
): UnsafeCell<Cell> {
  const { row } = share(indicator, margin, children, children, at);
  return {
    row: { ...row, denominator: null, value: children, unit: 'count' },
    contributors: { numerator: children, denominator: null, complement: null },
    margin,
    sensitive: false,
  };
}

const headline = [
  share('without-help-6m', 'total', 150, 1000),
  share('without-help-6m', 'total', 21, 136, { victim: 'victim' }),
  share('without-help-6m', 'total', 129, 864, { victim: 'other' }),
];
const clear = (cells: UnsafeCell<Cell>[], nested: NestedPair[] = []) =>
  disclose(new UnsafeCube(cells, nested), settings());
const statuses = async (cells: UnsafeCell<Cell>[], nested: NestedPair[] = []) =>
  (await clear(cells, nested)).cube.cells.map(({ status }) => status);

describe('disclose', () => {
  it('clears the headline with every figure in it, as valid cells', async () => {
    const { cube, decisions } = await clear(headline);
    expect(PublicCube.is(cube)).toBe(true);
    expect(cube.cells).toEqual(headline.map(({ row }) => row));
    expect(decisions.units).toEqual([
      { unit: 'without-help-6m × total', released: true, cells: 3, reasons: [] },
    ]);
    expect(decisions.audit).toEqual({ passed: true, findings: [] });
  });

  it('withholds victims, others and all of a margin together, and keeps the other margins', async () => {
    const bySex = [
      share('without-help-6m', 'sex', 70, 480, { sex: 'male' }),
      share('without-help-6m', 'sex', 9, 60, { sex: 'male', victim: 'victim' }),
      share('without-help-6m', 'sex', 61, 420, { sex: 'male', victim: 'other' }),
    ];
    const { cube, decisions } = await clear([...headline, ...bySex]);
    expect(cube.cells.map(({ status }) => status)).toEqual([
      ...Array(3).fill('value'),
      ...Array(3).fill('suppressed'),
    ]);
    for (const row of cube.cells) expect(() => cellSchema.parse(row)).not.toThrow();
    expect(decisions.units[1]?.reasons).toEqual([
      {
        reason: 'small_numerator',
        count: 1,
        cells: ['without-help-6m|estimate|_T|victim|country|NL|male|_T|_T|_T|_T|share'],
      },
    ]);
  });

  it('shows country and province, and no finer region whatever its size', async () => {
    const at = (margin: string, region_level: Cell['region_level'], region: string) =>
      share('without-help-6m', margin, 50, 400, { region_level, region });
    expect(
      await statuses([
        ...headline,
        at('province', 'province', 'PV24'),
        at('youth_region', 'youth_region', 'JZ33'),
        at('municipality', 'municipality', 'GM0034'),
      ]),
    ).toEqual(['value', 'value', 'value', 'value', 'suppressed', 'suppressed']);
  });

  it('withholds provinces where the country, which they add up to, is withheld', async () => {
    const province = share('without-help-6m', 'province', 50, 400, {
      region_level: 'province',
      region: 'PV24',
    });
    const unsafe = share('without-help-6m', 'total', 3, 1000);
    expect(await statuses([unsafe, province])).toEqual(['suppressed', 'suppressed']);
    expect(await statuses([province])).toEqual(['suppressed']);
  });

  it('withholds a step that would give away a small group together with two other counts', async () => {
    // 1,200 children less 50 left out less 1,143 followed: 7 were not followed, though no cell and no pair says so.
    const cells = [
      share('without-help-6m', 'total', 150, 1143),
      count('population-flow', 'total', 1200, { category: 'children' }),
      count('population-flow', 'total', 50, { category: 'excluded' }),
    ];
    expect(await statuses(cells)).toEqual(['value', 'value', 'suppressed']);
  });

  it('takes indicators in the order of the catalogue: the headline stays, the count beside it goes', async () => {
    const cells = [count('children-with-order', 'total', 1005), ...headline];
    const nested = [{ outer: 0, inner: 1, children: 5 }];
    expect(await statuses(cells, nested)).toEqual(['suppressed', 'value', 'value', 'value']);
  });

  it('treats each step of an account by itself, in the order of its steps', async () => {
    const steps = { children: 1200, excluded_adult: 4, in_cohort: 1150, excluded: 50 };
    const cells = Object.entries(steps).map(([category, children]) =>
      count('population-flow', 'total', children, { category }),
    );
    expect(await statuses(cells)).toEqual(['value', 'suppressed', 'value', 'value']);
    const pairs = [{ outer: 0, inner: 3, children: 4 }];
    expect(await statuses(cells, pairs)).toEqual(['value', 'suppressed', 'value', 'suppressed']);
  });

  it('compares accounts by those who passed: children linked less children in the cohort', async () => {
    const cells = [
      count('population-flow', 'total', 1150, { category: 'in_cohort' }),
      share('linkage-rate', 'total', 1155, 1200),
    ];
    expect(await statuses(cells, [{ outer: 1, inner: 0, children: 0 }])).toEqual(['value', 'suppressed']);
  });

  it('knows every indicator of the catalogue and every margin', async () => {
    const cells = catalogue.flatMap((indicator) =>
      margins
        .filter(({ id, regionLevel }) => indicator.margins.includes(id) && regionLevel === 'country')
        .map(({ id }) =>
          share(indicator.id, id, 50, 400, {
            period: id === 'total' ? '_T' : '2018',
            category: indicator.kind === 'account' ? (indicator.steps[0]?.code ?? '_T') : '_T',
          }),
        ),
    );
    const { decisions } = await clear(cells);
    expect(decisions.units).toHaveLength(cells.length);
    expect(decisions.units.every(({ released }) => released)).toBe(true);
  });

  it('stops with exit code 5 when the audit fails; only the record says where', async () => {
    const failing = () => ({ passed: false, findings: ['small numerator: without-help-6m|PV24'] });
    let caught: unknown;
    try {
      await disclose(new UnsafeCube(headline, []), settings(), failing);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(AuditFailure);
    const failure = caught as AuditFailure;
    expect(failure.exitCode).toBe(5);
    expect(failure.problems[0]?.code).toBe('disclosure.audit-failed');
    expect(JSON.stringify(failure.problems) + failure.message).not.toContain('PV24');
    expect(failure.record.audit.findings).toEqual(['small numerator: without-help-6m|PV24']);
  });

  it('refuses methods that are not built, rather than publish unprotected figures', async () => {
    await expect(disclose(new UnsafeCube(headline, []), settings({ method: 'round' }))).rejects.toThrow(
      ZichtError,
    );
  });

  it('obeys the minimum count and the treatment of zeros of the configuration', async () => {
    const cells = [share('without-help-6m', 'total', 12, 100), share('help-status-6m', 'total', 0, 100)];
    const cleared = await disclose(new UnsafeCube(cells, []), settings({ minimumCount: 15, zeros: 'allow' }));
    expect(cleared.cube.cells.map(({ status }) => status)).toEqual(['suppressed', 'value']);
  });
});
