import { describe, expect, it } from 'vitest';
import { oldCodes, placeDeck, planMunicipalities } from '../../../pipeline/generate/places.ts';
import { Random } from '../../../pipeline/generate/random.ts';
import { readRegionTables } from '../../../pipeline/regions/tables.ts';

const tables = readRegionTables();
const current = new Map(tables.municipalities.map((municipality) => [municipality.code, municipality]));

describe('old municipality codes', () => {
  it('are not in the classification, and lead to places that are', () => {
    for (const { delivered, municipality, youthRegion, province } of oldCodes) {
      expect(current.has(delivered)).toBe(false);
      const place = current.get(municipality);
      if (place === undefined) {
        expect(municipality).toMatch(/_U$/);
        continue;
      }
      expect({ youthRegion, province }).toEqual({
        youthRegion: place.youthRegion,
        province: place.province,
      });
    }
  });

  it('cover a chain, splits at every level, and codes that nobody knows', () => {
    expect(
      new Set(
        oldCodes
          .filter(({ municipality }) => municipality.endsWith('_U'))
          .map(({ municipality }) => municipality),
      ),
    ).toEqual(new Set(['JZ01_U', 'JZ02_U', 'JZ33_U', 'PV30_U', 'NL_U']));
    expect(oldCodes.find(({ delivered }) => delivered === 'GM0265')?.municipality).toBe('GM1945');
  });
});

describe('placeDeck', () => {
  it('has so many places, in every province and most youth regions', () => {
    const random = new Random(1);
    const places = placeDeck(random, planMunicipalities(random), 1416);
    expect(places).toHaveLength(1416);
    const known = (codes: readonly string[]) => new Set(codes.filter((code) => !code.endsWith('_U')));
    expect(known(places.map(({ province }) => province)).size).toBe(12);
    expect(known(places.map(({ youthRegion }) => youthRegion)).size).toBeGreaterThan(38);
  });
});

describe('planMunicipalities', () => {
  it('gives every municipality inhabitants in both years', () => {
    const municipalities = planMunicipalities(new Random(1));
    expect(municipalities).toHaveLength(342);
    const total = municipalities.reduce((sum, { inhabitants }) => sum + inhabitants['2017'], 0);
    // About 3.4 million persons aged 0 to 17 live in the Netherlands.
    expect(total).toBeGreaterThan(2_800_000);
    expect(total).toBeLessThan(4_000_000);
    expect(municipalities.every(({ inhabitants }) => inhabitants['2018'] > 0)).toBe(true);
  });
});
