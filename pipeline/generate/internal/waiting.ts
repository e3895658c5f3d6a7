import type { MarginId } from '../../../schemas/margins.ts';
import { type Day, daysBetween, later } from '../calendar.ts';
import { textOf } from '../missed-persons.ts';
import type { CareRecord, OrderRecord, PersonRecord, Records } from '../records.ts';
import { type Child, sample } from '../specification.ts';
import type { Placed } from '../truth.ts';
import { cellsOf, type InternalTruthCell } from './cells.ts';
import { grouped, once } from './grouped.ts';
import {
  adultOn,
  ageGroupOn,
  factsOf,
  isLinked,
  knownSince,
  never,
  nowhere,
  registeredAs,
} from './persons.ts';
import { covers, unbroken } from './spells.ts';

/** Where children who wait are planted: the order that gives measure and region is not worked out for them. */
export const waitingMargins: readonly MarginId[] = ['total', 'sex', 'age_group'];

/** Up to so many days, 0 included: whole weeks of 0–6, 7–13, 14–26 and more. */
const lengths = { weeks_0_6: 48, weeks_7_13: 97, weeks_14_26: 188, weeks_over_26: Number.POSITIVE_INFINITY };

type Waiting = Placed & { readonly days: number };

/** Children under an order on the last observed day who have had no help since it began, by how long ago that is. */
export function waitingCells(children: readonly Child[], records: Records): InternalTruthCell[] {
  const orders = grouped(once(records.orders), ({ child }) => child);
  const care = grouped(once(records.care), ({ child }) => child);
  const personsOf = registeredAs(records);
  const known = knownSince(records);
  const waiting = children.filter(isLinked).flatMap((child): Waiting[] => {
    const own = orders.get(child.id) ?? [];
    const persons = personsOf(child);
    const { sex, birthDate } = factsOf(persons);
    const since = runningSince(own, birthDate);
    if (since === undefined || !isHere(since, birthDate, persons)) return [];
    if (isHelped(since, care.get(child.id) ?? [])) return [];
    const victimSince = known.get(own[0] === undefined ? '' : textOf(own[0].last)) ?? never;
    const victim = victimSince <= since ? 'victim' : 'other';
    const days = daysBetween(since, sample.observedUntil);
    const ageGroup = ageGroupOn(since, birthDate);
    return [{ year: '_T', victim, sex, ageGroup, measure: '_T', place: nowhere, days }];
  });
  return cellsOf(waiting, waitingMargins, (members) => {
    const figure = (category: string, numerator: number) => ({
      ...{ indicator: 'waiting-now', statistic: 'estimate', helpStatus: '_T', category },
      ...{ numerator, denominator: null },
    });
    const limits = Object.entries(lengths);
    return [
      figure('_T', members.length),
      ...limits.map(([name, until], at) => {
        const after = limits[at - 1]?.[1] ?? -1;
        return figure(name, members.filter(({ days }) => days > after && days <= until).length);
      }),
    ];
  });
}

/** The index date of the spell that runs on the last observed day. */
function runningSince(orders: readonly OrderRecord[], birthDate: Day): Day | undefined {
  const spell = unbroken(orders).find((own) => covers(own, sample.observedUntil));
  return spell && later(spell.startsOn, birthDate);
}

/** Under 18, alive and in the country on the last observed day, and in the country on the index date. */
function isHere(since: Day, birthDate: Day, persons: readonly PersonRecord[]): boolean {
  const isAway = (day: Day) =>
    persons.some(
      ({ emigratedOn, returnedOn }) =>
        emigratedOn !== null && emigratedOn <= day && (returnedOn === null || returnedOn > day),
    );
  const isAlive = persons.every(({ diedOn }) => diedOn === null || diedOn > sample.observedUntil);
  return (
    isAlive && adultOn(birthDate) > sample.observedUntil && !isAway(since) && !isAway(sample.observedUntil)
  );
}

function isHelped(since: Day, care: readonly CareRecord[]): boolean {
  return care.some(
    ({ startsOn, endsOn }) => startsOn <= sample.observedUntil && (endsOn === null || endsOn >= since),
  );
}
