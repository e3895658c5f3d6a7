import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disclose } from '../../pipeline/disclose.ts';
import { configuration } from '../../schemas/configuration.ts';
import { furtherGivenAway } from '../support/order-attack/attack.ts';
import {
  drawChildren,
  filesOf,
  type MadeOrder,
  type OrderChild,
  orderSettings,
} from '../support/order-attack/country.ts';
import { runFiles } from '../support/run-files.ts';

const plain: MadeOrder = { startsOn: '2017-03-01', measure: 'supervision', municipality: 'GM0014' };
const once: OrderChild = { orders: [plain], linked: true };
const twice = (more: Partial<MadeOrder>): OrderChild => ({ ...once, orders: [plain, { ...plain, ...more }] });
const missing = (child: OrderChild): OrderChild => ({ ...child, linked: false });
const times = (count: number, child: OrderChild) => Array.from({ length: count }, () => child);
const country = [
  ...times(40, once),
  ...times(40, { ...once, orders: [{ ...plain, startsOn: '2018-03-01', measure: 'guardianship' }] }),
  ...times(40, { ...once, orders: [{ ...plain, municipality: 'GM0344' }] }),
  ...times(20, missing(once)),
  ...times(20, missing({ ...once, orders: [{ ...plain, startsOn: '2018-03-01' }] })),
];

describe('orders beside the children who have them', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-orders-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function release(children: readonly OrderChild[]) {
    for (const [name, text] of Object.entries(filesOf(children))) writeFileSync(join(folder, name), text);
    const { figures, close } = await runFiles(join(folder, 'zicht.json'));
    try {
      const { cube, decisions } = await disclose(figures.cube, configuration.parse(orderSettings));
      return {
        given: furtherGivenAway(cube.cells, children),
        shown: decisions.units.filter(({ released }) => released).map(({ unit }) => unit),
      };
    } finally {
      close();
    }
  }

  const rates = (kind: string, margin: string) => `linkage-rate × ${kind} × ${margin}`;
  const flow = (step: string) =>
    `population-flow statistic=estimate region_level=country region=NL category=${step} unit=count`;

  it.each([
    ['a second order in the same year', twice({ startsOn: '2017-09-01' })],
    ['a second order in another year', twice({ startsOn: '2018-09-01' })],
    ['an order before the period', twice({ startsOn: '2016-09-01' })],
    ['a second order of another measure', twice({ startsOn: '2017-09-01', measure: 'guardianship' })],
    ['a second order in another province', twice({ startsOn: '2017-09-01', municipality: 'GM0344' })],
    ['a second order, and no link', missing(twice({ startsOn: '2017-09-01' }))],
  ])('do not tell of a few children with %s', async (_, child) => {
    for (const number of [1, 9]) {
      const { given, shown } = await release([...country, ...times(number, child)]);
      expect(given).toEqual([]);
      expect(shown).toContain(rates('children', 'total'));
      expect(shown).toContain(flow('children'));
    }
  });

  it('do not tell of a few children who have many orders', async () => {
    const often = {
      ...once,
      orders: ['01', '02', '03', '04', '05', '06'].map((month) => ({
        ...plain,
        startsOn: `2017-${month}-01`,
      })),
    };
    expect((await release([...country, ...times(3, often)])).given).toEqual([]);
  });

  it('are shown where nobody, or enough children, have a second one', async () => {
    const asked = [
      ...['total', 'year', 'measure', 'province'].map((margin) => rates('protection_orders', margin)),
      ...[flow('orders'), flow('spells')],
    ];
    for (const number of [0, 12]) {
      const { given, shown } = await release([
        ...country,
        ...times(number, twice({ startsOn: '2017-09-01' })),
      ]);
      expect(given).toEqual([]);
      expect(shown).toEqual(expect.arrayContaining(asked));
    }
  });

  it('leave a share with several orders out where few have a third', async () => {
    const second = twice({ startsOn: '2017-09-01' });
    const third = { ...second, orders: [...second.orders, { ...plain, startsOn: '2017-11-01' }] };
    const several = [...country, ...times(12, second), ...times(12, missing(second))];
    const unit = 'linkage-profile × several_orders';
    expect((await release(several)).shown).toContain(unit);
    expect((await release([...several, third])).shown).not.toContain(unit);
    expect((await release([...several, missing(third)])).shown).not.toContain(unit);
  });

  it('give nobody away in countries drawn at random', { timeout: 120_000 }, async () => {
    const shownOrders: string[] = [];
    for (let seed = 1; seed <= 20; seed++) {
      const { given, shown } = await release(drawChildren(seed));
      expect({ seed, given }).toEqual({ seed, given: [] });
      shownOrders.push(...shown.filter((unit) => unit.includes('protection_orders')));
    }
    expect(shownOrders).not.toEqual([]);
  });
});
