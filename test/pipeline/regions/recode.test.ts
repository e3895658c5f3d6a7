import { describe, expect, it } from 'vitest';
import { recodeMunicipalities, regionCodes } from '../../../pipeline/regions/recode.ts';
import { readRegionTables } from '../../../pipeline/regions/tables.ts';
import { recoding } from '../../naive/regions.ts';

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

describe('the shipped mergers', () => {
  const current = new Set(tables.municipalities.map(({ code }) => code));
  const rest = /^(JZ\d{2}|PV\d{2}|NL)_U$/;

  it('lead every code, old and new, to a municipality of 2024 or the rest of a known region', () => {
    const codes = new Set(tables.changes.flatMap(({ oldCode, newCode }) => [oldCode, newCode]));
    expect(codes.size).toBeGreaterThan(100);
    for (const code of codes) {
      const municipality = places.get(code)?.municipality ?? 'no place';
      expect(current.has(municipality) || rest.test(municipality), code).toBe(true);
      expect(municipality, code).not.toBe('NL_U');
    }
  });

  it('lead only codes that are gone elsewhere: none of 2024 is ever replaced again', () => {
    for (const { oldCode } of tables.changes) expect(current.has(oldCode), oldCode).toBe(false);
  });

  it('change nothing when they are played again', () => {
    for (const { municipality } of places.values())
      if (current.has(municipality)) expect(places.get(municipality)?.municipality).toBe(municipality);
  });

  it('keep every place within its province: a municipality lies where its region lies', () => {
    const provinceOf = new Map<string, Set<string>>();
    for (const { youthRegion, province } of tables.municipalities)
      provinceOf.set(youthRegion, (provinceOf.get(youthRegion) ?? new Set()).add(province));
    for (const place of places.values()) {
      if (place.youthRegion.startsWith('JZ'))
        expect([...(provinceOf.get(place.youthRegion) ?? []), 'NL_U']).toContain(place.province);
    }
  });

  it('hang exactly the codes that were split, and those that lead to them, under a rest', () => {
    const split = new Set(
      tables.changes
        .filter((change) =>
          tables.changes.some(
            (other) => other.oldCode === change.oldCode && other.newCode !== change.newCode,
          ),
        )
        .map(({ oldCode }) => oldCode),
    );
    const leadsToSplit = (code: string): boolean =>
      split.has(code) ||
      tables.changes.some((change) => change.oldCode === code && leadsToSplit(change.newCode));
    for (const [code, { municipality }] of places)
      expect(rest.test(municipality), code).toBe(leadsToSplit(code));
  });

  it('are the same places that the naive recoding finds', () => {
    const naive = recoding(2024);
    for (const [code, place] of places) {
      expect(naive(code), code).toEqual({
        municipality: place.municipality,
        youth_region: place.youthRegion,
        province: place.province,
        country: 'NL',
      });
    }
  });
});

describe('recodeMunicipalities on made-up changes', () => {
  const change = (oldCode: string, newCode: string, effectiveOn: string) => ({
    oldCode,
    newCode,
    effectiveOn,
  });
  const recode =
    (...changes: ReturnType<typeof change>[]) =>
    (code: string) =>
      recodeMunicipalities({ ...tables, changes }, 2024).get(code)?.municipality;

  it('plays changes in the order of their dates, not of their rows', () => {
    const chain = recode(change('GM9002', 'GM0014', '2020-01-01'), change('GM9001', 'GM9002', '2018-01-01'));
    expect(chain('GM9001')).toBe('GM0014');
    const backwards = recode(
      change('GM9002', 'GM0014', '2018-01-01'),
      change('GM9001', 'GM9002', '2020-01-01'),
    );
    expect(backwards('GM9001')).toBe('NL_U');
  });

  it('does not play two changes of one day after another', () => {
    const swapped = recode(
      change('GM9001', 'GM0014', '2018-01-01'),
      change('GM0014', 'GM0034', '2018-01-01'),
    );
    expect(swapped('GM9001')).toBe('GM0014');
    expect(swapped('GM0014')).toBe('GM0034');
  });

  it('knows a code again whose parts have come together', () => {
    const together = recode(
      change('GM9001', 'GM9002', '2018-01-01'),
      change('GM9001', 'GM9003', '2018-01-01'),
      change('GM9002', 'GM0014', '2020-01-01'),
      change('GM9003', 'GM0014', '2020-01-01'),
    );
    expect(together('GM9001')).toBe('GM0014');
  });

  it('counts a change of 1 January of the classification year, and none of the day after', () => {
    expect(recode(change('GM9001', 'GM0014', '2024-01-01'))('GM9001')).toBe('GM0014');
    expect(recode(change('GM9001', 'GM0014', '2024-01-02'))('GM9001')).toBeUndefined();
  });

  it('hangs a split over two provinces, or into a part that no table knows, under the country', () => {
    const split = recode(
      change('GM9001', 'GM0014', '2018-01-01'),
      change('GM9001', 'GM0363', '2018-01-01'),
      change('GM9002', 'GM0014', '2018-01-01'),
      change('GM9002', 'GM9999', '2018-01-01'),
    );
    expect(split('GM9001')).toBe('NL_U');
    expect(split('GM9002')).toBe('NL_U');
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
