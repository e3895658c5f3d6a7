import { addDays } from './calendar.ts';
import type { Random } from './random.ts';
import type { PersonRecord, Records } from './records.ts';
import { textOf } from './missed-persons.ts';

/**
 * The records with everybody in the population register who receives care without an order: after that, a care key
 * that leads nowhere is that of a child who is unlinked by the plan, or one whose link is missed on purpose.
 */
export function withCarePersons(random: Random, records: Records): Records {
  const known = new Set(records.persons.map(({ last }) => textOf(last)));
  const added: PersonRecord[] = [];
  for (const { last, child } of records.care) {
    if (child !== undefined || known.has(textOf(last))) continue;
    known.add(textOf(last));
    added.push({
      key: last,
      last,
      sex: random.pick(['male', 'female'] as const),
      birthDate: addDays('2001-07-01', random.integer(0, 4000)),
      diedOn: null,
      emigratedOn: null,
      returnedOn: null,
      canonicalOnly: false,
    });
  }
  return { ...records, persons: [...records.persons, ...added] };
}
