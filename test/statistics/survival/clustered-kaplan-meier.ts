import { isCount } from '../../../src/statistics/interval.ts';
import type { EventRow, EventTable } from '../../../src/statistics/survival/event-table.ts';
import { eventFree } from '../../../src/statistics/survival/kaplan-meier.ts';
import { logLogBounds, twoSidedDeviate } from '../../../src/statistics/survival/log-log-bounds.ts';
import { type Estimate, valueAt } from '../../../src/statistics/survival/step-curve.ts';

/** A spell of one unit (a person, say) that may have several. */
export interface ClusteredRow {
  readonly time: number;
  /** Whether the spell ends with the event; it is censored otherwise. */
  readonly event: boolean;
  readonly cluster: number | string;
}

/**
 * Kaplan–Meier estimates at some days where the rows of one cluster are not independent: the estimate is the usual one,
 * the standard error is that of the infinitesimal jackknife, summed by cluster. The influence of row i on S(t) is
 * −S(t) { event of i by t: 1/(Y − d) at its time; less Σ d/(Y(Y − d)) over event days u ≤ t on which i is at risk }.
 * With one row a cluster it estimates what Greenwood's formula does. It takes rows, as an event table has lost the
 * clusters, and one pass over them a day.
 *
 * Source: L. J. Wei, D. Y. Lin and L. Weissfeld, "Regression analysis of multivariate incomplete failure time data by
 * modeling marginal distributions", Journal of the American Statistical Association 84 (1989) 1065–1073, for the idea;
 * T. M. Therneau, "The survival package", methods vignette, for the curve.
 *
 * @throws RangeError for times or days that are not whole and non-negative, or a level outside 0–1.
 */
export function clusteredKaplanMeier(
  rows: readonly ClusteredRow[],
  days: readonly number[],
  level = 0.95,
): readonly Estimate[] {
  const table = tableOf(rows);
  const curve = eventFree(table);
  const deviate = twoSidedDeviate(level);
  return days.map((day) => {
    const estimate = valueAt(curve, day, level);
    if (estimate.value === null || estimate.reason !== null) return estimate;
    const standardError = estimate.value * Math.sqrt(sumOfSquares(rows, table, day));
    return { ...estimate, standardError, bounds: logLogBounds(estimate.value, standardError, deviate) };
  });
}

/** Σ over clusters of the square of the summed influence, in units of S(t)². */
function sumOfSquares(rows: readonly ClusteredRow[], table: EventTable, day: number): number {
  const own = new Map<number, number>();
  const passed = new Map<number, number>();
  let atRisk = rows.length;
  let sum = 0;
  for (const { time, events, censored } of table) {
    const had = time <= day ? (events[0] ?? 0) : 0;
    if (had > 0) sum += had / (atRisk * (atRisk - had));
    own.set(time, had > 0 ? 1 / (atRisk - had) : 0);
    passed.set(time, sum);
    atRisk -= (events[0] ?? 0) + censored;
  }
  const influence = new Map<number | string, number>();
  for (const { time, event, cluster } of rows) {
    const part = (event ? (own.get(time) ?? 0) : 0) - (passed.get(time) ?? 0);
    influence.set(cluster, (influence.get(cluster) ?? 0) + part);
  }
  return [...influence.values()].reduce((total, part) => total + part * part, 0);
}

function tableOf(rows: readonly ClusteredRow[]): EventTable {
  const table = new Map<number, EventRow>();
  for (const { time, event } of rows) {
    if (!isCount(time)) throw new RangeError('time is counted in whole days from 0');
    const row = table.get(time) ?? { time, events: [0], censored: 0 };
    const events = [(row.events[0] ?? 0) + (event ? 1 : 0)];
    table.set(time, { time, events, censored: row.censored + (event ? 0 : 1) });
  }
  return [...table.values()].sort((one, other) => one.time - other.time);
}
