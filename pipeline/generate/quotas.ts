import type { AgeGroup, Cause, Draft, HelpStatus, Outcome, Sex, Victim, Year } from './specification.ts';

type Counted = Pick<Draft, 'year' | 'sex' | 'victim' | 'outcome' | 'cause' | 'help'>;

/** Boys in 2017, girls in 2017, boys in 2018, girls in 2018. */
type Spread = readonly [number, number, number, number];

const groups: readonly (readonly [Year, Sex])[] = [
  ['2017', 'male'],
  ['2017', 'female'],
  ['2018', 'male'],
  ['2018', 'female'],
];

type Quota = readonly [Victim, Outcome, Cause, HelpStatus, Spread];

/**
 * How many index rows there are of each kind: the truth of the sample, made by hand. Of 136 followed victims 21 have no
 * help. Every class of victims, others and all, by year and by sex, holds nobody or at least ten, also those who left:
 * so the totals, years and sexes can be published.
 */
const quotas: readonly Quota[] = [
  ['victim', 'followed', 'nothing', 'running', [10, 20, 10, 23]],
  ['victim', 'followed', 'nothing', 'started', [8, 17, 8, 19]],
  ['victim', 'followed', 'nothing', 'none', [4, 6, 6, 5]],
  ['victim', 'left', 'adulthood', 'running', [3, 3, 3, 3]],
  ['victim', 'left', 'adulthood', 'started', [1, 2, 2, 2]],
  ['victim', 'left', 'adulthood', 'none', [1, 2, 1, 1]],
  ['other', 'followed', 'nothing', 'running', [165, 147, 174, 154]],
  ['other', 'followed', 'nothing', 'started', [102, 90, 105, 93]],
  ['other', 'followed', 'nothing', 'none', [24, 20, 24, 22]],
  ['other', 'left', 'adulthood', 'running', [6, 5, 5, 5]],
  ['other', 'left', 'adulthood', 'started', [3, 2, 3, 3]],
  ['other', 'left', 'adulthood', 'none', [2, 2, 2, 2]],
  ['other', 'left', 'emigration', 'running', [5, 4, 5, 4]],
  ['other', 'left', 'emigration', 'started', [3, 3, 3, 3]],
  ['other', 'left', 'emigration', 'none', [1, 1, 1, 1]],
  ['other', 'left', 'death', 'running', [1, 1, 1, 1]],
  ['other', 'left', 'death', 'started', [1, 0, 0, 1]],
  ['other', 'unlinked', 'unknown_key', 'running', [3, 3, 3, 3]],
  ['other', 'unlinked', 'not_in_persons', 'started', [3, 2, 2, 3]],
  ['other', 'unlinked', 'conflicting_person', 'none', [2, 2, 2, 2]],
  ['other', 'adult', 'adulthood', 'started', [3, 3, 4, 4]],
  ['other', 'after_leaving', 'death', 'none', [1, 1, 1, 0]],
  ['other', 'after_leaving', 'emigration', 'running', [2, 2, 2, 3]],
];

/** Every index row that the quotas ask for, in their order. */
export function countedRows(): Counted[] {
  return quotas.flatMap(([victim, outcome, cause, help, spread]) =>
    groups.flatMap(([year, sex], at) =>
      Array.from({ length: spread[at] ?? 0 }, () => ({ year, sex, victim, outcome, cause, help })),
    ),
  );
}

/** Age groups in exact shares, for each kind of row that has its own. */
export function ageWeights(row: Counted): { kind: string; weights: Readonly<Record<AgeGroup, number>> } {
  if (row.cause === 'adulthood') return { kind: 'adulthood', weights: { '0-3': 0, '4-11': 0, '12-17': 1 } };
  if (row.victim === 'victim') return { kind: 'victim', weights: { '0-3': 14, '4-11': 48, '12-17': 74 } };
  if (row.outcome === 'followed') return { kind: 'other', weights: { '0-3': 26, '4-11': 42, '12-17': 44 } };
  return { kind: 'rest', weights: { '0-3': 18, '4-11': 30, '12-17': 34 } };
}

/** Kinds of order in shares. */
export const measureWeights = {
  victim: {
    supervision: 66,
    provisional_supervision: 16,
    guardianship: 8,
    provisional_guardianship: 6,
    temporary_guardianship: 4,
  },
  other: {
    supervision: 62,
    provisional_supervision: 14,
    guardianship: 9,
    provisional_guardianship: 8,
    temporary_guardianship: 7,
  },
} as const;

/** Records that are delivered twice, and records that have nothing to do with children under an order. */
export const surroundings = {
  duplicates: { orders: 12, care: 14, persons: 10, victims: 10, crosswalk: 10 },
  /** Children all of whose orders begin before the period (and run into it), or after it. */
  outsideBefore: 12,
  outsideAfter: 5,
  backgroundPersons: 120,
  backgroundCare: 300,
} as const;
