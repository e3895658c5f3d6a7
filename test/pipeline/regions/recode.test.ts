import { describe, expect, it } from 'vitest';
import { recodeMunicipalities, regionCodes } from '../../../pipeline/regions/recode.ts';
import { readRegionTables } from '../../../pipeline/regions/tables.ts';

const tables = readRegionTables();
const places = recodeMunicipalities(tables, 2024);

describe('recodeMunicipalities', () => {
  it('leaves the 342 municipalities of 2024 where they are', () => {
    expect(tables.municipalities).toHaveLength(342);
    for (const { code, province, youthRegion } of tables.municipalities) {
      expect(places.get(code)).toEqual({ municipality: code, province, youthRegion });
    }
  });

  it('follows a chain: Millingen aan de Rijn → Groesbeek → Berg en Dal', () => {
    expect(places.get('GM0265')).toEqual({ municipality: 'GM1945', youthRegion: 'JZ32', province: 'PV25' });
  });

  it('hangs a split within one youth region under that region: Maasdonk', () => {
    expect(places.get('GM1671')).toEqual({ municipality: 'JZ33_U', youthRegion: 'JZ33', province: 'PV30' });
  });

  it('hangs a split over two youth regions under the province: Haaren', () => {
    expect(places.get('GM0788')).toEqual({ municipality: 'PV30_U', youthRegion: 'PV30_U', province: 'PV30' });
  });

  it('does not know a code that no table has', () => {
    expect(places.has('GM9999')).toBe(false);
  });

  it('stops before changes that took effect after the classification year', () => {
    const early = {
      ...tables,
      changes: [{ oldCode: 'GM0014', newCode: 'GM0034', effectiveOn: '2024-01-02' }],
    };
    expect(recodeMunicipalities(early, 2024).get('GM0014')?.municipality).toBe('GM0014');
  });
});

describe('regionCodes', () => {
  it('is the full grid: every region and every _U code that a split can lead to, at each level', () => {
    const codes = regionCodes(tables, 2024);
    expect(codes.province).toEqual(
      [...Array.from({ length: 12 }, (_, i) => `PV${20 + i}`), 'NL_U'].toSorted(),
    );
    expect(codes.youth_region?.filter((code) => code.startsWith('JZ'))).toHaveLength(42);
    expect(codes.municipality?.filter((code) => code.startsWith('GM'))).toHaveLength(342);
    for (const place of places.values()) expect(codes.municipality).toContain(place.municipality);
    for (const level of ['province', 'youth_region', 'municipality']) expect(codes[level]).toContain('NL_U');
  });
});
