import { addDays, type Day, later } from '../calendar.ts';
import type { OrderRecord, PersonRecord, Records } from '../records.ts';
import { type Child, measures, sample } from '../specification.ts';
import type { InternalTruthCell } from './cells.ts';
import { grouped, once } from './grouped.ts';
import { adultOn, isLinked, never, registeredAs } from './persons.ts';
import { covers, type Spell, unbroken } from './spells.ts';

/** Stretches on which a child is under an order, under 18 and here. */
type Stay = Readonly<Record<'first' | 'last', Day>>;

/** Stock and flow of all linked children of the plan, for the country and each year: all measures together, and each. */
export function ordersFlowCells(children: readonly Child[], records: Records): InternalTruthCell[] {
  const linked = children.filter(isLinked);
  const orders = grouped(once(records.orders), ({ child }) => child);
  const personsOf = registeredAs(records);
  const years = [sample.from, sample.until].map((day) => day.slice(0, 4));
  const stays = linked.flatMap((child) => {
    const own = orders.get(child.id) ?? [];
    return unbroken(own).flatMap((spell) =>
      staysOf(spell, personsOf(child)).map((stay) => ({ ...stay, pieces: piecesOf(stay, own) })),
    );
  });
  const pieces = grouped(
    stays.flatMap((stay) => stay.pieces),
    ({ measure }) => measure,
  );
  return years.flatMap((year) => [
    ...flowOf(year, '_T', stays),
    ...measures.flatMap((measure) => flowOf(year, measure, pieces.get(measure) ?? [])),
  ]);
}

function flowOf(year: string, measure: string, stays: readonly Stay[]): InternalTruthCell[] {
  const [first, next] = [`${year}-01-01`, `${Number(year) + 1}-01-01`];
  const number = (holds: (stay: Stay) => boolean) => stays.filter(holds).length;
  const holdsFrom = (day: Day) => (stay: Stay) => stay.first < day && stay.last >= day;
  const counts = {
    stock_start: number(holdsFrom(first)),
    flow_in: number((stay) => stay.first.startsWith(year)),
    flow_out: number((stay) => stay.last.startsWith(year)),
    stock_end: number(holdsFrom(next)),
  };
  const told = Object.entries(counts).filter(([, numerator]) => numerator > 0);
  return told.map(([category, numerator]) => ({
    ...{ indicator: 'orders-flow', statistic: 'flow', period: year, victim: '_T', regionLevel: 'country' },
    ...{ region: 'NL', sex: '_T', ageGroup: '_T', measure, helpStatus: '_T', category },
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

/** A stay cut where the measure changes: that of the running order that started last, then the first of the list. */
function piecesOf(
  { first, last }: Stay,
  orders: readonly OrderRecord[],
): (Stay & { readonly measure: string })[] {
  const changes = orders.flatMap(({ startsOn, endsOn }) => [
    startsOn,
    ...(endsOn === null ? [] : [addDays(endsOn, 1)]),
  ]);
  const cuts = [...new Set([first, ...changes.filter((day) => day > first && day <= last)])].toSorted();
  const pieces: (Stay & { measure: string })[] = [];
  for (const [at, day] of cuts.entries()) {
    const next = cuts[at + 1];
    const until = next === undefined ? last : addDays(next, -1);
    const measure = measureOn(day, orders);
    const before = pieces.at(-1);
    if (before?.measure === measure) pieces[pieces.length - 1] = { ...before, last: until };
    else pieces.push({ first: day, last: until, measure });
  }
  return pieces;
}

function measureOn(day: Day, orders: readonly OrderRecord[]): string {
  const rank = ({ measure }: OrderRecord) => measures.indexOf(measure);
  const [deciding] = orders
    .filter((order) => covers(order, day))
    .toSorted((a, b) => (a.startsOn === b.startsOn ? rank(a) - rank(b) : a.startsOn < b.startsOn ? 1 : -1));
  if (deciding === undefined) throw new Error('a day of a spell without an order');
  return deciding.measure;
}
