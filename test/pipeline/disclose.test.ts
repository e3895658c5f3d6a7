import { describe, expect, it } from 'vitest';
import { AuditFailure, type DiscloseOptions, disclose } from '../../pipeline/disclose.ts';
import { catalogue } from '../../pipeline/indicators/index.ts';
import { type Configuration, configuration } from '../../schemas/configuration.ts';
import { type Cell, cell as cellSchema } from '../../schemas/cube.ts';
import { margins } from '../../schemas/margins.ts';
import { PublicCube } from '../../src/cube/public-cube.ts';
import { type NestedPair, type UnsafeCell, UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { ZichtError } from '../../src/run/errors.ts';
import { countCell, NamedGroups, shareCell } from '../support/named-groups.ts';

const settings = (disclosure: Partial<Configuration['disclosure']> = {}): Configuration =>
  configuration.parse({
    period: { from: '2017-01-01', until: '2018-12-31' },
    observedUntil: '2019-06-30',
    registers: { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } },
    disclosure,
  });

const people = new NamedGroups({
  'victim male none': 30,
  'victim male helped': 54,
  'victim female none': 5,
  'victim female helped': 51,
  'other male none': 61,
  'other male helped': 359,
  'other female none': 68,
  'other female helped': 376,
});
const bySex = (sex: 'male' | 'female') => [
  people.share('without-help-6m', 'sex', sex, 'none', { sex }),
  people.share('without-help-6m', 'sex', `${sex} victim`, 'none', { sex, victim: 'victim' }),
  people.share('without-help-6m', 'sex', `${sex} other`, 'none', { sex, victim: 'other' }),
];
const headline = [
  people.share('without-help-6m', 'total', '', 'none'),
  people.share('without-help-6m', 'total', 'victim', 'none', { victim: 'victim' }),
  people.share('without-help-6m', 'total', 'other', 'none', { victim: 'other' }),
];
const clear = (cube: UnsafeCube<Cell>, options: DiscloseOptions = {}) => disclose(cube, settings(), options);
const statuses = async (cube: UnsafeCube<Cell>, options: DiscloseOptions = {}) =>
  (await clear(cube, options)).cube.cells.map(({ status }) => status);
const unitStatuses = (cells: UnsafeCell<Cell>[], nested: NestedPair[] = []) =>
  statuses(new UnsafeCube(cells, nested));

