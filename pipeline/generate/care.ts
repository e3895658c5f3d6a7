import { addDays, type Day, later } from './calendar.ts';
import type { Random } from './random.ts';
import { type Child, type IndexRow, sample } from './specification.ts';

/** When help ran, both days included; `null` is an end that is not known. */
export interface CarePeriod {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** All help of a child: what its rows need, and nothing that would change them. */
export function carePeriodsOf(child: Child, random: Random, birthDate: Day): CarePeriod[] {
  const isShort = child.rows.length > 1;
  return child.rows.flatMap((row) => rowCare(row, random, birthDate, isShort));
}

function rowCare(row: IndexRow, random: Random, birthDate: Day, isShort: boolean): CarePeriod[] {
  const { indexDate, care } = row.stories;
  const day = (days: number) => addDays(indexDate, days);
  const some = (least: number, most: number) => random.integer(least, most);
  /** Some days before the index date, but not before birth. */
  const before = (least: number, most: number) => later(birthDate, day(-some(least, most)));
  const from = (startsOn: Day, least: number, most: number) =>
    period(startsOn, addDays(startsOn, some(least, most)));
  switch (care) {
    case 'open':
      return [{ startsOn: before(5, 500), endsOn: null }];
    case 'closed':
      return [period(before(5, isShort ? 20 : 300), day(isShort ? some(5, 60) : some(5, 250)))];
    case 'ends_on_index':
      return [period(before(20, 300), indexDate)];
    case 'since_yesterday':
      return [period(day(-1), day(some(30, 300)))];
    case 'two_at_once':
      return [
        { startsOn: before(20, 400), endsOn: null },
        period(before(5, 19), day(some(5, 100))),
        from(day(some(1, 150)), 20, 200),
      ];
    case 'on_index':
      return [from(indexDate, 30, 300)];
    case 'soon':
      return [from(day(some(1, 30)), 20, isShort ? 60 : 300)];
    case 'late':
      return [from(day(some(31, 150)), 20, 300)];
    case 'on_horizon':
      return [from(row.horizon, 30, 200)];
    case 'again':
      return [period(before(30, 200), day(-1)), from(day(some(1, 120)), 20, 200)];
    case 'no_care':
      return [];
    case 'ended_yesterday':
      return [period(before(2, isShort ? 20 : 200), day(-1))];
    case 'ended_long_ago':
      return [period(before(250, 400), day(-some(30, 38)))];
    case 'after_horizon':
      return [from(addDays(row.horizon, 1), 20, 200)];
    case 'before_and_after':
      return [period(before(20, 200), day(-some(1, 10))), from(addDays(row.horizon, some(1, 10)), 20, 200)];
  }
}

/** Ends that lie after what is observed are not known yet. */
function period(startsOn: Day, endsOn: Day): CarePeriod {
  return { startsOn, endsOn: endsOn > sample.observedUntil ? null : endsOn };
}
