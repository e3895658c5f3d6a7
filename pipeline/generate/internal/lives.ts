import { addDays, addMonths, addYears, type Day } from '../calendar.ts';
import { textOf } from '../missed-persons.ts';
import type { CareRecord, Keyed, OrderRecord, PersonRecord, Records } from '../records.ts';
import type { Child, IndexRow } from '../specification.ts';
import { isInCohort } from '../truth.ts';
import { grouped } from './grouped.ts';

/** An unbroken stretch of orders, both days included; `null` is an end that is not known. */
export interface Spell {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** What happens to a child after an index date, from the records that were made for it and not from any count. */
export interface Life extends IndexRow {
  /** The first trajectory that starts on or after the index date. */
  readonly firstCare: CareRecord | undefined;
  /** The first day after the index date on which the child has died, moved abroad or turned 18. */
  readonly leavesOn: Day;
  readonly spell: Spell;
  readonly nextSpell: Spell | undefined;
}

/** Later than everything; stands for what does not happen. */
export const never: Day = '9999-12-31';

const childOf = ({ child }: Keyed) => child;

/** The lives behind the index rows of the cohort. */
export function livesOf(children: readonly Child[], records: Records): Life[] {
  const care = grouped(once(records.care), childOf);
  const orders = grouped(once(records.orders), childOf);
  const personsOf = registeredAs(records);
  return children.flatMap((child) =>
    child.rows.filter(isInCohort).map((row): Life => {
      const { indexDate } = row.stories;
      const spells = spellsOfOrders(orders.get(child.id) ?? []);
      const at = spells.findLastIndex(({ startsOn }) => startsOn <= indexDate);
      const spell = spells[at];
      if (spell === undefined) throw new Error('an index date without an order');
      return {
        ...row,
        firstCare: firstFrom(indexDate, care.get(child.id) ?? []),
        leavesOn: leavingDay(indexDate, personsOf(child)),
        spell,
        nextSpell: spells[at + 1],
      };
    }),
  );
}

/** Each record once, however often it is delivered. */
export function once<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
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

/** The stories never let two trajectories begin on the day that decides, so that no tie has to be broken. */
function firstFrom(day: Day, care: readonly CareRecord[]): CareRecord | undefined {
  const ahead = care
    .filter(({ startsOn }) => startsOn >= day)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  if (ahead.length > 1 && ahead[0]?.startsOn === ahead[1]?.startsOn)
    throw new Error('two trajectories begin on the day of the first help');
  return ahead[0];
}

/** The day on which somebody turns 18: born on 29 February, on 1 March. */
export function adultOn(birthDate: Day): Day {
  return addYears(birthDate.endsWith('-02-29') ? addDays(birthDate, 1) : birthDate, 18);
}

function leavingDay(indexDate: Day, persons: readonly PersonRecord[]): Day {
  const days = persons.flatMap(({ birthDate, diedOn, emigratedOn }) => [
    birthDate === null ? null : adultOn(birthDate),
    diedOn,
    emigratedOn,
  ]);
  return days.reduce(
    (first: Day, day) => (day !== null && day > indexDate && day < first ? day : first),
    never,
  );
}

/** Orders that overlap or follow each other without a day between, as one. */
export function spellsOfOrders(orders: readonly OrderRecord[]): Spell[] {
  const spells: Spell[] = [];
  for (const { startsOn, endsOn } of orders.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const last = spells.at(-1);
    if (last === undefined || (last.endsOn !== null && startsOn > addDays(last.endsOn, 1)))
      spells.push({ startsOn, endsOn });
    else if (last.endsOn !== null && (endsOn === null || endsOn > last.endsOn))
      spells[spells.length - 1] = { startsOn: last.startsOn, endsOn };
  }
  return spells;
}

/** From when a new spell counts: six months after the index date, and not before the index spell is over. */
export function landmarkOf({ horizon, spell }: Life): Day | null {
  if (spell.endsOn === null) return null;
  const over = addDays(spell.endsOn, 1);
  return over > horizon ? over : horizon;
}

/** Whether so many months after the last day of the year of a row are observed: a year counts as a whole or not at all. */
export function yearIsObserved({ year }: Pick<Life, 'year'>, months: number, until: Day): boolean {
  return addMonths(`${year}-12-31`, months) <= until;
}
