import type { RegionTables } from './tables.ts';

/** Where a delivered municipality code belongs in the classification; `<code>_U` where only a wider region is known. */
export interface Place {
  readonly municipality: string;
  readonly youthRegion: string;
  readonly province: string;
}

/** Where codes go that no table knows. */
export const nowhere: Place = { municipality: 'NL_U', youthRegion: 'NL_U', province: 'NL_U' };

/**
 * The place of every municipality code that the tables know, old or current: through all changes that took effect on or
 * before 1 January of the classification year, in date order. A code that was split hangs under the lowest region that
 * all its parts share (`JZ33_U`, `PV30_U`, `NL_U`), so that every level adds up.
 */
export function recodeMunicipalities(tables: RegionTables, year: number): Map<string, Place> {
  const current = new Map(tables.municipalities.map((municipality) => [municipality.code, municipality]));
  const changes = tables.changes
    .filter((change) => change.effectiveOn <= `${year}-01-01`)
    .toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0));
  const dates = [...new Set(changes.map((change) => change.effectiveOn))];
  const codes = new Set([...current.keys(), ...changes.map((change) => change.oldCode)]);
  const places = new Map<string, Place>();
  for (const code of [...codes].toSorted()) {
    let held = new Set([code]);
    for (const date of dates) {
      const today = changes.filter((change) => change.effectiveOn === date);
      held = new Set(
        [...held].flatMap((now) => {
          const next = today.filter((change) => change.oldCode === now).map((change) => change.newCode);
          return next.length === 0 ? [now] : next;
        }),
      );
    }
    places.set(code, commonPlace([...held].map((now) => current.get(now))));
  }
  return places;
}

type Known = RegionTables['municipalities'][number];

function commonPlace(parts: readonly (Known | undefined)[]): Place {
  const known = parts.filter((part) => part !== undefined);
  const [first] = known;
  if (first === undefined || known.length < parts.length) return nowhere;
  const sameYouthRegion = known.every((part) => part.youthRegion === first.youthRegion);
  const sameProvince = known.every((part) => part.province === first.province);
  const province = sameProvince ? first.province : 'NL_U';
  if (known.length === 1) return { municipality: first.code, youthRegion: first.youthRegion, province };
  if (sameYouthRegion)
    return { municipality: `${first.youthRegion}_U`, youthRegion: first.youthRegion, province };
  if (sameProvince)
    return { municipality: `${first.province}_U`, youthRegion: `${first.province}_U`, province };
  return nowhere;
}

/** All region codes of each level, `_U` codes included, whatever the data: the full grid of the cube. */
export function regionCodes(tables: RegionTables, year: number): Record<string, readonly string[]> {
  const places = [...recodeMunicipalities(tables, year).values(), nowhere];
  const level = (codes: readonly string[]) => [...new Set(codes)].toSorted();
  return {
    country: ['NL'],
    province: level([
      ...tables.provinces.map((region) => region.code),
      ...places.map((place) => place.province),
    ]),
    youth_region: level([
      ...tables.youthRegions.map((region) => region.code),
      ...places.map((place) => place.youthRegion),
    ]),
    municipality: level([
      ...tables.municipalities.map((municipality) => municipality.code),
      ...places.map((place) => place.municipality),
    ]),
  };
}
