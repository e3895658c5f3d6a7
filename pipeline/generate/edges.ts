import type { Draft, Stories } from './specification.ts';

/** A corner of the definitions: which draft it may take from the quotas, and the dates that make it one. */
export interface Edge {
  readonly where: Partial<Draft>;
  readonly stories: Partial<Stories>;
}

const edge = (where: Partial<Draft>, stories: Partial<Stories>): Edge => ({ where, stories });
const followed = (year: Draft['year'], help: Draft['help'], more: Partial<Draft> = {}): Partial<Draft> => ({
  outcome: 'followed',
  year,
  help,
  ...more,
});
const left = (cause: Draft['cause'], more: Partial<Draft> = {}): Partial<Draft> => ({
  outcome: 'left',
  cause,
  ...more,
});
const gone = (cause: Draft['cause'], year: Draft['year']): Partial<Draft> => ({
  outcome: 'after_leaving',
  cause,
  year,
});

/** Index dates at the ends of months and of the period, with help at the ends of the window. */
const monthEnds: readonly Edge[] = [
  edge(followed('2017', 'started', { victim: 'other' }), { indexDate: '2017-08-31', care: 'on_horizon' }),
  edge(followed('2017', 'started', { victim: 'victim' }), { indexDate: '2017-08-30', care: 'on_horizon' }),
  edge(followed('2017', 'started'), { indexDate: '2017-08-29', care: 'on_horizon' }),
  edge(followed('2017', 'none', { victim: 'other' }), { indexDate: '2017-08-31', care: 'after_horizon' }),
  edge(followed('2018', 'none', { victim: 'victim' }), { indexDate: '2018-08-31', care: 'after_horizon' }),
  edge(followed('2018', 'started'), { indexDate: '2018-02-28', care: 'on_horizon' }),
  edge(followed('2017', 'started'), { indexDate: '2017-03-31', care: 'on_horizon' }),
  edge(followed('2018', 'none'), { indexDate: '2018-05-31', care: 'after_horizon' }),
  edge(followed('2018', 'started'), { indexDate: '2018-10-31', care: 'on_horizon' }),
  edge(followed('2017', 'none'), { indexDate: '2017-12-31', care: 'after_horizon' }),
  edge(followed('2018', 'started', { victim: 'victim' }), { indexDate: '2018-12-31', care: 'on_horizon' }),
  edge(followed('2018', 'none', { victim: 'other' }), { indexDate: '2018-12-31', care: 'ended_yesterday' }),
  edge(followed('2018', 'running'), { indexDate: '2018-12-31', care: 'since_yesterday' }),
  edge(followed('2017', 'running'), { indexDate: '2017-01-01', care: 'ends_on_index' }),
  edge(followed('2017', 'none', { victim: 'victim' }), { indexDate: '2017-01-01', care: 'ended_yesterday' }),
];

