import fc from 'fast-check';
import { addDays, addMonths } from '../dates.ts';
import { careTypes, endReasons, grounds, measures, referrers, type Row } from '../rows.ts';
import { anchor } from './days.ts';
import { municipality } from './records.ts';

/** The records of one person over many years, without keys and ids. */
export interface Life {
  readonly person: Row;
  readonly orders: readonly Row[];
  readonly care: readonly Row[];
  readonly victims: readonly Row[];
}

const aboutNow = fc.constantFrom(-1, 0, 0, 1);
const careType = fc.constantFrom('outpatient', 'secure_residential', ...careTypes);

const careFields = fc.record({
  care_type: careType,
  referrer: fc.constantFrom('', ...referrers),
  end_reason: fc.constantFrom('', 'as_planned', ...endReasons),
  crisis: fc.constantFrom('', '', 'false', 'true'),
});

/** Help that starts so many days after the index date, and trajectories that follow its last day, or start with it. */
const help = fc.record({
  after: fc.constantFrom(0, 0, 1, 30, 42, 43, 91, 92, 180, 184, 366),
  steps: fc.array(
    fc.record({
      /** Days from the last day before (0 when it has none), or together with the first one. */
      gap: fc.constantFrom('together' as const, 0, 1, 1, 2),
      length: fc.constantFrom(null, 0, 10, 45, 88, 89, 90, 91),
      fields: careFields,
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

type Help = typeof help extends fc.Arbitrary<infer T> ? T : never;

function helpRows(indexDate: string, { after, steps }: Help): Row[] {
  const first = addDays(indexDate, after);
  let last = '';
  return steps.map(({ gap, length, fields }) => {
    const start = gap === 'together' || last === '' ? first : addDays(last, gap);
    const end = length === null ? '' : addDays(start, length);
    last = end;
    return { ...fields, starts_on: start, ends_on: end };
  });
}

/** Care before, that ended about five years before a start, or shortly before it. */
const earlier = fc.record({
  years: fc.constantFrom(0, 1, 5, 5),
  days: fc.constantFrom(-2, -1, 0, 1),
  length: fc.constantFrom(0, 30, 400),
  fields: careFields,
});

const orderFields = fc.record({
  measure: fc.constantFrom(...measures),
  ground: fc.constantFrom('', ...grounds),
  municipality,
});

/** An order that ends, and one that begins about the landmark behind it, or twelve or 24 months later. */
const orders = fc.record({
  length: fc.constantFrom(null, 0, 20, 179, 180, 181, 182, 183, 184, 300),
  first: orderFields,
  again: fc.array(
    fc.record({
      months: fc.constantFrom(0, 0, 12, 24),
      days: aboutNow,
      length: fc.constantFrom(null, 0, 40, 400),
      fields: orderFields,
    }),
    { maxLength: 2 },
  ),
});

type Orders = typeof orders extends fc.Arbitrary<infer T> ? T : never;

function orderRows(day: string, { length, first, again }: Orders): Row[] {
  const end = length === null ? '' : addDays(day, length);
  const half = addMonths(day, 6);
  const landmark = end >= half ? addDays(end, 1) : half;
  return [
    { ...first, starts_on: day, ends_on: end },
    ...again.map((order) => {
      const start = addDays(addMonths(landmark, order.months), order.days);
      return {
        ...order.fields,
        starts_on: start,
        ends_on: order.length === null ? '' : addDays(start, order.length),
      };
    }),
  ];
}

/** Born so that 18 comes about the index date, the start of help, or the end of what is asked; or on a leap day; or long before. */
const born = fc.oneof(
  fc.record({ months: fc.constantFrom(0, 6, 9, 18, 30), days: fc.constantFrom(-1, 0, 1, 90) }),
  fc.constantFrom('', '2000-02-29', '2004-02-29', '2001-03-01', '2010-05-05'),
);

/** What is drawn of somebody whose orders, or whose care without an order, turn on a day. */
const lifeTold = fc.record({
  day: fc.oneof(
    { weight: 4, arbitrary: anchor },
    { weight: 1, arbitrary: fc.constantFrom('2016-02-29', '2018-02-28') },
  ),
  /** Days for which it has waited on the last observed day, under an order that runs on. */
  waits: fc.option(fc.constantFrom(0, 48, 49, 97, 98, 188, 189, 300), { freq: 3 }),
  orders,
  ordered: fc.constantFrom(true, true, true, false),
  help: fc.option(help, { freq: 3 }),
  earlier: fc.array(earlier, { maxLength: 2 }),
  victims: fc.array(
    fc.record({ years: fc.constantFrom(0, 0, 5), days: aboutNow, kind: fc.constantFrom(...grounds) }),
    { maxLength: 2 },
  ),
  born,
  sex: fc.constantFrom('male', 'female', 'unknown'),
  left: fc.option(fc.record({ months: fc.constantFrom(0, 6, 18, 30), days: aboutNow }), { freq: 5 }),
  back: fc.constantFrom(null, 0, 30),
});

type LifeTold = typeof lifeTold extends fc.Arbitrary<infer T> ? T : never;

export function life(observedUntil: string): fc.Arbitrary<Life> {
  return lifeTold.map((told) => {
    const day = told.waits === null ? told.day : addDays(observedUntil, -told.waits);
    const start = addDays(day, told.help?.after ?? 0);
    const own = told.waits === null ? told.orders : { ...told.orders, length: null, again: [] };
    return {
      person: personOf(told, day, start),
      orders: told.ordered ? orderRows(day, own) : [],
      care: [...(told.help === null ? [] : helpRows(day, told.help)), ...told.earlier.map(before(start))],
      victims: told.victims.map(({ years, days, kind }) => ({
        kind,
        recorded_on: addDays(addMonths(start, -12 * years), days),
      })),
    };
  });
}

function personOf({ born: birth, left, back, sex }: LifeTold, day: string, start: string): Row {
  const birthDate =
    typeof birth === 'string' ? birth : addDays(addMonths(start, birth.months - 18 * 12), birth.days);
  const leftOn = left === null ? '' : addDays(addMonths(day, left.months), left.days);
  const emigrated = leftOn < birthDate ? '' : leftOn;
  return {
    sex,
    birth_date: birthDate,
    emigrated_on: emigrated,
    returned_on: emigrated === '' || back === null ? '' : addDays(emigrated, back),
  };
}

function before(start: string) {
  return ({ years, days, length, fields }: LifeTold['earlier'][number]): Row => {
    const end = addDays(addMonths(start, -12 * years), days);
    return { ...fields, starts_on: addDays(end, -length), ends_on: end };
  };
}
