import { checkCause, type EventTable, hasDelayedEntry, type RiskSet, riskSets } from './event-table.ts';

/** One day of several groups that are compared: each with its risk set, in the order of the groups. */
export interface GroupedDay {
  readonly time: number;
  readonly groups: readonly RiskSet[];
}

/**
 * The days on which something happens in any of some groups, each with what happens in all of them.
 *
 * @throws RangeError for fewer than two groups, tables that cannot be or name different causes, or an unknown cause.
 */
export function groupedDays(tables: readonly EventTable[], cause: number): readonly GroupedDay[] {
  if (tables.length < 2) throw new RangeError('a comparison needs at least two groups');
  const causes = new Set(tables.flatMap((table) => table[0]?.events.length ?? []));
  if (causes.size > 1) throw new RangeError('groups that are compared must name the same causes');
  for (const table of tables) checkCause(table, cause);
  const times = [...new Set(tables.flat().map(({ time }) => time))].sort((one, other) => one - other);
  const columns = tables.map((table) => fill(table, times, [...causes][0] ?? 0));
  return times.map((time, at) => ({ time, groups: columns.flatMap((column) => column[at] ?? []) }));
}

/** The risk sets of one group on more days than it has rows: on the others nothing happens to it. */
function fill(table: EventTable, times: readonly number[], causes: number): readonly RiskSet[] {
  const sets = riskSets(table);
  let next = 0;
  let under = hasDelayedEntry(table) ? 0 : (sets[0]?.atRisk ?? 0);
  return times.map((time) => {
    const set = sets[next];
    if (set?.time === time) {
      next += 1;
      under = set.remaining;
      return set;
    }
    const events = Array.from({ length: causes }, () => 0);
    return { time, atRisk: under, events, anyEvent: 0, censored: 0, entered: 0, remaining: under };
  });
}
