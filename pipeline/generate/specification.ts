import type { Day } from './calendar.ts';

/** The period of the sample, and the last day that its care register covers. */
export const sample = {
  from: '2017-01-01',
  until: '2018-12-31',
  observedUntil: '2019-06-30',
  release: '2019-1',
} as const;

export type Year = '2017' | '2018';
export type Sex = 'male' | 'female';
export type Victim = 'victim' | 'other';
export type HelpStatus = 'running' | 'started' | 'none';
export type AgeGroup = '0-3' | '4-11' | '12-17';
export type Outcome = 'followed' | 'left' | 'unlinked' | 'adult' | 'after_leaving';
/** Why a child is not followed; `nothing` for those who are. */
export type Cause =
  | 'nothing'
  | 'adulthood'
  | 'emigration'
  | 'death'
  | 'unknown_key'
  | 'not_in_persons'
  | 'conflicting_person';
export const measures = [
  'supervision',
  'provisional_supervision',
  'guardianship',
  'provisional_guardianship',
  'temporary_guardianship',
] as const;
export type Measure = (typeof measures)[number];

/** A municipality code as delivered, and where it belongs in the classification of 2024. */
export interface Place {
  readonly delivered: string;
  readonly municipality: string;
  readonly youthRegion: string;
  readonly province: string;
}

/** How the orders of an index row lie; see `orders.ts`. */
export type OrderStory =
  | 'single'
  | 'touching'
  | 'overlapping'
  | 'contained'
  | 'same_day'
  | 'day_apart'
  | 'second_later'
  | 'earlier_spell'
  | 'before_birth'
  | 'before_birth_nine_months';

/** How the help of an index row lies; see `care.ts`. */
export type CareStory =
  | 'open'
  | 'closed'
  | 'ends_on_index'
  | 'since_yesterday'
  | 'two_at_once'
  | 'on_index'
  | 'soon'
  | 'late'
  | 'on_horizon'
  | 'again'
  | 'no_care'
  | 'ended_yesterday'
  | 'ended_long_ago'
  | 'after_horizon'
  | 'before_and_after';

/** How the birth date lies; see `persons.ts`. */
export type BirthStory =
  | 'ordinary'
  | 'boundary'
  | 'before_boundary'
  | 'leap_day'
  | 'adult_in_window'
  | 'adult_on_horizon'
  | 'adult_day_after_index'
  | 'adult_after_horizon'
  | 'adult_on_index'
  | 'adult_before'
  | 'leap_adult'
  | 'on_index';

/** When a child died or moved abroad; see `persons.ts`. */
export type LeavingStory =
  | 'never'
  | 'in_window'
  | 'in_window_and_back'
  | 'on_horizon'
  | 'day_after_index'
  | 'after_horizon'
  | 'back_before'
  | 'back_on_index'
  | 'on_index'
  | 'before'
  | 'before_and_back_later';

/** How it is known that a child is a victim, or why it does not count as one; see `victims.ts`. */
export type KnowledgeStory =
  | 'ground_first'
  | 'ground_earlier'
  | 'ground_same_day'
  | 'record_before'
  | 'record_on_index'
  | 'nothing'
  | 'record_day_after'
  | 'ground_later'
  | 'record_other_kind';

/** What is planned of one index row before any date is chosen: everything that the truth counts. */
export interface Draft {
  readonly year: Year;
  readonly sex: Sex;
  readonly victim: Victim;
  readonly outcome: Outcome;
  readonly cause: Cause;
  readonly help: HelpStatus;
  readonly ageGroup: AgeGroup;
  readonly measure: Measure;
  readonly place: Place;
}

/** The dates that make a draft come true. */
export interface Stories {
  readonly indexDate: Day;
  readonly order: OrderStory;
  readonly care: CareStory;
  readonly birth: BirthStory;
  readonly leaving: LeavingStory;
  readonly known: KnowledgeStory;
}

export interface IndexRow extends Draft {
  readonly stories: Stories;
  /** Last day of the six-month window. */
  readonly horizon: Day;
}

/** A child with what the truth says of it: one index row a year at most, none when its orders begin outside the period. */
export interface Child {
  readonly id: number;
  readonly sex: Sex;
  readonly rows: readonly IndexRow[];
  /** Where the orders of a child without index rows lie: before the period or after it. */
  readonly outside?: 'before' | 'after';
}
