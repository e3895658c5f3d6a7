import type { Cell } from '../../../schemas/cube.ts';
import type { BreakdownId } from '../../../schemas/margins.ts';
import type { Engine, SqlValue } from '../../../src/duckdb/engine.ts';
import {
  type AbsenceEstimates,
  absenceEstimates,
} from '../../../src/statistics/survival/absence-estimates.ts';
import { coordinateKey, type Table } from '../../cube/coordinates.ts';
import { coordinatesOf, dimensionsOf, groupingSets, setOf } from '../../cube/grouping.ts';
import { isFollowed, noClusters, readAbsenceClusters } from './absence-clusters.ts';
import { type EventTables, helpCause } from './event-tables.ts';
import { curveCell, numbersOf } from './figures.ts';

/** Where the estimators stand side by side. */
export const comparedMargins: readonly BreakdownId[] = ['total', 'year'];

/** Six months in days, as a curve counts them. */
const halfYear = 183;

/** The estimators, by the name of their statistic beside `without-help-6m`. */
const statistics: Readonly<Record<string, keyof AbsenceEstimates>> = {
  among_followed: 'amongFollowed',
  not_by_then: 'notByThen',
  still_waiting: 'stillWaiting',
  none_seen: 'noneSeen',
  if_nobody_left: 'ifNobodyLeft',
};

/**
 * The estimators of "no help in half a year" that are taken for each other, on the same children: how far the published
 * share lies from what another would have said. A half year is 183 days here, for all of them.
 */
export async function absenceCells(
  engine: Engine,
  tables: readonly Table[],
  events: EventTables,
  clustered = false,
): Promise<Cell[]> {
  const followed = await readFollowed(engine, tables);
  const clusters = clustered ? await readAbsenceClusters(engine, tables, events, halfYear) : noClusters;
  return tables.flatMap(({ coordinates }) =>
    coordinates.flatMap((at) => {
      const table = events(at);
      const estimates =
        table.length === 0
          ? undefined
          : absenceEstimates(
              table,
              helpCause,
              halfYear,
              followed.get(coordinateKey(at)) ?? 0,
              0.95,
              clusters(at),
            );
      return Object.entries(statistics).map(([statistic, name]) => {
        const key = {
          indicator: 'without-help-6m',
          statistic,
          category: `day_${halfYear}`,
          unit: 'probability',
        } as const;
        const estimate = estimates?.[name];
        return estimate === undefined
          ? curveCell(at, key, {}, 'nobody_at_risk')
          : curveCell(at, key, numbersOf(estimate), estimate.reason);
      });
    }),
  );
}

/** How many were followed for the half year and did not leave in it, with help or without, by place. */
async function readFollowed(engine: Engine, tables: readonly Table[]): Promise<Map<string, number>> {
  const sets = tables.flatMap(groupingSets);
  if (sets.length === 0) return new Map();
  const rows = await engine.rows<Record<string, SqlValue>>(
    `SELECT ${dimensionsOf(sets)}, count(*) AS followed FROM cohort_flag
     WHERE in_cohort AND ${isFollowed(halfYear)}
     GROUP BY GROUPING SETS (${sets.map(setOf).join(', ')})`,
    'indicators/followed',
  );
  return new Map(rows.map((row) => [coordinateKey(coordinatesOf(row)), Number(row.followed)]));
}
