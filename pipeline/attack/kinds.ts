import { Balance } from '../../src/attacker/balance.ts';
import type { Term } from '../../src/attacker/knowledge.ts';
import { type Atom, atomName, type Atoms, besides, fates } from './atoms.ts';
import { type Atlas, everywhere, type Place } from './places.ts';
import type { ReleaseKnowledge } from './release-knowledge.ts';
import type { Target } from './targets.ts';

const divided = ['period', 'victim', 'sex', 'age_group', 'measure'] as const;

/** So many children of different codes are tried for each group at each place: where one does not fit, another may. */
const variants = 2;

/**
 * What one child more would change, for children of every group at every place that a target asks for: the child is counted at
 * each place that it lies in, and in the accounts. Where a place does not tell something of the child, it has one of the codes
 * that there are. And what one more of any other count that a target asks for would change. None of it has to be possible: whoever
 * makes these changes looks whether the table still fits.
 */
export function kindsOfChildren(
  { knowledge, places }: ReleaseKnowledge,
  targets: readonly Target[],
  atoms: Atoms,
  atlas: Atlas,
): Term[][] {
  const asked = new Set(targets.flatMap(({ terms }) => terms.map(({ cell }) => cell)));
  const inSystem = new Set(knowledge.cells.map(({ key }) => key));
  const all = [...places.all.values()];
  const homes = new Homes(all, atoms, atlas);
  const starts: Term[][] = [];
  const groups = new Set<string>();
  for (const place of all)
    for (const atom of [...fates, ...besides]) {
      const group = atomName(place, atom);
      if (!asked.has(group)) continue;
      groups.add(group);
      for (let variant = 0; variant < variants; variant += 1) {
        const counted = homes.around(homes.childAt(place, atom, starts.length));
        const cells = counted.map((around) => atomName(around, atom)).filter((cell) => inSystem.has(cell));
        starts.push(cells.map(oneMore));
      }
    }
  // What is no group at a place counts records, or what else is told of children.
  for (const cell of asked) if (!groups.has(cell)) starts.push([oneMore(cell)]);
  const balance = new Balance(knowledge.relations);
  return starts.flatMap((start) => {
    const move = balance.complete(start);
    return move === null ? [] : [move];
  });
}

const oneMore = (cell: string): Term => ({ cell, coefficient: 1 });

/** Where children may be, and where those are counted who are. */
class Homes {
  readonly #places: readonly Place[];
  readonly #atoms: Atoms;
  readonly #atlas: Atlas;
  readonly #codes: ReadonlyMap<(typeof divided)[number], readonly string[]>;
  /** Municipalities by the level and code of each region that they lie in. */
  readonly #within = new Map<string, string[]>();

  constructor(places: readonly Place[], atoms: Atoms, atlas: Atlas) {
    this.#places = places;
    this.#atoms = atoms;
    this.#atlas = atlas;
    const codes = (name: (typeof divided)[number]) =>
      [...new Set(places.map((place) => place[name]))].filter((code) => code !== '_T');
    this.#codes = new Map(divided.map((name) => [name, codes(name)]));
    for (const code of atlas.municipalities)
      for (const region of this.#regionsOf({ ...everywhere, region_level: 'municipality', region: code }))
        this.#within.set(region, [...(this.#within.get(region) ?? []), code]);
  }

  /** A child of a group at a place, in one municipality, with one code in each dimension; `turn` says which of those that may be. */
  childAt(place: Place, atom: Atom, turn: number): Place {
    const towns = this.#within.get(regionName(place.region_level, place.region)) ?? [];
    const town = towns[turn % towns.length];
    const home = town === undefined ? {} : { region_level: 'municipality' as const, region: town };
    const codes = divided.flatMap((name) => {
      if (place[name] !== '_T') return [];
      const all = this.#codes.get(name) ?? [];
      const some =
        name === 'period' ? all.filter((period) => this.#atoms.exists({ ...place, period }, atom)) : all;
      const code = some[turn % some.length];
      return code === undefined ? [] : [[name, code] as const];
    });
    return { ...place, ...home, ...Object.fromEntries(codes) };
  }

  /** The places that a child lies in. */
  around(child: Place): Place[] {
    const regions = new Set(this.#regionsOf(child));
    return this.#places.filter(
      (place) =>
        regions.has(regionName(place.region_level, place.region)) &&
        divided.every((name) => place[name] === '_T' || place[name] === child[name]),
    );
  }

  #regionsOf(place: Place): string[] {
    const parents = this.#atlas.parentsOf(place).map(({ level, code }) => regionName(level, code));
    const country = regionName(everywhere.region_level, everywhere.region);
    return [country, regionName(place.region_level, place.region), ...parents];
  }
}

const regionName = (level: string, code: string) => `${level}|${code}`;
