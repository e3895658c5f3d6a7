import { type Interval, isCount } from '../interval.ts';
import { logLogBounds, twoSidedDeviate } from './log-log-bounds.ts';

/** A share that changes on some days only: a survival curve falls from 1, a cumulative incidence rises from 0. */
export interface StepCurve {
  /** The value before anything has happened. */
  readonly start: 0 | 1;
  /** Days, rising. */
  readonly times: readonly number[];
  /** The value from each of these days up to the next, after the events of the day. Shares of 1. */
  readonly values: readonly number[];
  /** Standard error of each value. It is 0 where the value is 0 or 1: the method gives no error there. */
  readonly standardErrors: readonly number[];
  /** The first and last day of which the value is known. */
  readonly known: Known;
}

/** Days during which somebody is at risk without a break; `until` is infinite once nobody is left to have the event. */
export interface Known {
  readonly from: number;
  readonly until: number;
}

/** Why there is no number. */
export type NotEstimable =
  /** Nobody is followed that far, or from that early. */
  | 'nobody_at_risk'
  /** Nobody had the event: a value, but no bounds. */
  | 'no_event_yet'
  /** Everybody had the event: a value, but no bounds. */
  | 'event_for_all'
  /** The curve ends before the share is reached. */
  | 'not_reached';

/** A value of a curve with its standard error and confidence bounds; `reason` says why one of them is missing. */
export interface Estimate {
  readonly value: number | null;
  readonly standardError: number | null;
  readonly bounds: Interval | null;
  readonly reason: NotEstimable | null;
}

/**
 * The value of a curve at the end of a day, with log(−log) bounds.
 * Not estimable: everything beyond the days that the curve knows; bounds where the value is still 0 or 1; and, as in R,
 * the standard error of a survival of 0 or an incidence of 1.
 *
 * @throws RangeError for a day that is not whole and non-negative, or a level outside 0–1.
 */
export function valueAt(curve: StepCurve, day: number, level = 0.95): Estimate {
  if (!isCount(day)) throw new RangeError('a horizon is a whole, non-negative number of days');
  const deviate = twoSidedDeviate(level);
  if (day < curve.known.from || day > curve.known.until)
    return { value: null, standardError: null, bounds: null, reason: 'nobody_at_risk' };
  const at = lastUpTo(curve.times, day);
  const value = curve.values[at] ?? curve.start;
  const standardError = curve.standardErrors[at] ?? 0;
  if (value === curve.start) return { value, standardError: 0, bounds: null, reason: 'no_event_yet' };
  if (value === 1 - curve.start) return { value, standardError: null, bounds: null, reason: 'event_for_all' };
  return { value, standardError, bounds: logLogBounds(value, standardError, deviate), reason: null };
}

/** Bounds at every step of a curve, `null` where the value is 0 or 1. */
export function curveBounds(curve: StepCurve, level = 0.95): readonly (Interval | null)[] {
  const deviate = twoSidedDeviate(level);
  return curve.values.map((value, at) => logLogBounds(value, curve.standardErrors[at] ?? 0, deviate));
}

/** Position of the last of some rising numbers that is not above `limit`, −1 where all are. */
export function lastUpTo(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
