import { readRegionTables } from '../regions/tables.ts';
import { type Random, share } from './random.ts';
import type { Place } from './specification.ts';

const nowhere = { municipality: 'NL_U', youthRegion: 'NL_U', province: 'NL_U' } as const;

/**
 * Delivered codes that are not in the classification of 2024, with the place where they belong. Written by hand from the
 * history of each municipality, not computed, so that the recoding of the batch is tested against something else.
 * The number says how many index rows get the code.
 */
export const oldCodes: readonly (Place & { readonly rows: number })[] = [
  // Merged into, or renamed to, one municipality.
  { delivered: 'GM0009', municipality: 'GM0014', youthRegion: 'JZ01', province: 'PV20', rows: 2 },
  { delivered: 'GM0003', municipality: 'GM1979', youthRegion: 'JZ01', province: 'PV20', rows: 2 },
  { delivered: 'GM0007', municipality: 'GM1950', youthRegion: 'JZ01', province: 'PV20', rows: 1 },
  { delivered: 'GM0063', municipality: 'GM1949', youthRegion: 'JZ02', province: 'PV21', rows: 2 },
  { delivered: 'GM1921', municipality: 'GM1940', youthRegion: 'JZ02', province: 'PV21', rows: 2 },
  { delivered: 'GM0398', municipality: 'GM1980', youthRegion: 'JZ06', province: 'PV27', rows: 3 },
  // In the course of a year: 24 March 2022.
  { delivered: 'GM0457', municipality: 'GM0363', youthRegion: 'JZ13', province: 'PV27', rows: 2 },
  // Into another province.
  { delivered: 'GM0545', municipality: 'GM1961', youthRegion: 'JZ26', province: 'PV26', rows: 2 },
  { delivered: 'GM0585', municipality: 'GM1963', youthRegion: 'JZ31', province: 'PV28', rows: 2 },
  { delivered: 'GM0530', municipality: 'GM1992', youthRegion: 'JZ29', province: 'PV28', rows: 2 },
  { delivered: 'GM0738', municipality: 'GM1959', youthRegion: 'JZ34', province: 'PV30', rows: 1 },
  { delivered: 'GM0844', municipality: 'GM1948', youthRegion: 'JZ33', province: 'PV30', rows: 2 },
  { delivered: 'GM0856', municipality: 'GM1991', youthRegion: 'JZ33', province: 'PV30', rows: 2 },
  // Chains: Millingen and Ubbergen became Groesbeek, which became Berg en Dal.
  { delivered: 'GM0265', municipality: 'GM1945', youthRegion: 'JZ32', province: 'PV25', rows: 2 },
  { delivered: 'GM0282', municipality: 'GM1945', youthRegion: 'JZ32', province: 'PV25', rows: 1 },
  { delivered: 'GM0241', municipality: 'GM1945', youthRegion: 'JZ32', province: 'PV25', rows: 1 },
  // Split: within a youth region, and over several youth regions of one province.
  { delivered: 'GM0053', municipality: 'JZ01_U', youthRegion: 'JZ01', province: 'PV20', rows: 3 },
  { delivered: 'GM0140', municipality: 'JZ02_U', youthRegion: 'JZ02', province: 'PV21', rows: 3 },
  { delivered: 'GM1671', municipality: 'JZ33_U', youthRegion: 'JZ33', province: 'PV30', rows: 3 },
  { delivered: 'GM0788', municipality: 'PV30_U', youthRegion: 'PV30_U', province: 'PV30', rows: 4 },
  // A code that no table knows, and no code at all.
  { delivered: 'GM9999', ...nowhere, rows: 6 },
  { delivered: '', ...nowhere, rows: 6 },
];

/** Rough numbers of inhabitants aged 0 to 17 in the largest municipalities; the others get a small number by the seed. */
const largest: Readonly<Record<string, number>> = {
  GM0363: 152_000,
  GM0599: 127_000,
  GM0518: 111_000,
  GM0344: 72_000,
  GM0034: 47_000,
  GM0772: 43_000,
  GM0014: 37_000,
  GM0855: 42_000,
  GM0758: 36_000,
  GM0268: 32_000,
  GM0200: 33_000,
  GM0153: 31_000,
  GM0202: 32_000,
  GM0307: 35_000,
  GM0394: 34_000,
  GM0392: 33_000,
  GM0479: 31_000,
  GM0796: 31_000,
  GM0193: 28_000,
  GM0637: 27_000,
  GM0080: 24_000,
  GM0935: 18_000,
  GM0505: 25_000,
  GM0546: 22_000,
  GM0228: 26_000,
  GM0114: 20_000,
  GM0106: 14_000,
  GM0995: 18_000,
  GM0687: 9_000,
  GM0715: 10_000,
  GM0718: 8_000,
  GM0664: 8_000,
  // The islands.
  GM0096: 180,
  GM0088: 140,
  GM0093: 900,
  GM0060: 700,
};

/** A municipality of 2024 with its inhabitants aged 0 to 17 in both years of the sample. */
export interface Municipality extends Omit<Place, 'delivered'> {
  readonly inhabitants: Readonly<Record<'2017' | '2018', number>>;
}

/** All municipalities with made-up but plausible numbers of inhabitants. */
export function planMunicipalities(random: Random): Municipality[] {
  return readRegionTables().municipalities.map(({ code, youthRegion, province }) => {
    const size = largest[code] ?? random.integer(1_800, 11_000);
    const change = random.integer(-12, 12);
    return {
      municipality: code,
      youthRegion,
      province,
      inhabitants: { '2017': size, '2018': Math.round(size * (1 + change / 1000)) },
    };
  });
}

/** Exactly so many places: every old code in its number, the rest over the municipalities by inhabitants. */
export function placeDeck(random: Random, municipalities: readonly Municipality[], total: number): Place[] {
  const old = oldCodes.flatMap(({ rows, ...place }) => Array.from({ length: rows }, () => place));
  const counts = share(
    total - old.length,
    municipalities.map((municipality) => municipality.inhabitants['2017']),
  );
  const current = municipalities.flatMap(({ municipality, youthRegion, province }, at) =>
    Array.from({ length: counts[at] ?? 0 }, () => ({
      delivered: municipality,
      municipality,
      youthRegion,
      province,
    })),
  );
  return random.shuffle([...old, ...current]);
}
