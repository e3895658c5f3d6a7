import type { Cell } from '../../schemas/cube.ts';
import type { Term } from '../../src/attacker/knowledge.ts';
import type { Atom, Atoms } from './atoms.ts';
import { type Atlas, type Place, placeOf } from './places.ts';
import { rowName } from './told.ts';
import { codesAt, partName, partsAt, type SharesOfChildren } from './windows.ts';
import { type AcrossPlaces, crossingPlace } from './windows-across.ts';

/** The true counts that are known so far: of the judge, who reads the internal edition. */
export interface Judge {
  of(cell: string): number;
  sum(terms: readonly Term[]): number;
  set(cell: string, count: number): void;
}

/** Adds the true counts of shares of children, from the rows of the internal edition and the children whom they divide. */
export function addShares(
  judge: Judge,
  rows: readonly Cell[],
  { places, isCrossed }: AcrossPlaces,
  atoms: Atoms,
  atlas: Atlas,
): void {
  const byName = new Map(rows.map((row) => [rowName(row), row]));
  for (const [indicator, those] of places) {
    for (const place of those) addPlace(judge, byName, indicator, place, atoms);
    if (isCrossed(indicator)) addCrossings(judge, indicator, those, atlas);
  }
}

function addPlace(
  judge: Judge,
  rows: ReadonlyMap<string, Cell>,
  indicator: SharesOfChildren,
  place: Place,
  atoms: Atoms,
): void {
  const { outcomes } = indicator.linked;
  for (const status of outcomes) {
    let among = judge.sum(atoms.sum(place, [status as Atom]));
    for (const code of codesAt(indicator, place)) {
      const key = {
        ...{ indicator: indicator.id, statistic: 'estimate', ...place },
        ...{ help_status: outcomes.length === 1 ? '_T' : status, category: code, unit: indicator.unit },
      };
      const row = rows.get(rowName(key as Cell));
      const [having, all] = [row?.numerator ?? 0, row?.denominator ?? 0];
      judge.set(partName(indicator.id, code, 'having', status, place), having);
      if (indicator.divides !== undefined) continue;
      judge.set(partName(indicator.id, code, 'not', status, place), all - having);
      judge.set(partName(indicator.id, code, 'beyond', status, place), among - all);
      among = all;
    }
  }
}

/** One region of either level, and what it has in common with those of the other that is not known yet. */
interface Open {
  readonly place: Place;
  readonly crossings: { readonly province: string; readonly youthRegion: string }[];
}

/** Provinces and youth regions hang together like a tree: a region of which one crossing alone is open tells it. */
function addCrossings(
  judge: Judge,
  indicator: SharesOfChildren,
  places: readonly Place[],
  atlas: Atlas,
): void {
  const common = atlas.common();
  const regions = places
    .map(placeOf)
    .filter(({ period, region_level }) => period === '_T' && region_level !== 'country')
    .map(
      (place): Open => ({
        place,
        crossings: common.filter(
          ({ province, youthRegion }) =>
            place.region === (place.region_level === 'province' ? province : youthRegion),
        ),
      }),
    );
  const known = new Set<string>();
  for (;;) {
    const found = regions.find(({ crossings }) => openOf(crossings, known).length === 1);
    if (found === undefined) return;
    const [last] = openOf(found.crossings, known);
    if (last === undefined) return;
    const at = crossingPlace(last.province, last.youthRegion);
    const others = found.crossings.filter((one) => one !== last);
    for (const { code, part, status } of partsAt(found.place, indicator)) {
      const name = (place: Place) => partName(indicator.id, code, part, status, place);
      const rest = others.map(({ province, youthRegion }) =>
        judge.of(name(crossingPlace(province, youthRegion))),
      );
      judge.set(
        name(at),
        rest.reduce((left, count) => left - count, judge.of(name(found.place))),
      );
    }
    known.add(last.province + last.youthRegion);
  }
}

const openOf = (crossings: Open['crossings'], known: ReadonlySet<string>) =>
  crossings.filter(({ province, youthRegion }) => !known.has(province + youthRegion));
