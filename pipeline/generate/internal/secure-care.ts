import { textOf } from '../missed-persons.ts';
import type { Keyed, Records } from '../records.ts';
import type { Child } from '../specification.ts';
import type { Placed } from '../truth.ts';
import { cellsOf, type InternalTruthCell, shareOf } from './cells.ts';
import { grouped, once } from './grouped.ts';
import { adultOn, ageGroupOn, factsOf, isLinked, knownSince, never, nowhere } from './persons.ts';

/** Children who start secure residential care in a year, first start only, with or without an order; who is a victim by then. */
export function secureCareCells(children: readonly Child[], records: Records): InternalTruthCell[] {
  const unlinked = new Set(children.filter((child) => !isLinked(child)).map(({ id }) => id));
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
