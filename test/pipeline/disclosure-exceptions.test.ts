import { describe, expect, it } from 'vitest';
import { publicConfiguration } from '../../pipeline/configuration/public.ts';
import { disclose } from '../../pipeline/disclose.ts';
import { reviewTables } from '../../pipeline/review/cells.ts';
import { type Configuration, configuration } from '../../schemas/configuration.ts';
import type { DisclosureException } from '../../schemas/exceptions.ts';
import { exitCodes, ZichtError } from '../../src/run/errors.ts';
import { NamedGroups } from '../support/named-groups.ts';

const regions = new NamedGroups({
  ...{ 'a male none': 60, 'a male helped': 300, 'a female none': 50, 'a female helped': 280 },
  ...{ 'b male none': 70, 'b male helped': 310, 'b female none': 80, 'b female helped': 340 },
});
const at = (name: string, region: string) =>
  regions.share('without-help-6m', 'province', name, 'none', { region_level: 'province', region });
const bySex = (sex: 'male' | 'female') => regions.share('without-help-6m', 'sex', sex, 'none', { sex });
const cube = regions.cube([
  regions.share('without-help-6m', 'total', '', 'none'),
  at('a', 'PV20'),
  at('b', 'PV21'),
  bySex('male'),
  bySex('female'),
]);

const withhold: DisclosureException = {
  ...({ action: 'withhold', name: 'A. Jansen', reason: 'a case before the court' } as const),
  cells: { indicator: 'without-help-6m', region: 'PV20' },
};

const settings = (exceptions: readonly DisclosureException[]): Configuration =>
  configuration.parse({
    period: { from: '2017-01-01', until: '2018-12-31' },
    observedUntil: '2019-06-30',
    output: { regionPages: false },
    registers: { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } },
    disclosure: { exceptions },
  });
const statuses = async (exceptions: readonly DisclosureException[], of = cube) =>
  (await disclose(of, settings(exceptions))).cube.cells.map(({ status }) => status);

describe('exceptions', () => {
  it('change nothing where there are none', async () => {
    expect(await statuses([])).toEqual(Array(5).fill('value'));
  });

  it('withhold a safe cell, and what would tell it', async () => {
    expect(await statuses([withhold])).toEqual(['value', 'suppressed', 'suppressed', 'value', 'value']);
  });

  it('stand beside the cell with who answers for it, and what else they cost', async () => {
    const configured = settings([withhold]);
    const cleared = await disclose(cube, configured);
    const { cells, protection } = reviewTables(cube, cleared, configured);
    const [, excepted, complementary] = cells;
    expect(excepted).toMatchObject({ shown: 'withheld', reasons: 'exception', exception: '1 withhold' });
    expect(complementary).toMatchObject({ reasons: 'complementary', attribution: 'tells' });
    expect(protection.length).toBeGreaterThan(0);
    expect(cleared.evidence.exceptions).toEqual([
      { exception: withhold, number: 1, cells: [1], lapsed: false },
    ]);
  });

  it('leave an excepted count an interval as wide as any', async () => {
    const { evidence } = await disclose(cube, settings([withhold]));
    const widths = evidence.single.protection.widths.map(({ low, high }) => high - low);
    expect(widths.length).toBeGreaterThan(0);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(10);
  });

  it('have a safe cell shown before others, where one of them must be withheld', async () => {
    // Four girls without help in a: beside the country either the boys or the girls of b go too.
    const small = new NamedGroups({
      ...{ 'a male none': 60, 'a male helped': 300, 'a female none': 4, 'a female helped': 280 },
      ...{ 'b male none': 70, 'b male helped': 310, 'b female none': 80, 'b female helped': 340 },
    });
    const share = (name: string, change: object) =>
      small.share('without-help-6m', 'sex', name, 'none', change);
    const cells = [
      small.share('without-help-6m', 'total', '', 'none'),
      share('a female', { sex: 'female', region: 'PV20', region_level: 'province' }),
      share('male', { sex: 'male' }),
      share('b female', { sex: 'female', region: 'PV21', region_level: 'province' }),
    ];
    const shown = async (exceptions: readonly DisclosureException[]) =>
      (await statuses(exceptions, small.cube(cells))).map((status) => status === 'value');
    const wanted: DisclosureException = {
      ...({ action: 'show-first', name: 'B', reason: 'asked for' } as const),
      cells: { region: 'PV21', sex: 'female' },
    };
    expect(await shown([])).toEqual([true, false, true, false]);
    expect(await shown([wanted])).toEqual([true, false, false, true]);
  });

  it('never show an unsafe cell, however much it is wanted', async () => {
    const few = new NamedGroups({ 'a none': 4, 'a helped': 300, 'b none': 70, 'b helped': 310 });
    const place = (name: string, region: string) =>
      few.share('without-help-6m', 'province', name, 'none', { region_level: 'province', region });
    const cells = [few.share('without-help-6m', 'total', '', 'none'), place('a', 'PV20'), place('b', 'PV21')];
    const wanted: DisclosureException = { ...withhold, action: 'show-first' };
    const [, unsafe] = await statuses([wanted], few.cube(cells));
    expect(unsafe).toBe('suppressed');
  });

  it('lapse after their last day', async () => {
    expect(await statuses([{ ...withhold, until: '2019-06-29' }])).toEqual(Array(5).fill('value'));
    expect(await statuses([{ ...withhold, until: '2019-06-30' }])).toContain('suppressed');
  });

  it('are refused where they are about no cell, all of them at once', async () => {
    const unknown = [
      { ...withhold, cells: { region: 'PV99' } },
      withhold,
      { ...withhold, cells: { indicator: 'population-flow' } },
    ];
    const error = await disclose(cube, settings(unknown)).catch((thrown: unknown) => thrown);
    if (!(error instanceof ZichtError)) throw new Error('it was not refused');
    expect(error.exitCode).toBe(exitCodes.usage);
    expect(error.problems.map(({ code, where }) => [code, where])).toEqual([
      ['disclosure.exception-unknown', 'disclosure.exceptions[0].cells'],
      ['disclosure.exception-unknown', 'disclosure.exceptions[2].cells'],
    ]);
    expect(JSON.stringify(error.problems)).not.toMatch(/PV99|Jansen|court/);
  });

  it('need a cell, a name and a reason', () => {
    const parse = (change: object) =>
      configuration.shape.disclosure.safeParse({ exceptions: [{ ...withhold, ...change }] }).success;
    expect(parse({})).toBe(true);
    for (const change of [{ cells: {} }, { name: '' }, { reason: undefined }, { action: 'show' }])
      expect(parse(change)).toBe(false);
  });

  it('are not in what the public manifest says of the configuration', () => {
    const told = JSON.stringify(publicConfiguration(settings([withhold])));
    expect(told).not.toMatch(/exceptions|Jansen|PV20/);
  });
});
