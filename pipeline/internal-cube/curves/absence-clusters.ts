import type { Engine, SqlValue } from '../../../src/duckdb/engine.ts';
import { type ClusteredCount, shareDesignEffect } from '../../../src/statistics/design-effect.ts';
import type { AbsenceClusters } from '../../../src/statistics/survival/absence-estimates.ts';
import { type Coordinates, coordinateKey, type Table } from '../../cube/coordinates.ts';
import { cohortRows, readFurther } from '../../cube/further-by-child.ts';
import { coordinatesOf, dimensionsOf, groupingSets, setOf } from '../../cube/grouping.ts';
import type { EventTables } from './event-tables.ts';
import { readRowPairs } from './row-pairs.ts';

/** Looks up how rows of a place lie in children; `null` where each is taken to stand alone. */
export type AbsenceClusterLookup = (at: Coordinates) => AbsenceClusters | null;

export const noClusters: AbsenceClusterLookup = () => null;

/** Rows of the cohort that are followed up to a day and have not left by then, with help or without. */
export function isFollowed(horizon: number): string {
  return `observed_until - index_date >= ${horizon} AND (leaves_on IS NULL OR leaves_on - index_date > ${horizon})`;
}

/** Rows of the cohort of which help was seen by a day: on one day help comes before leaving. */
function isHelped(horizon: number): string {
  return `COALESCE(days_to_help <= ${horizon} AND days_to_help <= observed_until - index_date
    AND (leaves_on IS NULL OR days_to_help <= leaves_on - index_date), FALSE)`;
}

/**
 * Reads what the estimators of absence need where every spell counts: pairs of rows of one child for those that are curves, and
 * design effects for those that are shares, of those followed and of all.
 */
export async function readAbsenceClusters(
  engine: Engine,
  tables: readonly Table[],
  events: EventTables,
  horizon: number,
): Promise<AbsenceClusterLookup> {
  const pairs = await readRowPairs(engine, tables, 'all', events, horizon);
  const [followed, helped] = [isFollowed(horizon), isHelped(horizon)];
  const effect = await readEffects(engine, tables, [
    ...[followed, `${followed} AND NOT ${helped}`, `${followed} AND ${helped}`],
    ...['TRUE', `NOT ${helped}`, helped],
  ]);
  return (at) => {
    const own = pairs(at);
    return own === null ? null : { pairs: own, amongFollowed: effect(at, 0), noneSeen: effect(at, 3) };
  };
}

/** Design effects of shares by place: each of three conditions (all, those that are counted, the rest) that stand together. */
async function readEffects(
  engine: Engine,
  tables: readonly Table[],
  conditions: readonly string[],
): Promise<(at: Coordinates, first: number) => number> {
  const sets = tables.flatMap(groupingSets);
  const further = await readFurther(engine, cohortRows, conditions, sets);
  const counts = conditions.map(
    (condition, at) => `CAST(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS BIGINT) AS n${at}`,
  );
  const rows = await engine.rows<Record<string, SqlValue>>(
    `SELECT ${dimensionsOf(sets)}, ${counts.join(', ')} FROM cohort_flag WHERE in_cohort
     GROUP BY GROUPING SETS (${sets.map(setOf).join(', ')})`,
    'indicators/shares without help',
  );
  const found = new Map(rows.map((row) => [coordinateKey(coordinatesOf(row)), row]));
  return (at, first) => {
    const counted = (position: number): ClusteredCount => {
      const own = Number(found.get(coordinateKey(at))?.[`n${position}`] ?? 0);
      const more = further(at, position);
      return { rows: own, clusters: own - more.rows, squares: own + more.squares };
    };
    return shareDesignEffect({ all: counted(first), having: counted(first + 1), rest: counted(first + 2) });
  };
}
