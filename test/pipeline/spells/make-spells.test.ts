import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeCareSpells,
  makeOrderMeasureSpells,
  makeOrderSpells,
} from '../../../pipeline/spells/make-spells.ts';
import { dayOrders } from '../../naive/arbitraries/day-orders.ts';
import { type DayOrder, measureSpellsByDay, spellsByDay } from '../../naive/day-by-day.ts';
import { openTestRun, type TestRun } from '../../support/accepted.ts';
import { dayOf, writeChildOrders } from '../../support/child-orders.ts';

const dayZero = '2019-12-20';
const setsAtATime = 1000;

interface Found {
  readonly child_no: number;
  readonly starts_on: string;
  readonly ends_on: string | null;
}

describe('spells', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun(2);
  });
  afterAll(() => run.close());

  const batches = Array.from({ length: 10 }, (_, batch) => ({ batch, maximumGapDays: batch % 3 }));

  it.each(batches)(
    'are those of a walk along the days, on a thousand sets of orders (batch $batch, gaps up to $maximumGapDays)',
    async ({ batch, maximumGapDays }) => {
      const sets = fc.sample(dayOrders, { numRuns: setsAtATime, seed: 20_240 + batch });
      await writeChildOrders(run.engine, sets, maximumGapDays, dayZero);
      await makeOrderSpells(run.engine);
      await makeOrderMeasureSpells(run.engine);
      expect(await orderSpells(run)).toEqual(
        sets.map((orders) =>
          spellsByDay(orders, maximumGapDays).map(({ value, from, until }, at) => ({
            spell_no: at + 1,
            from,
            until,
            orders: membersOf(orders, from, until),
            measure: value.measure,
            institution: value.id,
          })),
        ),
      );
      expect(await measureSpells(run)).toEqual(
        sets.map((orders) => measureSpellsByDay(orders, maximumGapDays)),
      );
    },
  );

  it('of care merge trajectories by their days alone, with a gap of its own', async () => {
    for (const maximumGapDays of [0, 1, 2]) {
      const sets = fc.sample(dayOrders, { numRuns: setsAtATime, seed: 31 + maximumGapDays });
      await writeChildOrders(run.engine, sets, 365, dayZero);
      await run.engine.run(
        'CREATE OR REPLACE TABLE child_care AS SELECT child_no, starts_on, ends_on FROM child_order',
        'care',
      );
      await makeCareSpells(run.engine, 'child_care', maximumGapDays);
      const rows = await run.engine.rows<Found & { trajectories: number }>(
        'SELECT * FROM care_spell ORDER BY child_no, spell_no',
        'read',
      );
      expect(
        perChild(rows, ({ from, until, row }) => ({ from, until, trajectories: row.trajectories })),
      ).toEqual(
        sets.map((orders) =>
          spellsByDay(orders, maximumGapDays).map(({ from, until }) => ({
            from,
            until,
            trajectories: membersOf(orders, from, until),
          })),
        ),
      );
    }
  });

  it('are none where there are no orders', async () => {
    await writeChildOrders(run.engine, [], 0, dayZero);
    await makeOrderSpells(run.engine);
    await makeOrderMeasureSpells(run.engine);
    expect(await run.engine.rows('SELECT * FROM order_spell', 'read')).toEqual([]);
    expect(await run.engine.rows('SELECT * FROM order_measure_spell', 'read')).toEqual([]);
  });
});

const membersOf = (orders: readonly DayOrder[], from: number, until: number | null) =>
  orders.filter((order) => order.from >= from && (until === null || order.from <= until)).length;

/** Rows as lists by child, in the order of the query, with their dates as days. */
function perChild<T extends Found, R>(
  rows: readonly T[],
  told: (found: { from: number | null; until: number | null; row: T }) => R,
): R[][] {
  const children: R[][] = [];
  for (const row of rows) {
    children[row.child_no - 1] ??= [];
    children[row.child_no - 1]?.push(
      told({ from: dayOf(dayZero, row.starts_on), until: dayOf(dayZero, row.ends_on), row }),
    );
  }
  return children;
}

async function orderSpells({ engine }: TestRun) {
  const rows = await engine.rows<
    Found & { spell_no: number; orders: number; measure: string; institution: string }
  >('SELECT * FROM order_spell ORDER BY child_no, spell_no', 'read');
  return perChild(rows, ({ from, until, row: { spell_no, orders, measure, institution } }) => ({
    spell_no,
    from,
    until,
    orders,
    measure,
    institution,
  }));
}

async function measureSpells({ engine }: TestRun) {
  const rows = await engine.rows<Found & { measure: string }>(
    'SELECT * FROM order_measure_spell ORDER BY child_no, starts_on',
    'read',
  );
  return perChild(rows, ({ from, until, row }) => ({ value: row.measure, from, until }));
}
