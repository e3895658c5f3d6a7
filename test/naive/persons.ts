import { personOf } from './keys.ts';
import { field, type Row } from './rows.ts';

/** What the persons register says of one key. Empty texts are unknown. */
export interface Person {
  readonly conflict: boolean;
  readonly sex: string;
  readonly birthDate: string;
  readonly diedOn: string;
  readonly emigratedOn: string;
  readonly returnedOn: string;
}

/** One person per resolved key; `unknown` and empty differ from nothing. */
export function personsByKey(rows: readonly Row[]): Map<string, Person> {
  const keys = new Set(rows.map(personOf));
  return new Map([...keys].map((key) => [key, join(rows.filter((row) => personOf(row) === key))]));
}

function join(rows: readonly Row[]): Person {
  const values = (column: string) =>
    [...new Set(rows.map((row) => field(row, column)))]
      .filter((text) => text !== '' && text !== 'unknown')
      .sort();
  const sexes = values('sex');
  const births = values('birth_date');
  const emigratedOn = values('emigrated_on')[0] ?? '';
  return {
    conflict: sexes.length > 1 || births.length > 1,
    sex: sexes[0] ?? 'unknown',
    birthDate: births[0] ?? '',
    diedOn: values('died_on')[0] ?? '',
    emigratedOn,
    returnedOn: values('returned_on').filter((day) => day >= emigratedOn)[0] ?? '',
  };
}

/** Dead, or emigrated and not returned, on a day. */
export function hasLeft(person: Person, day: string): boolean {
  const dead = person.diedOn !== '' && person.diedOn <= day;
  const gone = person.emigratedOn !== '' && person.emigratedOn <= day;
  return dead || (gone && !hasReturned(person, day));
}

function hasReturned(person: Person, day: string): boolean {
  return person.returnedOn !== '' && person.returnedOn >= person.emigratedOn && person.returnedOn <= day;
}

/** Died or emigrated after the index date and on or before the horizon; a return by the index date undoes a leave. */
export function leavesBetween(person: Person, indexDate: string, horizon: string): boolean {
  const dies = person.diedOn > indexDate && person.diedOn <= horizon;
  const emigrates = person.emigratedOn > indexDate && person.emigratedOn <= horizon;
  return dies || emigrates;
}
