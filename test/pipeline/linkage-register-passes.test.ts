import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disclose } from '../../pipeline/disclose.ts';
import { csv } from '../../pipeline/generate/csv.ts';
import { configuration } from '../../schemas/configuration.ts';
import { runFiles } from '../support/run-files.ts';

const settings = {
  period: { from: '2017-01-01', until: '2017-12-31' },
  observedUntil: '2018-06-30',
  registers: {
    protection_orders: { files: ['orders.csv'] },
    youth_care: { files: ['care.csv'] },
    persons: { files: ['persons.csv'] },
  },
  linkage: { passes: [{ id: 'birth', on: ['birth_date', 'postcode'] }] },
};

describe('the records of a register by the pass that linked them', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-register-passes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /**
   * What is public of care by pass, where so many trajectories come by a key that a pass alone can link. The children of
   * `twice`, whose orders come by such a key up to the twentieth, have a second order.
   */
  async function shown(
    byPass: number,
    {
      linkage = settings.linkage,
      register = 'youth_care',
      twice = [],
    }: { linkage?: object; register?: string; twice?: readonly number[] } = {},
  ): Promise<Record<string, unknown>> {
    const people = Array.from({ length: 60 }, (_, at) => ({ key: `k${at}`, home: `${1000 + at} AB` }));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write(
      'orders.csv',
      csv(
        ['order_id', 'person_key', 'measure', 'starts_on', 'birth_date', 'postcode'],
        people.flatMap(({ key, home }, at) =>
          [1, ...(twice.includes(at) ? [2] : [])].map((turn) => [
            ...[`o${key}-${turn}`, twice.length > 0 && at < 20 ? `x${key}` : key, 'supervision'],
            ...[`2017-03-0${turn}`, '2010-05-05', home],
          ]),
        ),
      ),
    );
    write(
      'care.csv',
      csv(
        ['care_id', 'person_key', 'care_type', 'starts_on', 'birth_date', 'postcode'],
        people.map(({ key, home }, at) => [
          ...[`c${at}`, at < byPass ? `x${key}` : key, 'outpatient', '2017-04-01', '2010-05-05', home],
        ]),
      ),
    );
    write(
      'persons.csv',
      csv(
        ['person_key', 'sex', 'birth_date', 'postcode'],
        people.map(({ key, home }) => [key, 'female', '2010-05-05', home]),
      ),
    );
    write('zicht.json', JSON.stringify({ ...settings, linkage }));
    const files = await runFiles(join(folder, 'zicht.json'));
    const { cube } = await disclose(files.figures.cube, configuration.parse({ ...settings, linkage }));
    files.close();
    return Object.fromEntries(
      cube.cells
        .filter(({ indicator, category }) => indicator === 'linkage-pass' && category.startsWith(register))
        .map(({ category, numerator, denominator, status }) => [
          category,
          status === 'value' ? [numerator, denominator] : status,
        ]),
    );
  }

  it('are public where every pass linked enough of them', async () => {
    expect(await shown(15)).toEqual({ youth_care_key: [45, 60], youth_care_birth: [15, 60] });
  });

  it('are withheld together where one pass linked a few', async () => {
    expect(await shown(4)).toEqual({ youth_care_key: 'suppressed', youth_care_birth: 'suppressed' });
  });

  it('are withheld, orders, where a pass linked a few children with a second one', async () => {
    const fromKey = Array.from({ length: 12 }, (_, at) => 30 + at);
    const orders = (twice: readonly number[]) => shown(15, { register: 'protection_orders', twice });
    expect(await orders(fromKey)).toEqual({
      protection_orders_key: [52, 72],
      protection_orders_birth: [20, 72],
    });
    expect(await orders([...fromKey, 3])).toEqual({
      protection_orders_key: 'suppressed',
      protection_orders_birth: 'suppressed',
    });
  });

  it('are not told where no passes are configured', async () => {
    expect(await shown(0, { linkage: {} })).toEqual({});
  });
});
