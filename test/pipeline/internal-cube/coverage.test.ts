import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aalenJohansen } from '../../../src/statistics/survival/aalen-johansen.ts';
import { absenceEstimates } from '../../../src/statistics/survival/absence-estimates.ts';
import type { EventRow, EventTable } from '../../../src/statistics/survival/event-table.ts';
import { type Estimate, valueAt } from '../../../src/statistics/survival/step-curve.ts';
import { openTestRun, type TestRun } from '../../support/accepted.ts';

const isLong = process.env.ZICHT_LONG === '1';
const replicates = 2_000;
/** Chances a day of help, and of leaving before it; help comes first. Who is still without is observed up to 400 days. */
const help = 0.009;
const leave = 0.0015;
const longest = 400;
const horizon = 183;

/** The share with help by a day, in closed form: a sum of a geometric series. */
const truth = (day: number) => {
  const stays = (1 - help) * (1 - leave);
  return (help * (1 - stays ** (day + 1))) / (1 - stays);
};
const fourErrors = 4 * Math.sqrt((0.95 * 0.05) / replicates);

describe('intervals of the time to help, over 2,000 made-up registers each', {
  timeout: isLong ? 600_000 : 60_000,
}, () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun(2);
  });
  afterAll(() => run.close());

  /** Event tables of so many registers of so many children, drawn from the hazards in one statement. */
  async function draw(children: number, seed: number): Promise<EventTable[]> {
    const uniform = (salt: number) => `((hash(i * 7 + ${salt}, ${seed}) % 1000000007) + 0.5) / 1000000007`;
    const wait = (chance: number, salt: number) =>
      `CAST(floor(ln(${uniform(salt)}) / ln(1 - ${chance})) AS BIGINT)`;
    const rows = await run.engine.rows<{
      r: number;
      day: number;
      helped: number;
      gone: number;
      censored: number;
    }>(
      `WITH drawn AS (
         SELECT i // ${children} AS r, ${wait(help, 1)} AS helped_on, ${wait(leave, 2)} AS left_on,
           CAST(floor(${uniform(3)} * ${longest}) AS BIGINT) AS last_on
         FROM range(${children * replicates}) AS made(i)
       ),
       first AS (
         SELECT r, LEAST(helped_on, left_on, last_on) AS day,
           helped_on <= left_on AND helped_on <= last_on AS is_help,
           left_on < helped_on AND left_on <= last_on AS is_left
         FROM drawn
       )
       SELECT r, day, CAST(sum(CASE WHEN is_help THEN 1 ELSE 0 END) AS BIGINT) AS helped,
         CAST(sum(CASE WHEN is_left THEN 1 ELSE 0 END) AS BIGINT) AS gone,
         CAST(sum(CASE WHEN NOT is_help AND NOT is_left THEN 1 ELSE 0 END) AS BIGINT) AS censored
       FROM first GROUP BY r, day ORDER BY r, day`,
      'draw',
    );
    const tables: EventRow[][] = Array.from({ length: replicates }, () => []);
    for (const { r, day, helped, gone, censored } of rows)
      tables[r]?.push({ time: day, events: [helped, gone], censored });
    return tables;
  }

  const holds = ({ bounds }: Estimate, value: number) =>
    bounds !== null && bounds.lower <= value && value <= bounds.upper;
  const share = (tables: readonly EventTable[], isGood: (table: EventTable) => boolean) =>
    tables.filter(isGood).length / tables.length;

  it.each(isLong ? [136, 1_000, 10_000] : [136, 1_000])(
    'hold the truth 95% of the time for %i children',
    async (children) => {
      const tables = await draw(children, 11 + children);
      for (const day of [42, 91, horizon]) {
        const covered = share(tables, (table) => {
          const curve = aalenJohansen(table).incidence[0];
          return curve !== undefined && holds(valueAt(curve, day), truth(day));
        });
        expect(Math.abs(covered - 0.95)).toBeLessThan(fourErrors);
      }
    },
  );

  it('do not hold it for the estimators that are taken for it', async () => {
    const tables = await draw(1_000, 77);
    const estimates = tables.map((table) => {
      // Nobody knows of those helped how long they would have been followed; this share is not tried here.
      const followed = table.reduce(
        (sum, { events, censored }) => sum + (events[0] ?? 0) + (events[1] ?? 0) + censored,
        0,
      );
      return absenceEstimates(table, 0, horizon, followed);
    });
    const without = 1 - truth(horizon);
    const covered = (name: 'notByThen' | 'noneSeen' | 'ifNobodyLeft' | 'stillWaiting') =>
      estimates.filter((estimate) => holds(estimate[name], without)).length / estimates.length;
    expect(Math.abs(covered('notByThen') - 0.95)).toBeLessThan(fourErrors);
    for (const name of ['noneSeen', 'ifNobodyLeft', 'stillWaiting'] as const)
      expect(covered(name)).toBeLessThan(0.5);
  });
});
