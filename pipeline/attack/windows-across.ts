import type { Cell } from '../../schemas/cube.ts';
import type { Limit, Relation, Term } from '../../src/attacker/knowledge.ts';
import type { Atom, Atoms } from './atoms.ts';
import { type Atlas, everywhere, type Place, placeName, placeOf } from './places.ts';
import {
  countsOf,
  joinedBy,
  limitsAt,
  partName,
  partsAt,
  relationsAt,
  type SharesOfChildren,
  sharesOf,
} from './windows.ts';

/** What a province and a youth region have in common, as a place of its own: no row shows it. */
export const crossingPlace = (province: string, youthRegion: string): Place => ({
  ...everywhere,
  region_level: 'municipality',
  region: `${province} ${youthRegion}`,
});

/** How the parts of all shares of children hang together over places, with what rows print of them aside. */
export interface AcrossPlaces {
  readonly relations: readonly Relation[];
  readonly limits: readonly Limit[];
  /** The places of each indicator, those that no row names among them. */
  readonly places: ReadonlyMap<SharesOfChildren, readonly Place[]>;
  readonly isCrossed: (indicator: SharesOfChildren) => boolean;
}

/** What a reader knows of the shares of children in a release, from its rows and the atlas. */
export function acrossPlaces(rows: readonly Cell[], atoms: Atoms, atlas: Atlas): AcrossPlaces {
  const places = placesByIndicator(rows);
  const all = [...places];
  return {
    places,
    isCrossed: (indicator) => isCrossed(places.get(indicator) ?? [], atlas),
    relations: [
      ...all.flatMap(([indicator, those]) => [
        ...those.flatMap((place) => relationsAt(place, indicator, atoms)),
        ...totalsOf(indicator, those),
        ...crossed(indicator, those, atoms, atlas),
      ]),
      ...rows.flatMap(notReached),
    ],
    limits: all.flatMap(([indicator, those]) => those.flatMap((place) => limitsAt(place, indicator))),
  };
}

/** Every place that rows of an indicator name; what is finer has its totals beside it, as the configuration demands. */
function placesByIndicator(rows: readonly Cell[]): Map<SharesOfChildren, Place[]> {
  const found = new Map<SharesOfChildren, Map<string, Place>>();
  for (const row of rows) {
    const indicator = sharesOf(row);
    if (indicator === undefined) continue;
    const those = found.get(indicator) ?? new Map<string, Place>();
    found.set(indicator, those);
    const at = placeOf(row);
    those.set(placeName(at), at);
  }
  return new Map([...found].map(([indicator, those]) => [indicator, [...those.values()]]));
}

const plus = (cell: string): Term => ({ cell, coefficient: 1 });
const minus = (cell: string): Term => ({ cell, coefficient: -1 });

/** Years, victims and others, and the regions of either level, add up to all. */
function totalsOf(indicator: SharesOfChildren, places: readonly Place[]): Relation[] {
  const relations: Relation[] = [];
  const add = (whole: Place, parts: readonly Place[]) => {
    if (parts.length === 0 || !places.some((place) => placeName(place) === placeName(whole))) return;
    const [first = whole] = parts;
    for (const { code, part, status } of partsAt(first, indicator)) {
      const codes = first.region_level === whole.region_level ? [code] : joinedBy(indicator, code);
      relations.push({
        terms: [
          ...parts.map((place) => plus(partName(indicator.id, code, part, status, place))),
          ...codes.map((one) => minus(partName(indicator.id, one, part, status, whole))),
        ],
        constant: 0,
      });
    }
  };
  for (const whole of places) {
    const alike = (place: Place, name: keyof Place) =>
      place[name] !== '_T' && placeName({ ...place, [name]: '_T' }) === placeName(whole);
    for (const name of ['period', 'victim'] as const)
      if (whole[name] === '_T')
        add(
          whole,
          places.filter((place) => alike(place, name)),
        );
  }
  for (const level of ['province', 'youth_region'] as const)
    add(
      everywhere,
      places.filter((place) => place.region_level === level && place.period === '_T'),
    );
  return relations;
}

/**
 * Whether a reader can take regions of one level off those of the other. Where these go round in circles, the internal edition does not
 * tell what they have in common, and nothing is granted of it.
 */
function isCrossed(places: readonly Place[], atlas: Atlas): boolean {
  const levels = new Set(places.map(({ region_level }) => region_level));
  return levels.has('province') && levels.has('youth_region') && atlas.isTree();
}

/** Regions of both levels are sums of what they have in common, of whose children the municipalities tell. */
function crossed(
  indicator: SharesOfChildren,
  places: readonly Place[],
  atoms: Atoms,
  atlas: Atlas,
): Relation[] {
  if (!isCrossed(places, atlas)) return [];
  const common = atlas.common();
  const regions = places.filter(
    ({ region_level, period }) =>
      (region_level === 'province' || region_level === 'youth_region') && period === '_T',
  );
  const sums = regions.flatMap((place) => {
    const here = common.filter(
      ({ province, youthRegion }) =>
        place.region === (place.region_level === 'province' ? province : youthRegion),
    );
    return partsAt(place, indicator).map(
      ({ code, part, status }): Relation => ({
        terms: [
          minus(partName(indicator.id, code, part, status, place)),
          ...here.map(({ province, youthRegion }) =>
            plus(partName(indicator.id, code, part, status, crossingPlace(province, youthRegion))),
          ),
        ],
        constant: 0,
      }),
    );
  });
  return [...sums, ...common.flatMap((found) => insideCrossing(indicator, found, atoms))];
}

/** The parts of a crossing divide the children of its municipalities. */
function insideCrossing(
  indicator: SharesOfChildren,
  { province, youthRegion, municipalities }: ReturnType<Atlas['common']>[number],
  atoms: Atoms,
): Relation[] {
  const at = crossingPlace(province, youthRegion);
  const known = relationsAt(at, indicator, atoms);
  const replaced = new Map(
    indicator.linked.outcomes.flatMap((status) =>
      atoms
        .sum(at, [status as Atom])
        .map(({ cell }) => [
          cell,
          municipalities.flatMap((region) =>
            atoms.sum({ ...everywhere, region_level: 'municipality', region }, [status as Atom]),
          ),
        ]),
    ),
  );
  return known.map(({ terms, constant }) => ({
    terms: terms.flatMap((term) => {
      const those = replaced.get(term.cell);
      return those === undefined
        ? [term]
        : those.map(({ cell }) => ({ cell, coefficient: term.coefficient }));
    }),
    constant,
  }));
}

/** Nobody of a year that is not followed that far is known to have, or not to have, what a window counts. */
function notReached(row: Cell): Relation[] {
  const indicator = sharesOf(row);
  if (indicator === undefined || row.status !== 'not_yet_followed') return [];
  return countsOf(row, placeOf(row), indicator).denominator.map((term) => ({ terms: [term], constant: 0 }));
}
