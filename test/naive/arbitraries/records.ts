import fc from 'fast-check';
import { addDays } from '../dates.ts';
import { measures, type Row } from '../rows.ts';
import { dayOf, type Placed, placed } from './days.ts';

/** Current, merged, in a chain of mergers, split within a youth region and a province, unknown, and none. */
export const municipality = fc.constantFrom(
  'GM0344',
  'GM0363',
  'GM0050',
  'GM0265',
  'GM0018',
  'GM0457',
  'GM0140',
  'GM0053',
  'GM0788',
  'GM1671',
  'GM9999',
  '',
);

/** Texts that sort in different ways as bytes, as UTF-16 and as numbers; empty for a row without an id. */
const idStart = fc.constantFrom('', '', 'a', 'B', '9', '10', 'é', '\uff5e', '\u{1f600}', 'x,"y"');

const ground = fc.constantFrom('', '', 'unknown', 'neglect', 'other', 'sexual_violence', 'trafficking');

/** A record without its person; `alias` picks one of the keys under which the person goes. */
export interface Told {
  readonly alias: number;
  readonly idStart: string;
}

const told = { alias: fc.nat({ max: 3 }), idStart };

export interface OrderTold extends Told {
  /** Days from the last day of the order before (or from its first day, where it has no end). */
  readonly after: number;
  readonly fromStart: boolean;
  readonly length: number | null;
  readonly fields: Row;
}

/** Orders that touch, overlap, lie within one another, start together, or lie one or more days apart. */
export const orderTold: fc.Arbitrary<OrderTold> = fc.record({
  ...told,
  after: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(8, 9, 60, 200, 366, -30) },
  ),
  fromStart: fc.oneof(
    { weight: 2, arbitrary: fc.constant(false) },
    { arbitrary: fc.constant(true), weight: 1 },
  ),
  length: fc.constantFrom(null, 0, 1, 30, 100, 181),
  fields: fc.record({
    measure: fc.constantFrom(...measures),
    ground,
    municipality,
    institution: fc.constantFrom('', 'one', 'two', 'x|_T', `=1+'"`),
  }),
});

/** The orders of one child, the first one at its anchor. */
export function orderRows(anchorDay: string, orders: readonly OrderTold[]): Row[] {
  let before: { start: string; end: string } | undefined;
  return orders.map((order) => {
    const base =
      before === undefined ? anchorDay : order.fromStart || before.end === '' ? before.start : before.end;
    const start = before === undefined ? anchorDay : addDays(base, order.after);
    const end = order.length === null ? '' : addDays(start, order.length);
    before = { start, end };
    return { ...order.fields, starts_on: start, ends_on: end };
  });
}

export interface CareTold extends Told {
  readonly start: Placed;
  readonly end: Placed | number | null;
  readonly fields: Row;
}

/** Help around the index date and the horizon. */
export const careTold: fc.Arbitrary<CareTold> = fc.record({
  ...told,
  start: placed,
  end: fc.oneof(placed, fc.constantFrom(0, 1, 45), fc.constant(null)),
  fields: fc.record({
    care_type: fc.constantFrom('outpatient', 'foster_care', 'neighbourhood_team', 'unknown'),
    referrer: fc.constantFrom('', 'judge'),
    crisis: fc.constantFrom('', 'true', 'false'),
  }),
});

export function careRow(anchorDay: string, care: CareTold): Row {
  const start = dayOf(anchorDay, care.start);
  const end =
    care.end === null
      ? ''
      : typeof care.end === 'number'
        ? addDays(start, care.end)
        : dayOf(anchorDay, care.end);
  return { ...care.fields, starts_on: start, ends_on: end !== '' && end < start ? start : end };
}

export interface VictimTold extends Told {
  readonly day: Placed;
  readonly fields: Row;
}

export const victimTold: fc.Arbitrary<VictimTold> = fc.record({
  ...told,
  day: placed,
  fields: fc.record({
    kind: fc.constantFrom('sexual_violence', 'trafficking', 'neglect', 'unknown'),
    source: fc.constantFrom('', 'police'),
  }),
});
