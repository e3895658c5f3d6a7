import { addMonths, birthday, dayNumber, yearOf } from './dates.ts';
import { type NaiveOptions, yearIsMargin } from './options.ts';
import { field, type Row } from './rows.ts';
import { leavesBetween, type Person } from './persons.ts';

export type FollowUp = 'not_yet_followed' | 'left' | 'followed';
export type Help = 'running' | 'started' | 'none';

export const windowMonths = 6;

/** What the window of six months shows, by dates alone; help plays no part. */
export function followUpOf(indexDate: string, person: Person | undefined, options: NaiveOptions): FollowUp {
  const lastIndexDate = yearIsMargin(options) ? `${yearOf(indexDate)}-12-31` : indexDate;
  if (addMonths(lastIndexDate, windowMonths) > options.observedUntil) return 'not_yet_followed';
  if (person === undefined) return 'followed';
  const horizon = addMonths(indexDate, windowMonths);
  if (leavesBetween(person, indexDate, horizon)) return 'left';
  if (person.birthDate !== '') {
    const adultOn = birthday(person.birthDate, 18);
    if (adultOn > indexDate && adultOn <= horizon) return 'left';
  }
  return 'followed';
}

/** The trajectories of a counted type, and of crisis help only where that counts. */
export function countedCare(care: readonly Row[], options: NaiveOptions): Row[] {
  return care.filter(
    (row) =>
      (options.careTypes === null || options.careTypes.includes(field(row, 'care_type'))) &&
      (options.countCrisis || field(row, 'crisis') !== 'true'),
  );
}

/** Help in the window of six months, from the counted trajectories of one child. */
export function helpOf(indexDate: string, care: readonly Row[]): Help {
  const horizon = addMonths(indexDate, windowMonths);
  const runs = care.some(
    (row) =>
      field(row, 'starts_on') < indexDate &&
      (field(row, 'ends_on') === '' || field(row, 'ends_on') >= indexDate),
  );
  if (runs) return 'running';
  const starts = care.some(
    (row) => field(row, 'starts_on') >= indexDate && field(row, 'starts_on') <= horizon,
  );
  return starts ? 'started' : 'none';
}

/** Days from the index date to the first help in the window: 0 when running, `null` without help. */
export function daysToHelp(indexDate: string, care: readonly Row[]): number | null {
  const help = helpOf(indexDate, care);
  if (help !== 'started') return help === 'running' ? 0 : null;
  const starts = care.map((row) => field(row, 'starts_on')).filter((day) => day >= indexDate);
  return Math.min(...starts.map(dayNumber)) - dayNumber(indexDate);
}
