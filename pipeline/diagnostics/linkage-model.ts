import type { Coordinates } from '../cube/coordinates.ts';

/** Registers of which linkage is counted; `children` are the index rows of the cohort, left-out ones too. */
export const linkageRegisters = ['children', 'protection_orders', 'youth_care', 'victim_records'] as const;
export type LinkageRegister = (typeof linkageRegisters)[number];

/** Units (index rows, orders, trajectories, records) and the distinct people behind them, linked and not. */
export interface LinkedCount {
  readonly linked: number;
  readonly unlinked: number;
  readonly linkedPeople: number;
  readonly unlinkedPeople: number;
}

/** One line of `linkage_count`: a subgroup of a register. */
export interface LinkageSubgroup extends LinkedCount {
  readonly register: LinkageRegister;
  readonly dimension: string;
  readonly code: string;
}

/** Rows that lie between two published counts, and the distinct children behind them. */
export interface GapCount {
  readonly units: number;
  readonly people: number;
}
/** What orders themselves tell of a child, where they bring it. */
export const toldDimensions = ['told_sex', 'told_age_group'] as const;
export type ToldDimension = (typeof toldDimensions)[number];

export type GapKind =
  | 'unlinked_observed'
  | 'unlinked_not_observed'
  | 'excluded_linked'
  | 'known_ground_unlinked'
  | 'known_ground_linked'
  | 'known_ground_followed';

/** Links that cannot be true: orders or trajectories, and the people they are linked to. */
export interface ImplausibleCount {
  readonly kind: string;
  readonly links: number;
  readonly people: number;
}

/** Everything that is counted about linkage; what was not found is zero. */
export interface LinkageCounts {
  readonly subgroups: readonly LinkageSubgroup[];
  readonly of: (register: LinkageRegister, dimension: string, code?: string) => LinkedCount;
  readonly gap: (kind: GapKind, at: Coordinates) => GapCount;
  /** Of how many children a pass linked another number of orders than of index rows. */
  readonly besidePass: (pass: string) => number;
  /** Numbers of linked children who lie between those of whom orders tell a code and those of whom persons does. */
  readonly besideTold: (dimension: ToldDimension, code: string) => readonly number[];
  readonly implausible: readonly ImplausibleCount[];
}

/** Counts of subgroups together; people who stand in several of them count in each. */
export function addCounts(counts: readonly LinkedCount[]): LinkedCount {
  const add = (part: keyof LinkedCount) => counts.reduce((sum, count) => sum + count[part], 0);
  return {
    linked: add('linked'),
    unlinked: add('unlinked'),
    linkedPeople: add('linkedPeople'),
    unlinkedPeople: add('unlinkedPeople'),
  };
}
