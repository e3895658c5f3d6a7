import type { Clean } from '../cohort.ts';
import { addMonths, birthday } from '../dates.ts';
import type { Person } from '../persons.ts';
import { field } from '../rows.ts';
import { distinct, type NaiveFigure, nowhere } from './cells.ts';
import type { NaiveUnits, RecordUnit } from './units.ts';

type Test = (start: string, person: Person) => boolean;

const born = (person: Person) => person.birthDate !== '';
const afterDeath: Test = (start, { diedOn }) => diedOn !== '' && start > diedOn;

/** Orders and care of linked people that do not fit their birth or death. */
export function naiveImplausible({ orders, care }: NaiveUnits, { persons }: Clean): NaiveFigure[] {
  const count = (category: string, units: readonly RecordUnit[], test: Test): NaiveFigure => {
    const found = units.filter(({ linked, person, row }) => {
      const known = persons?.get(person);
      return linked && known !== undefined && test(field(row, 'starts_on'), known);
    });
    const number = { numerator: found.length, denominator: null, value: found.length };
    const key = { ...nowhere, indicator: 'implausible-links', statistic: 'estimate', category };
    return { ...key, ...number, people: [null, distinct(found), null] };
  };
  return [
    count('care_before_birth', care, (start, person) => born(person) && start < person.birthDate),
    count('care_after_death', care, afterDeath),
    count('order_after_death', orders, afterDeath),
    count(
      'order_long_before_birth',
      orders,
      (start, person) => born(person) && addMonths(start, 9) < person.birthDate,
    ),
    count(
      'adult_at_order',
      orders,
      (start, person) => born(person) && start >= birthday(person.birthDate, 18),
    ),
  ];
}
