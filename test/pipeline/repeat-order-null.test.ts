import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../schemas/cube.ts';
import { runBatch } from '../naive/batch.ts';
import { addDays } from '../naive/dates.ts';
import type { Row } from '../naive/rows.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';

const children = 20_000;
/** The chance of a new order on any day after the end of the first one. */
const perDay = 1 / 600;

/** Marsaglia's xorshift: the same children on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Children of whom help says nothing about a new order: neither that it comes, nor when. */
function withoutEffect(): { protection_orders: Row[]; youth_care: Row[] } {
  const random = randomFrom(20_190_630);
  const whole = (from: number, until: number) => from + Math.floor(random() * (until - from + 1));
  const rows = { protection_orders: [] as Row[], youth_care: [] as Row[] };
  for (let child = 0; child < children; child += 1) {
    const person_key = String(child);
    const order = { person_key, measure: 'supervision', municipality: 'GM0344' };
    const start = addDays('2017-01-01', whole(0, 364));
    const end = addDays(start, whole(10, 330));
    // Memoryless, so that every landmark finds the same chance behind it; a day between keeps the spells apart.
    const again = addDays(end, 2 + Math.floor(Math.log(1 - random()) / Math.log(1 - perDay)));
    rows.protection_orders.push({ ...order, starts_on: start, ends_on: end });
    rows.protection_orders.push({ ...order, starts_on: again, ends_on: again });
    const help = random();
    const care = { person_key, care_type: 'outpatient' };
    if (help < 0.3) rows.youth_care.push({ ...care, starts_on: addDays(start, -whole(1, 90)), ends_on: '' });
    else if (help < 0.65)
      rows.youth_care.push({ ...care, starts_on: addDays(start, whole(0, 170)), ends_on: '' });
  }
  return rows;
}

describe('new orders that do not depend on help', () => {
  let run: TestRun;
  let cells: Cell[];
  beforeAll(async () => {
    run = await openTestRun();
    const settings = {
      period: { from: '2017-01-01', until: '2017-12-31' },
      observedUntil: '2022-12-31',
      breakdowns: ['total', 'year'],
    };
    const { internalCells } = await runBatch(run, withoutEffect(), settings);
    cells = internalCells.filter(
      (cell) => cell.indicator === 'repeat-order' && cell.period === '_T' && cell.victim === '_T',
    );
  });
  afterAll(() => run.close());

  for (const [category, days] of [
    ['months_12', 365],
    ['months_24', 730],
  ] as const) {
    it(`come as often whatever the help, and as often as planted: ${category}`, () => {
      const share = (status: string) => {
        const cell = cells.find((one) => one.category === category && one.help_status === status);
        return { of: cell?.denominator ?? 0, part: (cell?.numerator ?? 0) / (cell?.denominator ?? 1) };
      };
      const planted = 1 - (1 - perDay) ** days;
      const error = (size: number) => Math.sqrt((planted * (1 - planted)) / size);
      const groups = ['running', 'started', 'none'].map(share);
      for (const one of groups) {
        expect(one.of).toBeGreaterThan(2_000);
        expect(Math.abs(one.part - planted)).toBeLessThan(4 * error(one.of));
        for (const other of groups)
          expect(Math.abs(one.part - other.part)).toBeLessThanOrEqual(
            4 * Math.hypot(error(one.of), error(other.of)),
          );
      }
    });
  }
});
