import type { Engine } from '../../src/duckdb/engine.ts';
import { addDays, dayNumber } from '../naive/dates.ts';
import type { DayOrder } from '../naive/day-by-day.ts';

/** An order with the place it stands in the registers. */
export interface PlacedOrder extends DayOrder {
  readonly municipality?: string | null;
}

const dateOf = (dayZero: string, day: number | null) => (day === null ? null : addDays(dayZero, day));

/** The day of a date, counted from `dayZero`; `null` stays `null`. */
export const dayOf = (dayZero: string, date: string | null) =>
  date === null ? null : dayNumber(date) - dayNumber(dayZero);

/** Writes `child_order` and `settings`: the orders of child 1, child 2 …, and the days that a gap may last. */
export async function writeChildOrders(
  engine: Engine,
  sets: readonly (readonly PlacedOrder[])[],
  maximumGapDays: number,
  dayZero: string,
): Promise<void> {
  await engine.createTable('settings', [{ name: 'maximum_gap_days', type: 'BIGINT' }], [[maximumGapDays]]);
  await engine.createTable(
    'child_order',
    [
      { name: 'child_no', type: 'BIGINT' },
      { name: 'order_id', type: 'VARCHAR' },
      { name: 'measure', type: 'VARCHAR' },
      { name: 'measure_rank', type: 'BIGINT' },
      { name: 'starts_on', type: 'DATE' },
      { name: 'ends_on', type: 'DATE' },
      { name: 'municipality', type: 'VARCHAR' },
      { name: 'institution', type: 'VARCHAR' },
    ],
    sets.flatMap((orders, at) =>
      orders.map((order) => [
        at + 1,
        order.id,
        order.measure,
        order.rank,
        dateOf(dayZero, order.from),
        dateOf(dayZero, order.until),
        order.municipality ?? null,
        order.id,
      ]),
    ),
  );
}
