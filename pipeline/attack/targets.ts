import type { Cell } from '../../schemas/cube.ts';
import type { Term } from '../../src/attacker/knowledge.ts';
import { type Atoms, inCohort, leftOut, notFollowed, unlinked } from './atoms.ts';
import { type Atlas, everywhere, type Place, placeName, type Places } from './places.ts';
import { hasRates, type ReleaseKnowledge } from './release-knowledge.ts';
import { rowName } from './told.ts';
import type { Truth } from './truth.ts';
import { partName, partsAt } from './windows.ts';
import { crossingPlace } from './windows-across.ts';

/** What is unsafe: counts below `minimumCount` but 0, and none or all of a group where that tells of each. */
export interface SafetyRules {
  readonly minimumCount: number;
  readonly zeros: 'protect' | 'allow';
}

/** A count that no reader may learn, as a sum of cells. The key names it, and is internal. */
export interface Target {
  readonly key: string;
  readonly terms: readonly Term[];
}

/**
 * Every unsafe count of the system, by the true counts: of the rows of the release, numerator, denominator and what lies between
 * them; and of what two rows beside each other tell, such as the children whom one counts and the other does not.
 */
export function targetsOf(
  rows: readonly Cell[],
  { knowledge, places, across, told }: ReleaseKnowledge,
  atoms: Atoms,
  atlas: Atlas,
  truth: Truth,
  rules: SafetyRules,
): Target[] {
  const found = new Map<string, Target>();
  // What no row and no sum speaks of cannot be worked out.
  const inSystem = new Set(knowledge.cells.map(({ key }) => key));
  const isSmall = (count: number) => count > 0 && count < rules.minimumCount;
  const consider = (name: string, terms: readonly Term[] | null, group: readonly Term[] | null = null) => {
    if (terms === null || terms.length === 0 || !terms.every(({ cell }) => inSystem.has(cell))) return;
    const count = truth.sum(terms);
    const tells = group !== null && rules.zeros === 'protect' && count === 0 && truth.sum(group) > 0;
    if (!isSmall(count) && !tells) return;
    const form = terms
      .map(({ cell, coefficient }) => `${coefficient} ${cell}`)
      .sort()
      .join(' ');
    if (found.has(form)) return;
    found.set(form, { key: name, terms });
  };
  for (const row of rows) {
    const { numerator, denominator, rest, group } = told(row);
    const name = rowName(row);
    consider(`${name} numerator`, numerator, group);
    consider(`${name} denominator`, denominator);
    consider(`${name} rest`, rest, group);
  }
  for (const place of places.all.values()) {
    const at = placeName(place);
    consider(`not followed @ ${at}`, atoms.sum(place, notFollowed));
    if (hasRates(place)) {
      consider(`left out @ ${at}`, atoms.sum(place, leftOut));
      for (const atom of unlinked) consider(`${atom} @ ${at}`, atoms.sum(place, [atom]));
      considerOthers(place, consider, atoms);
    }
  }
  crossingSums(places, atoms, atlas).forEach((terms, at) => {
    consider(`crossing ${at}`, terms);
  });
  for (const [indicator, those] of across.places) {
    const crossings = across.isCrossed(indicator) ? crossingPlaces(atlas) : [];
    for (const place of [...those, ...crossings])
      for (const { code, part, status } of partsAt(place, indicator)) {
        const cell = partName(indicator.id, code, part, status, place);
        consider(cell, [{ cell, coefficient: 1 }]);
      }
  }
  for (const cell of [
    'later spells',
    'further orders',
    'further orders, linked',
    'further orders, not linked',
    'missed keys of care',
  ])
    consider(cell, [{ cell, coefficient: 1 }]);
  return [...found.values()];
}

type Consider = (name: string, terms: readonly Term[], group?: readonly Term[]) => void;

/** Beside each other, bounds of all and of others tell how many unlinked children are known as victims, and how many are not. */
function considerOthers(place: Place, consider: Consider, atoms: Atoms): void {
  const all = atoms.sum(place, ['unlinked']);
  const others = atoms.sum({ ...place, victim: 'other' }, ['unlinked']);
  consider(`unlinked others @ ${placeName(place)}`, others, all);
  const victims = [...all, ...others.map(({ cell }) => ({ cell, coefficient: -1 }))];
  consider(`unlinked victims @ ${placeName(place)}`, victims, all);
}

/** Where neither a province nor a youth region lies within the other: the one less other regions may be just what they share. */
function crossingPlaces(atlas: Atlas): Place[] {
  const common = atlas.common();
  const isSplit = (column: 'province' | 'youthRegion', code: string) =>
    common.filter((found) => found[column] === code).length > 1;
  return common
    .filter(
      ({ province, youthRegion }) => isSplit('province', province) && isSplit('youthRegion', youthRegion),
    )
    .map(({ province, youthRegion }) => crossingPlace(province, youthRegion));
}

/** Children of the municipalities that a province and a youth region share: the one less other regions may be just these. */
function crossingSums({ all }: Places, atoms: Atoms, atlas: Atlas): Term[][] {
  const parts = [inCohort, ['none'], ['running'], ['started'], ['none', 'running', 'started']] as const;
  return atlas.crossings().flatMap((codes) => {
    const here = codes
      .map((region): Place => ({ ...everywhere, region_level: 'municipality', region }))
      .filter((place) => all.has(placeName(place)));
    return parts.map((groups) => here.flatMap((place) => atoms.sum(place, groups)));
  });
}
