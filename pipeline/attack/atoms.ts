import type { Term } from '../../src/attacker/knowledge.ts';
import { everywhere, type Place, placeName } from './places.ts';

/** What becomes of the children of the cohort at a place: each is in one of these groups. */
export const fates = ['none', 'running', 'started', 'left', 'not_yet'] as const;
/** Children beside the cohort: linked ones who are left out, and ones that are not linked. */
export const besides = ['adult', 'after_leaving', 'unlinked', 'unlinked_not_yet'] as const;

export type Atom = (typeof fates)[number] | (typeof besides)[number];

/** Which years are observed long enough for every child of that year to be followed; the configuration tells, and is public. */
export interface ObservedYears {
  readonly years: readonly string[];
  readonly isObserved: (year: string) => boolean;
}

const inObserved: ReadonlySet<Atom> = new Set(['none', 'running', 'started', 'left', 'unlinked']);
const inOthers: ReadonlySet<Atom> = new Set(['not_yet', 'unlinked_not_yet']);

/** Counts of children by what became of them, as sums of groups that hold each child once. */
export class Atoms {
  readonly #observed: ObservedYears;

  constructor(observed: ObservedYears) {
    this.#observed = observed;
  }

  /** Whether a group can hold anybody at a place: a year that is not observed has nobody who was followed, and so on. */
  exists(place: Place, atom: Atom): boolean {
    const { years, isObserved } = this.#observed;
    const here = place.period === '_T' ? years : [place.period];
    if (inObserved.has(atom)) return here.some(isObserved);
    if (inOthers.has(atom)) return here.some((year) => !isObserved(year));
    return true;
  }

  /** The sum of some groups at a place. */
  sum(place: Place, atoms: readonly Atom[]): Term[] {
    return atoms
      .filter((atom) => this.exists(place, atom))
      .map((atom) => ({ cell: atomName(place, atom), coefficient: 1 }));
  }
}

export function atomName(place: Place, atom: Atom): string {
  return `${atom} @ ${placeName(place)}`;
}

export const followed: readonly Atom[] = ['none', 'running', 'started'];
export const notFollowed: readonly Atom[] = ['left', 'not_yet'];
export const inCohort: readonly Atom[] = fates;
export const leftOut: readonly Atom[] = ['adult', 'after_leaving'];
export const unlinked: readonly Atom[] = ['unlinked', 'unlinked_not_yet'];
export const linked: readonly Atom[] = [...inCohort, ...leftOut];
export const children: readonly Atom[] = [...linked, ...unlinked];

/** Steps of the population flow that count children, as sums of groups. */
export const flowSteps: Readonly<Record<string, readonly Atom[]>> = {
  children,
  excluded: [...leftOut, ...unlinked],
  excluded_unlinked: unlinked,
  excluded_adult_or_after_leaving: leftOut,
  excluded_adult: ['adult'],
  excluded_after_leaving: ['after_leaving'],
  in_cohort: inCohort,
  not_followed: notFollowed,
  left: ['left'],
  not_yet_followed: ['not_yet'],
  followed,
};

/** Children who are not linked may be of any group of victims, so that there is one number of them for all and for victims. */
export function unlinkedPlace(place: Place): Place {
  return place.victim === 'victim' ? { ...place, victim: '_T' } : place;
}

/** The place that a category of the linkage profile is about (`year_2018`, `measure_guardianship`, `province_pv20`), if it is one. */
export function profiledPlace(characteristic: string): Place | null {
  const [, dimension, code = ''] = /^(year|measure|province)_(.+)$/.exec(characteristic) ?? [];
  if (dimension === 'year') return { ...everywhere, period: code };
  if (dimension === 'measure') return { ...everywhere, measure: code as Place['measure'] };
  if (dimension === 'province') {
    const region = code.toUpperCase();
    return { ...everywhere, region_level: 'province', region };
  }
  return null;
}