describe('disclose', () => {
  it('clears the headline with every figure in it, as valid cells', async () => {
    const { cube, decisions } = await clear(people.cube(headline));
    expect(PublicCube.is(cube)).toBe(true);
    expect(cube.cells).toEqual(headline.map(({ row }) => row));
    expect(decisions.units).toEqual([]);
    expect(decisions.cells).toMatchObject({ shown: 3, withheld: [] });
    expect(decisions.audit).toEqual({ passed: true, findings: [] });
  });

  it('withholds an unsafe share with as many others as keep it secret, and says why of each', async () => {
    const { cube, decisions } = await clear(people.cube([...headline, ...bySex('female'), ...bySex('male')]));
    const [, , , , female, , ...male] = cube.cells;
    expect(cube.cells.slice(0, 3).map(({ status }) => status)).toEqual(Array(3).fill('value'));
    expect(female?.status).toBe('suppressed');
    // Victims are the country less boys: five girls would follow.
    expect(male[1]?.status).toBe('suppressed');
    for (const row of cube.cells) expect(() => cellSchema.parse(row)).not.toThrow();
    const key = (sex: string) => `without-help-6m|estimate|_T|victim|country|NL|${sex}|_T|_T|_T|_T|share`;
    expect(decisions.cells.withheld).toEqual(
      expect.arrayContaining([
        { cell: key('female'), kind: 'primary', reasons: ['small_numerator'] },
        { cell: key('male'), kind: 'complementary', reasons: ['protects_others'] },
      ]),
    );
    expect(decisions.cells.withheld).toHaveLength(
      cube.cells.filter(({ status }) => status === 'suppressed').length,
    );
    expect(decisions.cells.narrowest).toBeGreaterThanOrEqual(10);
  });

  it('shows regions of every level where they are safe', async () => {
    const regions = new NamedGroups({ 'a none': 50, 'a helped': 350, 'b none': 40, 'b helped': 300 });
    const at = (margin: string, region_level: Cell['region_level'], name: string, region: string) =>
      regions.share('without-help-6m', margin, name, 'none', { region_level, region });
    expect(
      await statuses(
        regions.cube([
          at('province', 'province', 'a', 'PV24'),
          at('youth_region', 'youth_region', 'b', 'JZ33'),
          at('municipality', 'municipality', 'a', 'GM0034'),
        ]),
      ),
    ).toEqual(['value', 'value', 'value']);
  });

  it('never shows a figure of children that does not say how it adds up', async () => {
    expect(await unitStatuses([shareCell('without-help-6m', 'total', 150, 1000)])).toEqual(['suppressed']);
  });

  it('shows the sensitivity of a share with the share, and nothing of one that is withheld', async () => {
    const estimate = people.share('without-help-6m', 'total', 'victim female', 'none', { sex: 'female' });
    const about = (source: UnsafeCell<Cell>) => ({
      ...source,
      row: {
        ...source.row,
        statistic: 'sensitivity',
        category: 'missed_01',
        numerator: null,
        denominator: null,
      },
      derivedFrom: [source],
    });
    const [all] = headline as [UnsafeCell<Cell>];
    const cells = [all, about(all), estimate, about(estimate)];
    const { cube, decisions } = await clear(people.cube(cells));
    expect(cube.cells.map(({ status }) => status)).toEqual(['value', 'value', 'suppressed', 'suppressed']);
    expect(decisions.cells.withheld.map(({ kind }) => kind).sort()).toEqual(['derived', 'primary']);
  });

  it('withholds a step that would give away a small group together with two other counts', async () => {
    // 1,200 children less 50 left out less 1,143 followed: 7 were not followed, though no cell and no pair says so.
    const followed = new NamedGroups({ none: 150, helped: 993 });
    const cells = [
      followed.share('without-help-6m', 'total', '', 'none'),
      countCell('population-flow', 'total', 1200, { category: 'children' }),
      countCell('population-flow', 'total', 50, { category: 'excluded' }),
    ];
    expect(await statuses(followed.cube(cells))).toEqual(['value', 'value', 'suppressed']);
  });

  it('takes indicators in the order of the catalogue: the headline stays, the count beside it goes', async () => {
    const cohort = new NamedGroups({ 'followed none': 150, 'followed helped': 850, left: 5 });
    const cells = [
      cohort.count('children-with-order', 'total', ''),
      cohort.share('without-help-6m', 'total', 'followed', 'none'),
    ];
    const nested = [{ outer: 0, inner: 1, children: 5 }];
    const { cube, decisions } = await clear(cohort.cube(cells, nested));
    expect(cube.cells.map(({ status }) => status)).toEqual(['suppressed', 'value']);
    expect(decisions.cells.withheld.map(({ reasons }) => reasons)).toEqual([['small_difference']]);
  });

  it('treats each step of an account by itself, in the order of its steps', async () => {
    const steps = { children: 1200, excluded_adult: 4, in_cohort: 1150, excluded: 50 };
    const cells = Object.entries(steps).map(([category, children]) =>
      countCell('population-flow', 'total', children, { category }),
    );
    expect(await unitStatuses(cells)).toEqual(['value', 'suppressed', 'value', 'value']);
    const pairs = [{ outer: 0, inner: 3, children: 4 }];
    expect(await unitStatuses(cells, pairs)).toEqual(['value', 'suppressed', 'value', 'suppressed']);
  });

  it('compares accounts by those who passed: children linked less children in the cohort', async () => {
    const cells = [
      countCell('population-flow', 'total', 1150, { category: 'in_cohort' }),
      shareCell('linkage-rate', 'total', 1155, 1200),
    ];
    expect(await unitStatuses(cells, [{ outer: 1, inner: 0, children: 0 }])).toEqual(['value', 'suppressed']);
  });

  it('knows every indicator of the catalogue and every margin', async () => {
    const many = catalogue.flatMap((indicator) =>
      margins
        .filter(({ id, regionLevel }) => indicator.margins.includes(id) && regionLevel === 'country')
        .map(({ id }) => ({ indicator, id, name: `${indicator.id}-${id}` })),
    );
    const groups = new NamedGroups(
      Object.fromEntries(
        many.flatMap(({ name }) => [
          [`${name} none`, 50],
          [`${name} helped`, 350],
        ]),
      ),
    );
    const cells = many.map(({ indicator, id, name }) =>
      groups.share(indicator.id, id, name, 'none', {
        period: id === 'total' ? '_T' : '2018',
        category: indicator.kind === 'account' ? (indicator.steps[0]?.code ?? '_T') : '_T',
      }),
    );
    const { cube, decisions } = await clear(groups.cube(cells));
    expect(cube.cells.every(({ status }) => status === 'value')).toBe(true);
    expect(decisions.units.every(({ released }) => released)).toBe(true);
  });

  it('stops with exit code 5 when the audit fails; only the record says where', async () => {
    const failing = () => ({ passed: false, findings: ['small numerator: without-help-6m|PV24'] });
    const failure = await clear(people.cube(headline), { audit: failing }).catch((error: unknown) => error);
    if (!(failure instanceof AuditFailure)) throw failure;
    expect(failure.exitCode).toBe(5);
    expect(failure.problems[0]?.code).toBe('disclosure.audit-failed');
    expect(JSON.stringify(failure.problems) + failure.message).not.toContain('PV24');
    expect(failure.record.audit.findings).toEqual(['small numerator: without-help-6m|PV24']);
  });

  it('refuses to withhold where the configuration asks to change counts', async () => {
    await expect(disclose(people.cube(headline), settings({ method: 'round' }))).rejects.toThrow(ZichtError);
  });

  it('obeys the minimum count and the treatment of zeros of the configuration', async () => {
    const groups = new NamedGroups({ 'a none': 12, 'a helped': 88, 'b none': 0, 'b helped': 100 });
    const cells = [
      groups.share('without-help-6m', 'total', 'a', 'none'),
      groups.share('help-status-6m', 'total', 'b', 'none'),
    ];
    const cleared = await disclose(groups.cube(cells), settings({ minimumCount: 15, zeros: 'allow' }));
    expect(cleared.cube.cells.map(({ status }) => status)).toEqual(['suppressed', 'value']);
  });
});
