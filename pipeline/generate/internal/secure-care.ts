import type { Day } from '../calendar.ts';
import { textOf } from '../missed-persons.ts';
import type { Keyed, PersonRecord, Records } from '../records.ts';
import type { Child } from '../specification.ts';
import type { Placed } from '../truth.ts';
import { cellsOf, type InternalTruthCell, shareOf } from './cells.ts';
import { grouped } from './grouped.ts';
import { adultOn, never, once } from './lives.ts';

const telling = ['sexual_violence', 'trafficking'];
const nowhere = { municipality: 'NL_U', youthRegion: 'NL_U', province: 'NL_U' };

/** Children who start secure residential care in a year, first start only, with or without an order; who is a victim by then. */
export function secureCareCells(children: readonly Child[], records: Records): InternalTruthCell[] {
  const unlinked = new Set(
    children.filter(({ rows }) => rows.some(({ outcome }) => outcome === 'unlinked')).map(({ id }) => id),
  );
  const owner = ({ last }: Keyed) => textOf(last);
  const persons = grouped(records.persons, owner);
  const known = knownSince(records);
  const secure = once(records.care).filter(
    ({ careType, child }) => careType === 'secure_residential' && !unlinked.has(child ?? 0),
  );
  const starts = [...grouped(secure, owner)].flatMap(([person, own]) => {
    const facts = factsOf(persons.get(person) ?? []);
    const young = own.map(({ startsOn }) => startsOn).filter((day) => day < adultOn(facts.birthDate));
    return ['2017', '2018'].flatMap((year): Placed[] => {
      const first = young.filter((day) => day.startsWith(year)).toSorted()[0];
      if (first === undefined) return [];
      const victim = (known.get(person) ?? never) <= first ? 'victim' : 'other';
      const ageGroup = ageGroupOn(first, facts.birthDate);
      return [{ year, victim, sex: facts.sex, ageGroup, measure: '_T', place: nowhere }];
    });
  });
  return cellsOf(starts, ['total', 'year', 'sex', 'age_group'], (members) => [
    shareOf('secure-care-victims', '_T', members, ({ victim }) => victim === 'victim'),
  ]);
}

/** The first day on which an order or a record tells that somebody is a victim. */
function knownSince(records: Records): Map<string, Day> {
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

function factsOf(persons: readonly PersonRecord[]): { readonly sex: string; readonly birthDate: Day } {
  const told = persons.find(({ birthDate }) => birthDate !== null);
  if (told === undefined || told.birthDate === null)
    throw new Error('care of somebody who is not registered');
  return { sex: told.sex, birthDate: told.birthDate };
}

/** By completed years, from the text of the dates. */
function ageGroupOn(day: Day, birthDate: Day): string {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const age = day.slice(5) < birthDate.slice(5) ? years - 1 : years;
  if (age < 0) return 'unknown';
  return age <= 3 ? '0-3' : age <= 11 ? '4-11' : '12-17';
}
