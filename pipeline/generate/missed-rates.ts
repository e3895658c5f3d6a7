import type { LinkablePerson } from './missed-persons.ts';
import { hasCareInPeriod, textOf } from './missed-persons.ts';
import { oldCodes } from './places.ts';
import type { Plan } from './plan.ts';
import type { CareRecord, Keyed, Records } from './records.ts';
import type { CountedRow } from './truth.ts';

/** A linkage rate that a run will find: of children (`_T`) or of the records of a register, in one subgroup. */
export type LinkageRate = readonly [
  category: string,
  dimension: string,
  code: string,
  linked: number,
  all: number,
];

/** Care keys with counted care from the start of the period up to the last horizon, and how many are unlinked. */
export interface CareKeys {
  readonly all: number;
  readonly unlinked: number;
}

/** Persons of one register with the copies in which each is linked. */
export interface LinkedTimes {
  readonly persons: readonly LinkablePerson[];
  readonly linked: readonly number[];
  readonly copies: number;
}

/** Adds up linked and all units by category, dimension and code. */
export class RateTally {
  readonly #sums = new Map<string, [linked: number, all: number]>();

  add(category: string, groups: Readonly<Record<string, string>>, linked: number, all: number): void {
    for (const [dimension, code] of Object.entries({ total: '_T', ...groups })) {
      const key = [category, dimension, code].join('|');
      const [sumLinked, sumAll] = this.#sums.get(key) ?? [0, 0];
      this.#sums.set(key, [sumLinked + linked, sumAll + all]);
    }
  }

  rates(): LinkageRate[] {
    return [...this.#sums]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, [linked, all]]) => {
        const [category = '', dimension = '', code = ''] = key.split('|');
        return [category, dimension, code, linked, all];
      });
  }
}

export function addChildren(tally: RateTally, rows: readonly CountedRow[]): void {
  for (const { outcome, year, measure, place, times = 1 } of rows) {
    const linked = outcome === 'unlinked' ? 0 : times;
    tally.add('_T', { year, measure, province: place.province }, linked, times);
  }
}

export function addOrders(tally: RateTally, plan: Plan, records: Records, orders: LinkedTimes): void {
  const provinces = new Map([
    ...plan.municipalities.map(({ municipality, province }) => [municipality, province] as const),
    ...oldCodes.map(({ delivered, province }) => [delivered, province] as const),
  ]);
  const linked = byName(orders);
  for (const { last, startsOn, measure, municipality } of once(records.orders)) {
    const groups = { year: startsOn.slice(0, 4), measure, province: provinces.get(municipality) ?? 'NL_U' };
    tally.add('protection_orders', groups, linked.get(textOf(last)) ?? 0, orders.copies);
  }
}

export function addCare(tally: RateTally, records: Records, care: LinkedTimes): void {
  const linked = byName(care);
  for (const { last, startsOn, careType } of once(records.care)) {
    const groups = { year: startsOn.slice(0, 4), care_type: careType };
    tally.add('youth_care', groups, linked.get(textOf(last)) ?? 0, care.copies);
  }
}

export function careKeysOf(records: Records, care: LinkedTimes): CareKeys {
  const linked = byName(care);
  const names = new Set(records.care.filter(hasCareInPeriod).map(({ last }) => textOf(last)));
  const all = names.size * care.copies;
  return { all, unlinked: all - [...names].reduce((sum, name) => sum + (linked.get(name) ?? 0), 0) };
}

function byName({ persons, linked }: LinkedTimes): Map<string, number> {
  return new Map(persons.map(({ name }, at) => [name, linked[at] ?? 0]));
}

/** Each record once: duplicates share an id. */
function once<T extends Keyed & Pick<CareRecord, 'id'>>(records: readonly T[]): Iterable<T> {
  return new Map(records.map((record) => [record.id, record])).values();
}
