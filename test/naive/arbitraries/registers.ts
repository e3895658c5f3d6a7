import fc from 'fast-check';
import { currentMunicipalities } from '../regions.ts';
import type { RegisterName, Registers, Row } from '../rows.ts';
import { type ChildTold, childTold, personRows, residenceRows } from './child.ts';
import { dayOf } from './days.ts';
import { careRow, municipality, orderRows } from './records.ts';

type Tables = Record<Exclude<RegisterName, 'population'>, Row[]>;

interface Key {
  readonly type: string;
  readonly value: string;
}

/** The keys under which a child goes, the last one first; each of the others leads to the one before it. */
function keysOf(child: ChildTold, number: number): Key[] {
  const last = { type: child.lastType, value: String(number).padStart(9, '0') };
  const old = Array.from({ length: child.chain }, (_, step) => ({
    type: child.oldType,
    value: `s${number}.${step}`,
  }));
  return [last, ...old];
}

function tablesOf(children: readonly ChildTold[]): Tables {
  const tables: Tables = {
    protection_orders: [],
    youth_care: [],
    persons: [],
    victim_records: [],
    residence: [],
    key_crosswalk: [],
  };
  for (const [number, child] of children.entries()) addChild(tables, child, number);
  return tables;
}

function addChild(tables: Tables, child: ChildTold, number: number): void {
  const keys = keysOf(child, number);
  const keyed = (alias: number): Row => {
    const key = keys[alias % keys.length] ?? { type: '', value: '' };
    return { person_key_type: key.type, person_key: key.value };
  };
  const id = (start: string, position: number) => (start === '' ? '' : `${start}${number}.${position}`);
  const orders = orderRows(child.anchor, child.orders);
  for (const [position, order] of child.orders.entries()) {
    const ids = { order_id: id(order.idStart, position), ...keyed(order.alias) };
    tables.protection_orders.push({ ...ids, ...orders[position] });
  }
  for (const [position, care] of child.care.entries()) {
    const ids = { care_id: id(care.idStart, position), ...keyed(care.alias) };
    tables.youth_care.push({ ...ids, ...careRow(child.anchor, care) });
  }
  for (const [position, victim] of child.victims.entries()) {
    const ids = { record_id: id(victim.idStart, position), ...keyed(victim.alias) };
    const recordedOn = dayOf(child.anchor, victim.day);
    tables.victim_records.push({ ...ids, recorded_on: recordedOn, ...victim.fields });
  }
  for (const row of personRows(child))
    tables.persons.push({ ...keyed(child.persons[0]?.alias ?? 0), ...row });
  for (const row of residenceRows(child)) tables.residence.push({ ...keyed(0), ...row });
  for (const [position, key] of keys.entries()) {
    const next = keys[position - 1];
    if (next === undefined) continue;
    tables.key_crosswalk.push({
      old_key_type: key.type,
      old_key: key.value,
      new_key_type: next.type,
      new_key: next.value,
    });
  }
}

/** A row that comes a second time: as it is, or under its id with other content. */
interface Repeated {
  readonly register: 'protection_orders' | 'youth_care' | 'victim_records' | 'key_crosswalk' | 'persons';
  readonly which: number;
  readonly changed: boolean;
}

const repeated: fc.Arbitrary<Repeated> = fc.record({
  register: fc.constantFrom(
    'protection_orders',
    'protection_orders',
    'youth_care',
    'victim_records',
    'key_crosswalk',
    'persons',
  ),
  which: fc.nat({ max: 200 }),
  changed: fc.boolean(),
});

const changes: Readonly<Record<Repeated['register'], Row>> = {
  protection_orders: { institution: 'other' },
  youth_care: { provider: 'other' },
  victim_records: { source: 'other' },
  key_crosswalk: { valid_from: '2018-01-01' },
  persons: {},
};

function repeat(tables: Tables, repeats: readonly Repeated[]): void {
  for (const { register, which, changed } of repeats) {
    const rows = tables[register];
    const row = rows[which % Math.max(rows.length, 1)];
    if (row !== undefined) rows.push(changed ? { ...row, ...changes[register] } : { ...row });
  }
}

/**
 * Inhabitants per year and municipality, as totals or by sex; no municipality twice in a year. Of a few places, so that no
 * wider region is complete, or of all of the classification, often but one in one of the years.
 */
const population: fc.Arbitrary<Row[]> = fc
  .record({
    places: fc.uniqueArray(municipality, { minLength: 1, maxLength: 8 }),
    everywhere: fc.nat({ max: 5 }).map((drawn) => drawn === 0),
    lacking: fc.option(
      fc.record({ place: fc.constantFrom(...currentMunicipalities), year: fc.nat({ max: 2 }) }),
    ),
    years: fc.constantFrom(['2017', '2018'], ['2016', '2017', '2018'], ['2018']),
    sexes: fc.constantFrom([''], ['male', 'female']),
    persons: fc.array(fc.nat({ max: 3000 }), { minLength: 8, maxLength: 8 }),
  })
  .map(({ places, everywhere, lacking, years, sexes, persons }) => {
    const told = everywhere ? [...new Set([...places, ...currentMunicipalities])] : places;
    return years.flatMap((year, of) =>
      told
        .filter((place) => place !== '' && !(place === lacking?.place && of === lacking.year))
        .flatMap((place, at) =>
          sexes.map((sex) => ({ year, municipality: place, sex, persons: String(persons[at % 8] ?? 0) })),
        ),
    );
  });

/** Which registers and columns are delivered at all. */
interface Delivery {
  readonly persons: boolean;
  readonly victims: boolean;
  readonly crosswalk: boolean;
  readonly lacking: readonly ('order_id' | 'ground' | 'institution' | 'person_key_type')[];
}

const mostly = fc.constantFrom(true, true, true, false);

const delivery: fc.Arbitrary<Delivery> = fc.record({
  persons: fc.constantFrom(true, true, true, true, true, false),
  victims: mostly,
  crosswalk: mostly,
  lacking: fc.constantFrom<Delivery['lacking'][]>(
    [],
    [],
    [],
    [],
    ['order_id'],
    ['ground'],
    ['person_key_type'],
  ),
});

function without(rows: readonly Row[], lacking: readonly string[]): Row[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !lacking.includes(name))),
  );
}

function deliver(tables: Tables, made: Delivery): Registers {
  return {
    protection_orders: without(tables.protection_orders, made.lacking),
    youth_care: tables.youth_care,
    residence: tables.residence,
    ...(made.persons ? { persons: tables.persons } : {}),
    ...(made.victims ? { victim_records: tables.victim_records } : {}),
    ...(made.crosswalk ? { key_crosswalk: tables.key_crosswalk } : {}),
    lacking: { protection_orders: made.lacking },
  };
}

/** Small registers of 5 to 40 children that hit the edges often. */
export const registers: fc.Arbitrary<Registers> = fc
  .record({
    children: fc.array(childTold, { minLength: 5, maxLength: 40 }),
    repeats: fc.array(repeated, { maxLength: 6 }),
    delivery,
    inhabitants: fc.option(population),
  })
  .map(({ children, repeats, delivery: made, inhabitants }) => {
    const tables = tablesOf(children);
    repeat(tables, repeats);
    const delivered = deliver(tables, made);
    return inhabitants === null ? delivered : { ...delivered, population: inhabitants };
  });
