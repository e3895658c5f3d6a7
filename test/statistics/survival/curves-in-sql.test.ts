import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asset } from '../../../src/assets.ts';
import { sqlFile } from '../../../src/duckdb/sql-files.ts';
import { aalenJohansen } from '../../../src/statistics/survival/aalen-johansen.ts';
import type { EventTable } from '../../../src/statistics/survival/event-table.ts';
import { kaplanMeier } from '../../../src/statistics/survival/kaplan-meier.ts';
import { type StepCurve, valueAt } from '../../../src/statistics/survival/step-curve.ts';
import { openTestRun, type TestRun } from '../../support/accepted.ts';
import { runFiles } from '../../support/run-files.ts';
import { type Person, tableOf } from './people.ts';

/** A value of a curve as the statement tells it. */
interface Point {
  readonly stratum: string;
  readonly curve: string;
  readonly horizon: number;
  readonly reason: string | null;
  readonly value: number | null;
  readonly standard_error: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

type Strata = ReadonlyMap<string, EventTable>;

const horizons = [42, 91, 183, 365];
/** Days and their neighbours, many of them shared, so that ties fall on horizons. */
const someDay = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.constantFrom(...horizons.flatMap((day) => [day - 1, day, day + 1])),
  fc.integer({ min: 0, max: 420 }),
);
const person = fc.record({ time: someDay, cause: fc.nat(2) });
const latecomer = fc
  .tuple(person, someDay)
  .map(([one, entry]): Person => ({ ...one, entry: Math.min(entry, one.time) }));
const table = fc
  .oneof(
    fc.array(person, { minLength: 1, maxLength: 60 }),
    fc.array(latecomer, { minLength: 1, maxLength: 60 }),
  )
  .map((people) => tableOf(people, 2));

/** Puts event tables where the statement reads them. */
async function offer({ engine }: TestRun, strata: Strata, days: readonly number[]): Promise<Point[]> {
  const names = ['day', 'helped', 'left_first', 'censored', 'entered'];
  await engine.createTable(
    'oracle_event',
    [
      { name: 'stratum', type: 'VARCHAR' },
      { name: 'delayed', type: 'BOOLEAN' },
      ...names.map((name) => ({ name, type: 'BIGINT' as const })),
    ],
    [...strata].flatMap(([stratum, rows]) =>
      rows.map(({ time, events, censored, entered }) => [
        ...[stratum, entered !== undefined, time, ...events, censored, entered ?? 0],
      ]),
    ),
  );
  await engine.createTable(
    'oracle_horizon',
    [{ name: 'horizon', type: 'BIGINT' }],
    days.map((day) => [day]),
  );
  return engine.rows<Point>(sqlFile('test/statistics/survival/curves.sql'), 'test/curves');
}

function curvesOf(rows: EventTable): Record<string, StepCurve | undefined> {
  const { eventFree, incidence } = aalenJohansen(rows);
  const [kaplan_meier_0, kaplan_meier_1] = [kaplanMeier(rows, 0), kaplanMeier(rows, 1)];
  const [incidence_0, incidence_1] = incidence;
  return { event_free: eventFree, kaplan_meier_0, kaplan_meier_1, incidence_0, incidence_1 };
}

const close = (one: number | null, other: number | null) =>
  one === null || other === null ? one === other : Math.abs(one - other) <= 1e-12;

/** The points in which the two paths differ; empty where they agree. */
function differences(points: readonly Point[], strata: Strata): unknown[] {
  const curves = new Map([...strata].map(([name, rows]) => [name, curvesOf(rows)]));
  return points.flatMap((point): unknown[] => {
    const curve = curves.get(point.stratum)?.[point.curve];
    if (curve === undefined) return [{ point, found: 'no such curve' }];
    const { value, standardError, bounds, reason } = valueAt(curve, point.horizon);
    const agree =
      reason === point.reason &&
      close(value, point.value) &&
      close(standardError, point.standard_error) &&
      close(bounds?.lower ?? null, point.lower) &&
      close(bounds?.upper ?? null, point.upper);
    return agree ? [] : [{ point, found: { value, standardError, bounds, reason } }];
  });
}

describe('curves in SQL and in TypeScript', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  it('agree within 1e-12 on random event tables, with ties, empty risk sets and late entries', async () => {
    const reasons = new Set<string | null>();
    await fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 25, maxLength: 25 }), async (tables) => {
        const strata = new Map(tables.map((rows, at) => [`stratum ${at}`, rows]));
        const points = await offer(run, strata, [0, 5, ...horizons]);
        expect(points).toHaveLength(strata.size * 5 * 6);
        expect(differences(points, strata)).toEqual([]);
        for (const { reason } of points) reasons.add(reason);
      }),
      { numRuns: process.env.ZICHT_LONG === '1' ? 200 : 12 },
    );
    // Every way in which an estimate can end has been met.
    expect(reasons).toEqual(new Set([null, 'nobody_at_risk', 'no_event_yet', 'event_for_all']));
  }, 600_000);

  it('tell a change of one person', async () => {
    const rows = [
      { time: 3, events: [2, 1], censored: 1 },
      { time: 60, events: [3, 0], censored: 9 },
      { time: 400, events: [0, 0], censored: 20 },
    ];
    const points = await offer(run, new Map([['all', rows]]), horizons);
    expect(differences(points, new Map([['all', rows]]))).toEqual([]);
    const moved = rows.map((row, at) => (at === 1 ? { ...row, events: [2, 0], censored: 10 } : row));
    expect(differences(points, new Map([['all', moved]])).length).toBeGreaterThan(5);
  });

  it.each([['clean'], ['cbs']])(
    'agree on the event tables of the %s sample, by victim',
    async (set) => {
      const files = await runFiles(join(asset('sample-data', set), 'zicht.json'));
      try {
        const strata = new Map<string, EventTable>();
        for (const among of ['NOT was_running', 'TRUE'])
          for (const victim of ['victim', 'other', '_T']) {
            const rows = await files.run.engine.rows<Record<string, number>>(
              `SELECT day AS time, count(*) FILTER (outcome = 'help') AS helped, count(*) FILTER (outcome = 'left') AS gone,
                 count(*) FILTER (outcome = 'censored') AS censored
               FROM help_event WHERE ${among} AND ('${victim}' = '_T' OR victim = '${victim}') GROUP BY day ORDER BY day`,
              'test/event tables',
            );
            strata.set(
              `${victim} ${among}`,
              rows.map(({ time = 0, helped = 0, gone = 0, censored = 0 }) => ({
                ...{ time, events: [helped, gone], censored },
              })),
            );
          }
        const points = await offer(run, strata, horizons);
        expect(points).toHaveLength(strata.size * 5 * horizons.length);
        expect(points.filter(({ lower }) => lower !== null).length).toBeGreaterThan(points.length / 2);
        expect(differences(points, strata)).toEqual([]);
      } finally {
        files.close();
      }
    },
    120_000,
  );
});
