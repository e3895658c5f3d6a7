import type { HazardDimension, HazardSpecification, Stratum } from './specification.ts';

/** Children who are told together: every dimension that is not `_T` has this code. */
export type GroupKey = Readonly<Record<HazardDimension, string>>;

/** A group with the strata in it, and the place of each in the specification. */
export interface Group {
  readonly key: GroupKey;
  readonly strata: readonly { readonly at: number; readonly stratum: Stratum }[];
}

const all: GroupKey = { victim: '_T', measure: '_T', province: '_T' };

/** All children, each code of each dimension, and each combination of the three, in the order of the specification. */
export function groupsOf({ strata }: HazardSpecification): Group[] {
  const keys = [
    all,
    ...(['victim', 'measure', 'province'] as const).flatMap((dimension) =>
      strata.map((stratum) => ({ ...all, [dimension]: stratum[dimension] })),
    ),
    ...strata.map(({ victim, measure, province }) => ({ victim, measure, province })),
  ];
  const distinct = new Map(keys.map((key) => [JSON.stringify(key), key]));
  return [...distinct.values()].map((key) => ({
    key,
    strata: strata
      .map((stratum, at) => ({ at, stratum }))
      .filter(({ stratum }) =>
        Object.entries(key).every(
          ([name, code]) => code === '_T' || stratum[name as HazardDimension] === code,
        ),
      ),
  }));
}

/** The share of children of a stratum whose records in a register have a key that leads nowhere. */
export function missedShare(
  { keys }: HazardSpecification,
  stratum: Stratum,
  register: 'protection_orders' | 'youth_care',
): number {
  const own = keys.subgroups.find(
    (subgroup) => subgroup.register === register && stratum[subgroup.dimension] === subgroup.code,
  );
  return own?.missed ?? keys.missed[register];
}
