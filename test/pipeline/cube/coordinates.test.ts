import { describe, expect, it } from 'vitest';
import { coordinateKey, tablesOf, yearsOf } from '../../../pipeline/cube/coordinates.ts';
import { readRegionTables } from '../../../pipeline/regions/tables.ts';
import { configuration } from '../../../schemas/configuration.ts';

const parsed = configuration.parse({
  period: { from: '2017-01-01', until: '2019-12-31' },
  observedUntil: '2020-06-30',
  registers: { protection_orders: { files: ['o'] }, youth_care: { files: ['c'] } },
});
const regions = readRegionTables();
const sizes = (hasVictims: boolean, breakdowns = parsed.breakdowns) =>
  Object.fromEntries(
    tablesOf({ ...parsed, breakdowns }, regions, hasVictims).map(({ margin, coordinates }) => [
      margin.id,
      coordinates.length,
    ]),
  );

describe('tablesOf', () => {
  it('is the full grid of every margin: three years, two sexes and unknown, four age groups, five measures', () => {
    expect(yearsOf(parsed)).toEqual(['2017', '2018', '2019']);
    expect(sizes(true)).toMatchObject({
      total: 3,
      year: 9,
      sex: 9,
      age_group: 12,
      measure: 15,
      sex_age_group: 36,
      province: 39,
    });
  });

  it('tells victims apart for country and province only, and nowhere when nothing says who is one', () => {
    const withVictims = sizes(true);
    const without = sizes(false);
    expect(without).toMatchObject({ total: 1, year: 3, province: 13 });
    expect(withVictims.municipality).toBe(without.municipality);
    expect(withVictims.year_youth_region).toBe(3 * (without.youth_region ?? 0));
  });

  it('makes only the margins that the configuration names', () => {
    expect(sizes(true, ['sex'])).toEqual({ sex: 9 });
  });

  it('names every place once', () => {
    for (const { margin, coordinates } of tablesOf(parsed, regions, true)) {
      expect(new Set(coordinates.map(coordinateKey)).size, margin.id).toBe(coordinates.length);
    }
  });
});
