import { isCount } from '../interval.ts';
import { checkCause, type EventTable, hasDelayedEntry, riskSets } from './event-table.ts';

/**
 * How many people a stretch of a curve rests on. `atRisk` + `entered` − `events` − `competing` − `censored` is
 * `remaining`, which is the `atRisk` of the next stretch: these are the cells in which small numbers must be looked for.
 */
export interface StretchCounts {
  /** The last day before the stretch, `null` for the first one, which has day 0. */
  readonly after: number | null;
  /** The last day of the stretch. */
  readonly until: number;
  /** At risk when the stretch begins. */
  readonly atRisk: number;
  /** Come under observation during it. */
  readonly entered: number;
  readonly events: number;
  /** Events of other causes. */
  readonly competing: number;
  readonly censored: number;
  readonly remaining: number;
}

/**
 * Counts between horizons: one stretch for each, from the day after the one before up to and including it.
 *
 * @throws RangeError for a table that cannot be, an unknown cause, or horizons that are not whole days that rise.
 */
export function horizonCounts(
  table: EventTable,
  cause: number,
  horizons: readonly number[],
): readonly StretchCounts[] {
  checkCause(table, cause);
  if (!horizons.every((day, at) => isCount(day) && day > (horizons[at - 1] ?? -1)))
    throw new RangeError('horizons are whole days that rise');
  const sets = riskSets(table);
  const delayed = hasDelayedEntry(table);
  let atRisk = delayed ? 0 : (sets[0]?.atRisk ?? 0);
  return horizons.map((until, at) => {
    const after = horizons[at - 1] ?? null;
    const counts = { entered: 0, events: 0, competing: 0, censored: 0 };
    for (const set of sets) {
      if (set.time > until || set.time <= (after ?? -1)) continue;
      const events = set.events[cause] ?? 0;
      if (delayed) counts.entered += set.entered;
      counts.events += events;
      counts.competing += set.anyEvent - events;
      counts.censored += set.censored;
    }
    const start = atRisk;
    atRisk += counts.entered - counts.events - counts.competing - counts.censored;
    return { after, until, atRisk: start, ...counts, remaining: atRisk };
  });
}
