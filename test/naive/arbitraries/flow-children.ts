import fc from 'fast-check';
import { addDays, addMonths } from '../dates.ts';
import { measures } from '../rows.ts';
import type { FlowChild } from '../order-flow.ts';

/** Day 0 of the orders of `flowChild`. */
export const flowDayZero = '2016-06-01';

/** Days that matter to stock and flow: the turns of the years, leap days, and any other. */
const day: fc.Arbitrary<number> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(213, 214, 215, 578, 579, 580, 943, 944, 945, 638, 639, 640) },
  { weight: 3, arbitrary: fc.nat({ max: 1100 }) },
);

const order = fc.record({
  from: day,
  length: fc.oneof(
    { weight: 3, arbitrary: fc.nat({ max: 20 }) },
    { weight: 4, arbitrary: fc.nat({ max: 500 }) },
    { weight: 2, arbitrary: fc.constant(null) },
  ),
  rank: fc.nat({ max: measures.length - 1 }),
  municipality: fc.constantFrom('GM0014', 'GM0363', 'GM0265', 'GM0788', 'GM9999', null),
});

const date = day.map((at) => addDays(flowDayZero, at));
const seldom = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: date });

const birthDate: fc.Arbitrary<string | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom('2000-02-29', '2000-02-28', '2000-03-01', '1999-01-01', '1999-12-31'),
  // Around the 18th birthday, and around birth.
  date.map((at) => addMonths(at, -18 * 12)),
  date,
  fc.constant('2010-05-05'),
);

/** A child with one to four orders over three years, that is born, grows up, dies, leaves and comes back among them. */
export const flowChild: fc.Arbitrary<FlowChild> = fc
  .record({
    linked: fc.constantFrom(true, true, true, true, false),
    orders: fc.array(order, { minLength: 1, maxLength: 4 }),
    birthDate,
    diedOn: seldom,
    emigratedOn: seldom,
    back: fc.constantFrom(null, 0, 1, 2, 30, 400),
  })
  .map(({ orders, back, ...child }) => ({
    ...child,
    returnedOn: child.emigratedOn === null || back === null ? null : addDays(child.emigratedOn, back),
    orders: orders.map(({ from, length, rank, municipality }, at) => ({
      id: `o${at}`,
      measure: measures[rank] ?? '',
      rank,
      municipality,
      from,
      until: length === null ? null : from + length,
    })),
  }));
