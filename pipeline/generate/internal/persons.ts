import { addDays, addYears, type Day } from '../calendar.ts';
import { textOf } from '../missed-persons.ts';
import type { Keyed, PersonRecord, Records } from '../records.ts';
import type { Child } from '../specification.ts';
import { grouped } from './grouped.ts';

/** Later than everything; stands for what does not happen. */
export const never: Day = '9999-12-31';

/** The place of those of whom no order tells one. */
export const nowhere = { municipality: 'NL_U', youthRegion: 'NL_U', province: 'NL_U' } as const;

const telling = ['sexual_violence', 'trafficking'];

/** Whether the plan lets the child be found in the population register. */
export function isLinked({ rows }: Child): boolean {
  return rows.every(({ outcome }) => outcome !== 'unlinked');
}

/** Looks up the rows of a child in the population register. @throws Error when there are none: who is linked has one. */
export function registeredAs(records: Records): (child: Child) => readonly PersonRecord[] {
  const persons = grouped(records.persons, ({ last }) => textOf(last));
  const keys = new Map(records.orders.map(({ child, last }) => [child, textOf(last)]));
  return ({ id }) => {
    const own = persons.get(keys.get(id) ?? '');
    if (own === undefined) throw new Error('a linked child without a row in the population register');
    return own;
  };
}

/** The day on which somebody turns 18: born on 29 February, on 1 March. */
export function adultOn(birthDate: Day): Day {
  return addYears(birthDate.endsWith('-02-29') ? addDays(birthDate, 1) : birthDate, 18);
}

/** The first day on which an order or a record tells that somebody is a victim, by the text of the key. */
export function knownSince(records: Records): Map<string, Day> {
  const days = new Map<string, Day>();
  const learn = ({ last }: Keyed, day: Day) => {
    const before = days.get(textOf(last)) ?? never;
    days.set(textOf(last), day < before ? day : before);
  };
  for (const order of records.orders) if (telling.includes(order.ground)) learn(order, order.startsOn);
  for (const record of records.victims)
    if (telling.includes(record.kind) && !record.insteadOfGround) learn(record, record.recordedOn);
  return days;
}

/** Sex and birth date as the population register tells them. @throws Error when it tells none. */
export function factsOf(persons: readonly PersonRecord[]): { readonly sex: string; readonly birthDate: Day } {
  const told = persons.find(({ birthDate }) => birthDate !== null);
  if (told === undefined || told.birthDate === null)
    throw new Error('care of somebody who is not registered');
  return { sex: told.sex, birthDate: told.birthDate };
}

/** By completed years, from the text of the dates. */
export function ageGroupOn(day: Day, birthDate: Day): string {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const age = day.slice(5) < birthDate.slice(5) ? years - 1 : years;
  if (age < 0) return 'unknown';
  return age <= 3 ? '0-3' : age <= 11 ? '4-11' : '12-17';
}
