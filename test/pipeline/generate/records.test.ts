import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../pipeline/generate/plan.ts';
import { surroundings } from '../../../pipeline/generate/quotas.ts';
import { Random } from '../../../pipeline/generate/random.ts';
import { type Keyed, makeRecords } from '../../../pipeline/generate/records.ts';

const random = new Random(1);
const plan = makePlan(random);
const records = makeRecords(random, plan);
const { duplicates } = surroundings;
const person = ({ last }: Keyed) => last.type + last.value;
const distinct = (texts: readonly string[]) => new Set(texts).size;

describe('makeRecords', () => {
  it('delivers so many records twice and no other, also where a layout has neither ids nor grounds', () => {
    const bare = (record: Keyed & { startsOn: string; endsOn: string | null }, kind: string) =>
      [person(record), kind, record.startsOn, record.endsOn].join('|');
    const orders = records.orders.map((order) => bare(order, order.measure));
    const care = records.care.map((trajectory) => bare(trajectory, trajectory.careType));
    expect(orders.length - distinct(orders)).toBe(duplicates.orders);
    expect(care.length - distinct(care)).toBe(duplicates.care);
    const persons = records.persons
      .filter(({ canonicalOnly }) => !canonicalOnly)
      .map((row) => [person(row), row.sex, row.birthDate].join('|'));
    expect(persons.length - distinct(persons)).toBe(duplicates.persons);
  });

  it('gives one id to one record, and to its duplicate', () => {
    for (const [list, twice] of [
      [records.orders, duplicates.orders],
      [records.care, duplicates.care],
      [records.victims, duplicates.victims],
    ] as const) {
      expect(list.length - distinct(list.map(({ id }) => id))).toBe(twice);
    }
  });

  it('registers everybody who receives care without an order, once', () => {
    const known = records.persons.map(person);
    const strangers = new Set(records.care.filter(({ child }) => child === undefined).map(person));
    expect(strangers.size).toBeGreaterThan(150);
    expect([...strangers].filter((name) => !known.includes(name))).toEqual([]);
    const added = [...strangers].flatMap((name) => records.persons.filter((row) => person(row) === name));
    // Some rows of the register are delivered twice; nobody is told in two ways.
    expect(distinct(added.map((row) => [person(row), row.sex, row.birthDate].join('|')))).toBe(
      strangers.size,
    );
  });

  it('has keys of nine digits with leading zeros, below the numbers of a copy', () => {
    for (const { key } of [...records.orders, ...records.care, ...records.persons, ...records.victims]) {
      expect(key.value).toMatch(/^0000[0-9]{5}$/);
    }
  });

  it('has S keys that the crosswalk resolves, in one step and in two, and one that looks like an R key', () => {
    const next = new Map(
      records.crosswalk.map(([old, then]) => [old.type + old.value, then.type + then.value]),
    );
    const chains = [...next.values()].filter((key) => next.has(key));
    expect(chains.length).toBeGreaterThan(5);
    const delivered = new Set(records.orders.map(({ key }) => key.type + key.value));
    const sKeys = [...delivered].filter((key) => key.startsWith('S'));
    expect(sKeys.filter((key) => next.has(key)).length).toBeGreaterThan(10);
    expect(sKeys.filter((key) => !next.has(key)).length).toBeGreaterThan(5);
    const lookalikes = [...next.keys()].filter(
      (key) => key.startsWith('S') && delivered.has(`R${key.slice(1)}`),
    );
    expect(lookalikes.length).toBeGreaterThanOrEqual(3);
  });

  it('follows every old key to the key that it names as the last', () => {
    const next = new Map(
      records.crosswalk.map(([old, then]) => [old.type + old.value, then.type + then.value]),
    );
    for (const record of [...records.orders, ...records.care, ...records.persons]) {
      let key = record.key.type + record.key.value;
      for (let step = 0; step < 3; step += 1) key = next.get(key) ?? key;
      expect(key).toBe(person(record));
    }
  });

  it('has no end before its beginning, and no help that begins after what is observed', () => {
    for (const { startsOn, endsOn } of [...records.orders, ...records.care]) {
      expect(endsOn === null || endsOn >= startsOn).toBe(true);
    }
    expect(records.care.every(({ startsOn }) => startsOn <= '2019-06-30')).toBe(true);
  });

  it('knows everybody who was born before they died', () => {
    for (const { birthDate, diedOn } of records.persons) {
      expect(diedOn === null || birthDate === null || diedOn >= birthDate).toBe(true);
    }
  });
});
