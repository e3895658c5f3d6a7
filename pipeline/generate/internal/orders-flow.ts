import { addDays, type Day, later } from '../calendar.ts';
import type { PersonRecord, Records } from '../records.ts';
import { type Child, sample } from '../specification.ts';
import type { InternalTruthCell } from './cells.ts';
import { grouped, once } from './grouped.ts';
import { adultOn, isLinked, never, registeredAs } from './persons.ts';
import { type Spell, unbroken } from './spells.ts';

/** Stretches on which a child is under an order, under 18 and here. */
type Stay = Readonly<Record<'first' | 'last', Day>>;

/** Stock and flow of all linked children of the plan, for the country and each year. */
export function ordersFlowCells(children: readonly Child[], records: Records): InternalTruthCell[] {
  const linked = children.filter(isLinked);
  const orders = grouped(once(records.orders), ({ child }) => child);
  const personsOf = registeredAs(records);
  const stays = linked.flatMap((child) =>
    unbroken(orders.get(child.id) ?? []).flatMap((spell) => staysOf(spell, personsOf(child))),
  );
  return [sample.from, sample.until].map((day) => day.slice(0, 4)).flatMap((year) => flowOf(year, stays));
}

function flowOf(year: string, stays: readonly Stay[]): InternalTruthCell[] {
  const [first, next] = [`${year}-01-01`, `${Number(year) + 1}-01-01`];
  const number = (holds: (stay: Stay) => boolean) => stays.filter(holds).length;
  const holdsFrom = (day: Day) => (stay: Stay) => stay.first < day && stay.last >= day;
  const counts = {
    stock_start: number(holdsFrom(first)),
    flow_in: number((stay) => stay.first.startsWith(year)),
    flow_out: number((stay) => stay.last.startsWith(year)),
    stock_end: number(holdsFrom(next)),
  };
  return Object.entries(counts).map(([category, numerator]) => ({
    ...{ indicator: 'orders-flow', statistic: 'flow', period: year, victim: '_T', regionLevel: 'country' },
    ...{ region: 'NL', sex: '_T', ageGroup: '_T', measure: '_T', helpStatus: '_T', category },
    ...{ numerator, denominator: null },
  }));
}

/** A spell from birth on, up to the day before the 18th birthday or that of death, without the days abroad. */
function staysOf({ startsOn, endsOn }: Spell, persons: readonly PersonRecord[]): Stay[] {
  // Told twice, the earliest day holds.
  const told = (fact: (person: PersonRecord) => Day | null) =>
    persons.flatMap((person) => fact(person) ?? []).toSorted()[0];
  const birth = told(({ birthDate }) => birthDate);
  const first = birth === undefined ? startsOn : later(birth, startsOn);
  const bounds = [endsOn, birth && addDays(adultOn(birth), -1), told(({ diedOn }) => diedOn)];
  const last = bounds.reduce((least: Day, day) => (day && day < least ? day : least), never);
  const gone = told(({ emigratedOn }) => emigratedOn);
  const back = told(({ returnedOn }) => returnedOn);
  const stays =
    gone === undefined
      ? [{ first, last }]
      : [
          { first, last: gone < last ? gone : last },
          ...(back === undefined ? [] : [{ first: later(back, first), last }]),
        ];
  return stays.filter((stay) => stay.first <= stay.last);
}
