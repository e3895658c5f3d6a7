import { type Place, recodeMunicipalities } from '../../regions/recode.ts';
import type { RegionTables } from '../../regions/tables.ts';

/** The provinces and youth regions of municipalities. */
export interface RegionTree {
  /** The place of a municipality of the classification; `undefined` for one that it lacks. */
  readonly placeOf: (municipality: string) => Place | undefined;
  /** Provinces of which the municipalities are not all told apart from those of others, so that they add up to nothing. */
  readonly blurred: ReadonlySet<string>;
}

/**
 * The two trees over the municipalities of a classification. Codes that were split are one municipality a youth region
 * (`JZ33_U`); where they came from several provinces, it belongs to neither.
 */
export function regionTree(regions: RegionTables, year: number): RegionTree {
  const places = new Map<string, Place>([
    ['NL_U', { municipality: 'NL_U', youthRegion: 'NL_U', province: 'NL_U' }],
  ]);
  const blurred = new Set<string>();
  for (const place of recodeMunicipalities(regions, year).values()) {
    const known = places.get(place.municipality);
    if (known !== undefined && known.province !== place.province) {
      blurred.add(known.province);
      blurred.add(place.province);
    }
    places.set(place.municipality, place);
  }
  return { placeOf: (municipality) => places.get(municipality), blurred };
}