/** Eighteenth birthdays around the window, and birthdays on 29 February. */
const birthdays: readonly Edge[] = [
  edge(followed('2017', 'started', { ageGroup: '12-17' }), { indexDate: '2017-08-31', birth: 'leap_adult' }),
  edge(left('adulthood', { year: '2017' }), { indexDate: '2017-09-01', birth: 'leap_adult' }),
  edge(left('adulthood', { year: '2018' }), { indexDate: '2018-02-28', birth: 'leap_adult' }),
  edge({ outcome: 'adult', year: '2018' }, { indexDate: '2018-03-01', birth: 'leap_adult' }),
  edge(left('adulthood', { victim: 'victim' }), { birth: 'adult_on_horizon' }),
  edge(left('adulthood', { victim: 'other' }), { birth: 'adult_on_horizon' }),
  edge(left('adulthood', { year: '2017' }), { indexDate: '2017-08-31', birth: 'adult_on_horizon' }),
  edge(left('adulthood', { victim: 'victim' }), { birth: 'adult_day_after_index' }),
  edge(left('adulthood', { victim: 'other' }), { birth: 'adult_day_after_index' }),
  edge(followed('2017', 'none', { victim: 'victim', ageGroup: '12-17' }), { birth: 'adult_after_horizon' }),
  edge(followed('2018', 'started', { ageGroup: '12-17' }), { birth: 'adult_after_horizon' }),
  edge(followed('2018', 'running', { ageGroup: '12-17' }), { birth: 'adult_after_horizon' }),
  ...['2017', '2017', '2018', '2018'].map((year) =>
    edge({ outcome: 'adult', year: year as Draft['year'] }, { birth: 'adult_on_index' }),
  ),
  edge(followed('2017', 'running', { ageGroup: '12-17' }), { indexDate: '2017-02-28', birth: 'leap_day' }),
  edge(followed('2018', 'started', { ageGroup: '4-11' }), { indexDate: '2018-03-01', birth: 'leap_day' }),
  edge(followed('2018', 'running', { ageGroup: '0-3' }), { indexDate: '2018-02-28', birth: 'leap_day' }),
  ...(['4-11', '12-17'] as const).flatMap((ageGroup) => [
    edge(followed('2017', 'running', { ageGroup }), { birth: 'boundary' }),
    edge(followed('2018', 'started', { ageGroup }), { birth: 'boundary' }),
  ]),
  ...(['0-3', '4-11'] as const).flatMap((ageGroup) => [
    edge(followed('2018', 'running', { ageGroup }), { birth: 'before_boundary' }),
    edge(followed('2017', 'started', { ageGroup }), { birth: 'before_boundary' }),
  ]),
];

/** Orders that begin before birth: the index date is the day of birth. */
const unborn: readonly Edge[] = [
  edge(followed('2017', 'started', { ageGroup: '0-3' }), { order: 'before_birth', indexDate: '2017-01-20' }),
  edge(followed('2018', 'started', { ageGroup: '0-3' }), { order: 'before_birth', indexDate: '2018-02-11' }),
  edge(followed('2018', 'none', { ageGroup: '0-3' }), { order: 'before_birth', indexDate: '2018-09-30' }),
  edge(followed('2017', 'none', { ageGroup: '0-3' }), {
    order: 'before_birth_nine_months',
    indexDate: '2017-10-15',
  }),
].map(({ where, stories }) => ({
  where: { ...where, victim: 'other' },
  stories: {
    birth: 'on_index',
    known: 'nothing',
    ...stories,
    care: where.help === 'none' ? 'no_care' : 'soon',
  },
}));

/** Death and emigration around the window. */
const leaving: readonly Edge[] = [
  edge(left('death', { year: '2017' }), { leaving: 'on_horizon' }),
  edge(left('death', { year: '2018' }), { leaving: 'day_after_index' }),
  edge(followed('2018', 'started', { victim: 'other' }), { leaving: 'after_horizon' }),
  edge(followed('2017', 'none', { victim: 'victim' }), { leaving: 'after_horizon' }),
  edge(left('emigration', { year: '2017' }), { leaving: 'on_horizon' }),
  edge(left('emigration', { year: '2018' }), { leaving: 'on_horizon' }),
  edge(left('emigration', { year: '2017' }), { leaving: 'in_window_and_back' }),
  edge(left('emigration', { year: '2018' }), { leaving: 'day_after_index' }),
  ...(['running', 'started', 'none'] as const).map((help) =>
    edge(followed('2018', help, { ageGroup: '12-17', victim: 'other' }), { leaving: 'back_before' }),
  ),
  edge(followed('2017', 'started', { ageGroup: '4-11', victim: 'other' }), { leaving: 'back_on_index' }),
  edge(gone('death', '2017'), { leaving: 'on_index' }),
  edge(gone('death', '2018'), { leaving: 'before' }),
  edge(gone('emigration', '2017'), { leaving: 'on_index' }),
  edge(gone('emigration', '2018'), { leaving: 'before_and_back_later' }),
];

/** Every corner, in the order in which they take their drafts. */
export const edges: readonly Edge[] = [...birthdays, ...monthEnds, ...unborn, ...leaving];
