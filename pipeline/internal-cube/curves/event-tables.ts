import type { Engine, SqlValue } from '../../../src/duckdb/engine.ts';
import type { EventRow, EventTable } from '../../../src/statistics/survival/event-table.ts';
import { type Coordinates, coordinateKey, type Table } from '../../cube/coordinates.ts';
import { coordinatesOf, dimensionsOf, groupingSets, setOf } from '../../cube/grouping.ts';

/** The first cause of an event table: help. The second is leaving. */
export const helpCause = 0;

/** Rows that a table is about: those without running help, or all, where running help is help on day 0. */
export type Among = 'without_running' | 'all';

/** Looks up the event table of a place; without anybody it has no rows. */
export type EventTables = (at: Coordinates) => EventTable;

/**
 * Groups the children by place and day in one pass: a few hundred rows a place, whatever the number of children.
 * `among` says which of them: those without running help, or all, where running help is help on day 0.
 * Nobody enters late, as all are observed from their index date on (`help_event.sql` says why).
 */
export async function readEventTables(
  engine: Engine,
  tables: readonly Table[],
  among: Among,
): Promise<EventTables> {
  const sets = tables.flatMap(groupingSets);
  if (sets.length === 0) return () => [];
  const rows = await engine.rows<Record<string, SqlValue>>(
    `SELECT ${dimensionsOf(sets)}, day,
       CAST(sum(CASE WHEN outcome = 'help' THEN 1 ELSE 0 END) AS BIGINT) AS helped,
       CAST(sum(CASE WHEN outcome = 'left' THEN 1 ELSE 0 END) AS BIGINT) AS left_first,
       CAST(sum(CASE WHEN outcome = 'censored' THEN 1 ELSE 0 END) AS BIGINT) AS censored
     FROM help_event ${among === 'all' ? '' : 'WHERE NOT was_running'}
     GROUP BY GROUPING SETS (${sets.map((set) => setOf([...set, 'day'])).join(', ')})
     ORDER BY day`,
    'indicators/event tables',
  );
  const found = new Map<string, EventRow[]>();
  for (const row of rows) {
    const key = coordinateKey(coordinatesOf(row));
    const event = {
      time: Number(row.day),
      events: [Number(row.helped), Number(row.left_first)],
      censored: Number(row.censored),
    };
    const table = found.get(key);
    if (table === undefined) found.set(key, [event]);
    else table.push(event);
  }
  return (at) => found.get(coordinateKey(at)) ?? [];
}
