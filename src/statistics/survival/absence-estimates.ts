import type { Interval } from '../interval.ts';
import { checkShare, effective } from '../part.ts';
import { scoreInterval } from '../wilson.ts';
import { aalenJohansen } from './aalen-johansen.ts';
import { type CurveKind, clusteredCurve, type RowPairs } from './clustered-curve.ts';
import { checkCause, type EventTable, hasDelayedEntry } from './event-table.ts';
import { horizonCounts } from './horizon-counts.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { type Estimate, type StepCurve, valueAt } from './step-curve.ts';

/** Five answers to "which share had no event within so many days", each to a question of its own. Shares of 1. */
export interface AbsenceEstimates {
  /** Of those who were followed throughout and did not leave: the share without the event. Wilson's interval. */
  readonly amongFollowed: Estimate;
  /** 1 − F: of all, where leaving goes on as it does, the share that does not have the event in time. */
  readonly notByThen: Estimate;
  /** S: of all, the share that has not had the event and has not left either, so that it could still have it. */
  readonly stillWaiting: Estimate;
  /**
   * Of all, the share of whom no event has been seen, however short they were followed. Too high wherever people are
   * censored: they are counted as if nothing would have happened. Wilson's interval.
   */
  readonly noneSeen: Estimate;
  /**
   * Kaplan–Meier with leaving as censoring: the share without the event if nobody could leave. Too low as a share of what
   * does happen, as those who leave are supposed to have the event like the rest.
   */
  readonly ifNobodyLeft: Estimate;
}

/** How rows lie in clusters: pairs for the curves, and the design effects of the two shares. */
export interface AbsenceClusters {
  readonly pairs: RowPairs;
  readonly amongFollowed: number;
  readonly noneSeen: number;
}

/**
 * The estimators of absence that are taken for each other, on the same people at the same horizon. They are ordered:
 * `ifNobodyLeft` and `stillWaiting` ≤ `notByThen` ≤ `noneSeen`. Without censoring the last two are equal, without
 * competing events the first three; without either, all five.
 *
 * @param followed how many were followed up to the horizon and had not left by then, **whether they had the event or
 * not**. An event table ends with the first event and cannot tell it; those without the event it does tell.
 * @param clusters how rows lie in clusters; `null` where each stands alone.
 * @throws RangeError for a table that cannot be or has delayed entry (a share of all cannot be told from those who had no event
 * before they came), an unknown
 * cause, a horizon that is not whole and non-negative, or fewer followed than are followed without the event.
 */
export function absenceEstimates(
  table: EventTable,
  cause: number,
  horizon: number,
  followed: number,
  level = 0.95,
  clusters: AbsenceClusters | null = null,
): AbsenceEstimates {
  checkCause(table, cause);
  if (hasDelayedEntry(table)) throw new RangeError('a share of all needs people observed from the start');
  const [counts] = horizonCounts(table, cause, [horizon]);
  const all = counts?.atRisk ?? 0;
  const last = table.find(({ time }) => time === horizon);
  // Whoever is censored on the day of the horizon was followed up to and including it.
  const without = (counts?.remaining ?? 0) + (last?.censored ?? 0);
  const curves = aalenJohansen(table);
  const nobody: StepCurve = { ...curves.eventFree, start: 0 };
  const on = (curve: StepCurve, kind: CurveKind) =>
    valueAt(clusters === null ? curve : clusteredCurve(curve, kind, clusters.pairs), horizon, level);
  return {
    amongFollowed: share(without, followed, level, clusters?.amongFollowed),
    notByThen: complement(on(curves.incidence[cause] ?? nobody, 'incidence')),
    stillWaiting: on(curves.eventFree, 'eventFree'),
    noneSeen: share(all - (counts?.events ?? 0), all, level, clusters?.noneSeen),
    ifNobodyLeft: on(kaplanMeier(table, cause), 'causeAlone'),
  };
}

function share(without: number, all: number, level: number, designEffect = 1): Estimate {
  if (all === 0 && without === 0)
    return { value: null, standardError: null, bounds: null, reason: 'nobody_at_risk' };
  const value = without / all;
  checkShare(without, all);
  const size = effective({ having: without, all, designEffect });
  const bounds = scoreInterval(size.having, size.all, level);
  return { value, standardError: Math.sqrt((value * (1 - value)) / size.all), bounds, reason: null };
}

function complement({ value, bounds, ...rest }: Estimate): Estimate {
  const turned: Interval | null = bounds && { lower: 1 - bounds.upper, upper: 1 - bounds.lower };
  return { ...rest, value: value === null ? null : 1 - value, bounds: turned };
}
