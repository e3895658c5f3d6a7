import { addDays, addYears, type Day, daysBetween } from './calendar.ts';
import type { Random } from './random.ts';
import type { AgeGroup, Child, IndexRow, Sex } from './specification.ts';

/** What the population register knows of a child. */
export interface PersonFacts {
  readonly sex: Sex;
  readonly birthDate: Day;
  readonly diedOn: Day | null;
  readonly emigratedOn: Day | null;
  readonly returnedOn: Day | null;
}

/** Completed years that fit an age group: for one index date, and for the first of two in two years. */
const years: Readonly<Record<AgeGroup, { one: readonly [number, number]; two: readonly [number, number] }>> =
  {
    '0-3': { one: [0, 3], two: [0, 1] },
    '4-11': { one: [4, 11], two: [4, 9] },
    '12-17': { one: [12, 16], two: [12, 14] },
  };
const leapDays: Readonly<Record<AgeGroup, Day>> = {
  '0-3': '2016-02-29',
  '4-11': '2008-02-29',
  '12-17': '2004-02-29',
};

/** Dates of birth, death and moving abroad that make the rows of a child come true. */
export function personFacts(random: Random, child: Child): PersonFacts {
  const [first, second] = child.rows;
  const facts: PersonFacts = {
    sex: child.sex,
    birthDate:
      first === undefined
        ? addDays('2008-01-01', random.integer(0, 1500))
        : second === undefined
          ? birthDate(random, first, 'one')
          : pairBirthDate(random, first, second),
    diedOn: null,
    emigratedOn: null,
    returnedOn: null,
  };
  const leaving: Leaving = {};
  for (const row of child.rows) Object.assign(leaving, leavingDates(random, row));
  return { ...facts, ...leaving };
}

/** Eighteen between the first window and the second index date, or young enough in both. */
function pairBirthDate(random: Random, first: IndexRow, second: IndexRow): Day {
  if (second.outcome === 'adult') return addYears(addDays('2017-09-15', random.integer(0, 100)), -18);
  return birthDate(random, first, 'two');
}

function birthDate(random: Random, row: IndexRow, rows: 'one' | 'two'): Day {
  const { indexDate, birth } = row.stories;
  const eighteenOn = (day: Day) => addYears(day, -18);
  const window = daysBetween(indexDate, row.horizon);
  switch (birth) {
    case 'on_index':
      return indexDate;
    case 'leap_day':
      return leapDays[row.ageGroup];
    case 'leap_adult':
      return '2000-02-29';
    case 'boundary':
      return addYears(indexDate, row.ageGroup === '4-11' ? -4 : -12);
    case 'before_boundary':
      return addYears(addDays(indexDate, 1), row.ageGroup === '0-3' ? -4 : -12);
    case 'adult_on_index':
      return eighteenOn(indexDate);
    case 'adult_before':
      return eighteenOn(addDays(indexDate, -random.integer(1, 500)));
    case 'adult_day_after_index':
      return eighteenOn(addDays(indexDate, 1));
    case 'adult_in_window':
      return eighteenOn(addDays(indexDate, random.integer(2, window - 1)));
    case 'adult_on_horizon':
      return eighteenOn(row.horizon);
    case 'adult_after_horizon':
      return eighteenOn(addDays(row.horizon, 1));
    case 'ordinary': {
      const [youngest, oldest] = years[row.ageGroup][rows];
      const birthday = addYears(indexDate, -random.integer(youngest, oldest));
      // At least 40 days old, so that help and death can lie before the index date and after birth.
      return addDays(birthday, -random.integer(40, rows === 'one' ? 355 : 300));
    }
  }
}

type Leaving = Partial<Pick<PersonFacts, 'diedOn' | 'emigratedOn' | 'returnedOn'>>;

function leavingDates(random: Random, row: IndexRow): Leaving {
  const { indexDate, leaving } = row.stories;
  const dies = row.cause === 'death' || (row.cause === 'nothing' && random.integer(0, 1) === 0);
  const leaves = (day: Day, back?: Day): Leaving =>
    back === undefined
      ? dies
        ? { diedOn: day }
        : { emigratedOn: day }
      : { emigratedOn: day, returnedOn: back };
  const window = daysBetween(indexDate, row.horizon);
  switch (leaving) {
    case 'never':
      return {};
    case 'in_window':
      return leaves(addDays(indexDate, random.integer(2, window - 1)));
    case 'in_window_and_back': {
      const away = random.integer(10, 60);
      return leaves(addDays(indexDate, away), addDays(indexDate, away + random.integer(20, 60)));
    }
    case 'on_horizon':
      return leaves(row.horizon);
    case 'day_after_index':
      return leaves(addDays(indexDate, 1));
    case 'after_horizon':
      return leaves(addDays(row.horizon, 1));
    case 'back_before':
      return leaves(addDays(indexDate, -300), addDays(indexDate, -100));
    case 'back_on_index':
      return leaves(addDays(indexDate, -90), indexDate);
    case 'on_index':
      return leaves(indexDate);
    case 'before':
      return leaves(addDays(indexDate, -random.integer(1, 30)));
    case 'before_and_back_later':
      return leaves(addDays(indexDate, -25), addDays(indexDate, 30));
  }
}
