import { checkCause, type EventTable, hasDelayedEntry, type RiskSet, riskSets } from './event-table.ts';
import { type Hazard, productLimit } from './product-limit.ts';
import type { StepCurve } from './step-curve.ts';

/**
 * S(t): the share that had no event of any cause by the end of day t. Greenwood's standard errors.
 *
 * @throws RangeError for a table that cannot be.
 */
export function eventFree(table: EventTable): StepCurve {
  const hazard = ({ atRisk, anyEvent }: RiskSet) => ({ atRisk, events: anyEvent });
  return productLimit(riskSets(table), hazard, hasDelayedEntry(table));
}

/**
 * The Kaplan–Meier curve of one cause, with all others treated as censoring: the share that would not have had the event
 * if nothing else could happen to people, and if those to whom something else happens were like the rest. Where causes
 * do compete, one less this curve exceeds the share that has the event: see `aalenJohansen`.
 *
 * @throws RangeError for a table that cannot be, or an unknown cause.
 */
export function kaplanMeier(table: EventTable, cause = 0): StepCurve {
  checkCause(table, cause);
  return productLimit(riskSets(table), (set) => causeHazard(set, cause), hasDelayedEntry(table));
}

/** Of one day: causes named before this one leave the risk set first, later ones and the censored afterwards. */
export function causeHazard({ atRisk, events }: RiskSet, cause: number): Hazard {
  const gone = events.slice(0, cause).reduce((sum, count) => sum + count, 0);
  return { atRisk: atRisk - gone, events: events[cause] ?? 0 };
}
