import { describe, expect, it } from 'vitest';
import { disclose } from '../../../pipeline/disclose.ts';
import { configuration } from '../../../schemas/configuration.ts';
import { NamedGroups, shareCell } from '../../support/named-groups.ts';

const settings = configuration.parse({
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  registers: { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } },
});

/** Two regions beside the country: the count of either can be worked out from the other and the total. */
const people = new NamedGroups({ a: 7, b: 60, c: 60 });
const region = (name: string) =>
  people.count('children-with-order', 'province', name, { region_level: 'province', region: `PV-${name}` });
const cells = [people.count('children-with-order', 'total', ''), ...['a', 'b', 'c'].map(region)];
const statuses = async (options: Parameters<typeof disclose>[2]) =>
  (await disclose(people.cube(cells), settings, options)).cube.cells.map(({ status }) => status);

const hidden = ['value', 'suppressed'];

describe('what was published earlier', () => {
  it('stays shown, and another cell is withheld in its place', async () => {
    for (const kept of [2, 3]) {
      const other = 5 - kept;
      const found = await statuses({ published: new Set([kept]) });
      expect([found[0], found[1], found[other]]).toEqual([...hidden, 'suppressed']);
      expect(found[kept]).toBe('value');
    }
  });

  it('takes the place even of a cell that is wanted more', async () => {
    expect(await statuses({ published: new Set([2, 3]) })).toEqual([
      'suppressed',
      'suppressed',
      'value',
      'value',
    ]);
  });

  it('stops the run where it gives a small count away, and names no cell', async () => {
    const failure = statuses({ published: new Set([0, 2, 3]) });
    await expect(failure).rejects.toMatchObject({
      exitCode: 5,
      problems: [{ code: 'disclosure.published-tells' }],
    });
    await expect(failure).rejects.not.toThrow(/PV-/);
  });

  it('is shown again also where its account is withheld', async () => {
    // Rates by year without the total that they add up to.
    const years = ['2017', '2018'].map((period) => shareCell('linkage-rate', 'year', 90, 120, { period }));
    const cube = people.cube([...cells, ...years]);
    const { cube: cleared } = await disclose(cube, settings, { published: new Set([4]) });
    expect(cleared.cells.slice(4).map(({ status }) => status)).toEqual(['value', 'suppressed']);
  });
});

describe('cells that are wanted as much', () => {
  it('are taken in the order of a hash that nobody can guess without the key', async () => {
    const first = (name: string) => (key: string) => (key.includes(`PV-${name}`) ? '0' : '1');
    expect((await statuses({ tieOf: first('b') })).slice(2)).toEqual(['value', 'suppressed']);
    expect((await statuses({ tieOf: first('c') })).slice(2)).toEqual(['suppressed', 'value']);
  });
});
