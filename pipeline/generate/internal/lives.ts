import { addDays, addMonths, type Day } from '../calendar.ts';
import type { CareRecord, Keyed, PersonRecord, Records } from '../records.ts';
import type { Child, IndexRow } from '../specification.ts';
import { isInCohort } from '../truth.ts';
import { grouped, once } from './grouped.ts';
import { adultOn, never, registeredAs } from './persons.ts';
import { type Spell, unbroken } from './spells.ts';

/** What happens to a child after an index date, from the records that were made for it and not from any count. */
export interface Life extends IndexRow {
  /** The first trajectory that starts on or after the index date. */
  readonly firstCare: CareRecord | undefined;
  /** The first day after the index date on which the child has died, moved abroad or turned 18. */
  readonly leavesOn: Day;
  /** All care of the child. */
  readonly care: readonly CareRecord[];
  readonly spell: Spell;
  readonly nextSpell: Spell | undefined;
}

const childOf = ({ child }: Keyed) => child;

/** The lives behind the index rows of the cohort. */
export function livesOf(children: readonly Child[], records: Records): Life[] {
  const care = grouped(once(records.care), childOf);
  const orders = grouped(once(records.orders), childOf);
  const personsOf = registeredAs(records);
  return children.flatMap((child) => {
    const own = care.get(child.id) ?? [];
    return child.rows.filter(isInCohort).map((row): Life => {
      const { indexDate } = row.stories;
      const spells = unbroken(orders.get(child.id) ?? []);
      const at = spells.findLastIndex(({ startsOn }) => startsOn <= indexDate);
      const spell = spells[at];
      if (spell === undefined) throw new Error('an index date without an order');
      return {
        ...row,
        firstCare: firstFrom(indexDate, own),
        care: own,
        leavesOn: leavingDay(indexDate, personsOf(child)),
        spell,
        nextSpell: spells[at + 1],
      };
    });
  });
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
