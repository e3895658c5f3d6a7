import { describe, expect, it } from 'vitest';
import { disclose } from '../../pipeline/disclose.ts';
import { configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { PublicCube } from '../../src/cube/public-cube.ts';
import type { UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { careGivenAway, childrenGivenAway } from '../support/linkage-attack/attack.ts';
import { cases } from '../support/linkage-attack/cases.ts';
import { cubeOfCountry } from '../support/linkage-attack/cube.ts';
import { type Country, drawCountry } from '../support/linkage-attack/people.ts';

/**
 * An attacker who has the public rows alone, and knows what each figure counts: every number is an equation over the kinds
 * of index rows, or of care records, that there can be. What follows from them by adding and subtracting is held against
 * the people who are there.
 */
async function release(country: Country) {
  const settings = configuration.parse({
    period: { from: '2017-01-01', until: '2018-12-31' },
    observedUntil: country.observed.length > 1 ? '2019-06-30' : '2018-12-31',
    registers: { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } },
  });
  const counted = cubeOfCountry(country);
  const { cube, decisions } = await disclose(counted, settings);
  return {
    given: [...childrenGivenAway(cube.cells, country), ...careGivenAway(cube.cells, country)],
    shown: [
      ...decisions.units.filter(({ released }) => released).map(({ unit }) => unit),
      ...wholeTables(counted, cube),
    ],
  };
}

/** Tables of counts and shares of children of which every cell is shown, by indicator and margin. */
function wholeTables({ cells }: UnsafeCube<Cell>, cleared: PublicCube<Cell>): string[] {
  const tables = new Map<string, boolean>();
  cells.forEach(({ row, margin, sums }, at) => {
    if (sums === undefined || row.numerator === null) return;
    const name = `${row.indicator} × ${margin}`;
    tables.set(name, (tables.get(name) ?? true) && cleared.cells[at]?.numerator !== null);
  });
  return [...tables].flatMap(([name, isWhole]) => (isWhole ? [name] : []));
}

const isLong = process.env.ZICHT_LONG === '1';

describe('what is released about linkage, under attack', { timeout: isLong ? 900_000 : 120_000 }, () => {
  it('gives away no small group of children, keys or care, and no group of which all or none are known', async () => {
    const released = new Map<string, number>();
    for (let seed = 1; seed <= (isLong ? 400 : 30); seed++) {
      const { given, shown } = await release(drawCountry(seed));
      expect({ seed, given }).toEqual({ seed, given: [] });
      for (const unit of shown) released.set(unit, (released.get(unit) ?? 0) + 1);
    }
    // An attack on releases in which nothing is shown would say nothing.
    for (const unit of [
      'linkage-rate × children × total',
      'linkage-rate × youth_care × total',
      'linkage-profile × ground_known',
      'without-help-6m × total × bounds',
      'without-help-6m × measure × bounds',
      'without-help-6m × total × bounds of others',
      'children-with-order × year',
    ])
      expect({ unit, often: (released.get(unit) ?? 0) >= 10 }).toEqual({ unit, often: true });
  });

  it.each(cases)('$words', async ({ country, shown, withheld }) => {
    const found = await release(country);
    expect(found.given).toEqual([]);
    expect(found.shown).toEqual(expect.arrayContaining([...shown]));
    for (const unit of withheld) expect(found.shown).not.toContain(unit);
  });
});
