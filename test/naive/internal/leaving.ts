import { birthday } from '../dates.ts';
import type { Person } from '../persons.ts';

/** The first day after an index date on which a child dies, emigrates or turns 18; empty for none. */
export function leavesOn(person: Person | undefined, indexDate: string): string {
  if (person === undefined) return '';
  const adultOn = person.birthDate === '' ? '' : birthday(person.birthDate, 18);
  const days = [person.diedOn, person.emigratedOn, adultOn].filter((day) => day > indexDate);
  return days.sort()[0] ?? '';
}

/** Has not died, emigrated or turned 18 on or before a day. */
export function staysUntil(person: Person | undefined, indexDate: string, day: string): boolean {
  const leave = leavesOn(person, indexDate);
  return leave === '' || leave > day;
}
