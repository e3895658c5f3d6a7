import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recodeMunicipalities } from '../../../pipeline/regions/recode.ts';
import { readRegionTables } from '../../../pipeline/regions/tables.ts';
import { makeOrderSpells } from '../../../pipeline/spells/make-spells.ts';
import { countOrderFlow, demandConservation } from '../../../pipeline/spells/order-flow.ts';
import { configured } from '../../support/intake.ts';
import { flowChild, flowDayZero } from '../../naive/arbitraries/flow-children.ts';
import { type FlowChild, flowByDay } from '../../naive/order-flow.ts';
import { openTestRun, type TestRun } from '../../support/accepted.ts';
import { writeChildOrders } from '../../support/child-orders.ts';

const settings = configured();
const columns = ['stock_start', 'flow_in', 'flow_out', 'stock_end'] as const;
type FlowRow = Record<(typeof columns)[number], number> & Record<string, string | number>;

describe('countOrderFlow', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun(2);
    const places = [...recodeMunicipalities(readRegionTables(), 2024)];
    await run.engine.createTable(
      'municipality_region',
      ['delivered', 'municipality', 'youth_region', 'province'].map((name) => ({ name, type: 'VARCHAR' })),
      places.map(([code, place]) => [code, place.municipality, place.youthRegion, place.province]),
    );
  });
  afterAll(() => run.close());

  async function flowOf(children: readonly FlowChild[], maximumGapDays = 0): Promise<FlowRow[]> {
    await writeChildOrders(
      run.engine,
      children.map(({ orders }) => orders),
      maximumGapDays,
      flowDayZero,
    );
    await run.engine.createTable(
      'child',
      [
        { name: 'child_no', type: 'BIGINT' },
        { name: 'linked', type: 'BOOLEAN' },
        ...['birth_date', 'died_on', 'emigrated_on', 'returned_on'].map((name) => ({
          name,
          type: 'DATE' as const,
        })),
      ],
      children.map((child, at) => [
        at + 1,
        child.linked,
        child.birthDate,
        child.diedOn,
        child.emigratedOn,
        child.returnedOn,
      ]),
    );
    await makeOrderSpells(run.engine);
    await countOrderFlow(run.engine, settings);
    return run.engine.rows<FlowRow>('SELECT * FROM order_flow', 'read');
  }

  it.each([0, 1, 2, 40])('equals a count day by day on random children (gaps up to %i)', async (gap) => {
    const children = fc.sample(flowChild, { numRuns: 400, seed: 77 + gap });
    const found = (await flowOf(children, gap)).filter((row) => columns.some((column) => row[column] > 0));
    const expected = flowByDay(children, gap, flowDayZero, [2017, 2018]);
    expect(
      Object.fromEntries(
        found.map((row) => [
          [row.period, row.region_level, row.region, row.measure].join('|'),
          Object.fromEntries(columns.map((column) => [column, row[column]])),
        ]),
      ),
    ).toEqual(Object.fromEntries(expected));
  });

  const order = { id: 'a', measure: 'supervision', rank: 0, municipality: 'GM0014', from: 0, until: null };
  const child: FlowChild = {
    linked: true,
    orders: [order],
    birthDate: '2010-05-05',
    diedOn: null,
    emigratedOn: null,
    returnedOn: null,
  };
  /** `start + in − out = end` of the whole country. */
  const country = async (one: Partial<FlowChild>, measure = '_T') =>
    (await flowOf([{ ...child, ...one }]))
      .filter((row) => row.region_level === 'country' && row.measure === measure)
      .toSorted((a, b) => (String(a.period) < String(b.period) ? -1 : 1))
      .map(
        (row) => `${row.period}: ${row.stock_start} + ${row.flow_in} − ${row.flow_out} = ${row.stock_end}`,
      );

  it('keeps a child in the stock while its order runs', async () => {
    expect(await country({})).toEqual(['2017: 1 + 0 − 0 = 1', '2018: 1 + 0 − 0 = 1']);
  });

  it('lets a child out on its last day, which is the day before it turns 18', async () => {
    // 18 on 1 January 2018: the last day is 31 December 2017.
    expect(await country({ birthDate: '2000-01-01' })).toEqual([
      '2017: 1 + 0 − 1 = 0',
      '2018: 0 + 0 − 0 = 0',
    ]);
    expect(await country({ birthDate: '2000-01-02' })).toEqual([
      '2017: 1 + 0 − 0 = 1',
      '2018: 1 + 0 − 1 = 0',
    ]);
  });

  it('lets a child out on the day of its death or emigration', async () => {
    expect(await country({ diedOn: '2017-12-31' })).toEqual(['2017: 1 + 0 − 1 = 0', '2018: 0 + 0 − 0 = 0']);
    expect(await country({ emigratedOn: '2018-01-01' })).toEqual([
      '2017: 1 + 0 − 0 = 1',
      '2018: 1 + 0 − 1 = 0',
    ]);
  });

  it('takes a child in again on the day of its return, but counts nothing where it was back the next day', async () => {
    const away = { emigratedOn: '2017-03-01' };
    expect(await country({ ...away, returnedOn: '2018-03-01' })).toEqual([
      '2017: 1 + 0 − 1 = 0',
      '2018: 0 + 1 − 0 = 1',
    ]);
    expect(await country({ ...away, returnedOn: '2017-03-02' })).toEqual([
      '2017: 1 + 0 − 0 = 1',
      '2018: 1 + 0 − 0 = 1',
    ]);
  });

  it('takes a child in at birth, where the order came first', async () => {
    expect(await country({ birthDate: '2017-02-28' })).toEqual([
      '2017: 0 + 1 − 0 = 1',
      '2018: 1 + 0 − 0 = 1',
    ]);
  });

  it('moves a child between measures where its latest order changes, and back where that one ends', async () => {
    // Guardianship from 1 July 2017 up to 30 June 2018 over a supervision that runs on.
    const over = { ...order, id: 'b', measure: 'guardianship', rank: 2, from: 395, until: 759 };
    const orders = [order, over];
    expect(await country({ orders }, 'supervision')).toEqual(['2017: 1 + 0 − 1 = 0', '2018: 0 + 1 − 0 = 1']);
    expect(await country({ orders }, 'guardianship')).toEqual(['2017: 0 + 1 − 0 = 1', '2018: 1 + 0 − 1 = 0']);
    expect(await country({ orders })).toEqual(['2017: 1 + 0 − 0 = 1', '2018: 1 + 0 − 0 = 1']);
  });

  it('leaves unlinked children out', async () => {
    expect(await country({ linked: false })).toEqual([]);
  });

  it.each([
    ['within year', "UPDATE order_flow SET flow_in = flow_in + 1 WHERE region_level = 'municipality'"],
    [
      'between years',
      "UPDATE order_flow SET stock_start = stock_start + 1, flow_out = flow_out + 1 WHERE period = '2018'",
    ],
    ['over measures', "UPDATE order_flow SET stock_end = stock_end + 1 WHERE measure = 'supervision'"],
    ['over regions', "DELETE FROM order_flow WHERE region_level = 'province' AND period = '2017'"],
  ])('refuses a table that does not close %s', async (rule, tamper) => {
    await flowOf([child, child, { ...child, orders: [{ ...order, municipality: 'GM0363' }] }]);
    await run.engine.run(tamper, 'tamper');
    if (rule === 'over regions')
      await run.engine.run(
        "INSERT INTO order_flow SELECT period, 'province', 'PV20', measure, 1, 0, 0, 1 FROM order_flow WHERE region_level = 'country' AND period = '2017'",
        'tamper',
      );
    await expect(demandConservation(run.engine)).rejects.toMatchObject({
      exitCode: 8,
      problems: [{ code: 'guard.conservation', what: expect.stringContaining(rule) }],
    });
  });
});
