import { isCount } from '../interval.ts';
import { aalenJohansen } from './aalen-johansen.ts';
import { anyCause, checkCause, type EventTable, type RiskSet, riskSets } from './event-table.ts';
import type { NotEstimable } from './step-curve.ts';

/** A mean number of days between 0 and the horizon. */
export interface RestrictedTime {
  readonly days: number | null;
  readonly standardError: number | null;
  readonly reason: NotEstimable | null;
}

/**
 * The mean number of days up to a horizon that is lost to a cause: the area under its cumulative incidence. All days
 * lost, and those of `timeFree`, make up the horizon.
 *
 * The standard error is that of the infinitesimal jackknife. It has the form of that of F(t) itself (`aalenJohansen`)
 * with areas in the place of heights: with G(u) the area between F and its height at u, from u to the horizon h,
 * Σ { G² D/(Y(Y − D)) + S(u−)² (h − u)² (Y − d)d/Y³ − 2 G S(u−) (h − u) d/Y² } over days u before h.
 *
 * Sources: P. K. Andersen, "Decomposition of number of life years lost according to causes of death", Statistics in
 * Medicine 32 (2013) 5278–5285; T. M. Therneau, "The survival package", methods vignette.
 *
 * @throws RangeError for a table that cannot be, an unknown cause, or a horizon that is not whole and positive.
 */
export function timeLost(table: EventTable, cause: number, horizon: number): RestrictedTime {
  checkCause(table, cause);
  if (!isCount(horizon) || horizon === 0) throw new RangeError('a mean needs a horizon of whole days');
  const { eventFree, incidence } = aalenJohansen(table);
  const { known, times } = eventFree;
  if (known.from > 0 || horizon > known.until)
    return { days: null, standardError: null, reason: 'nobody_at_risk' };
  const sets = riskSets(table);
  const values = incidence[cause]?.values ?? [];
  let area = 0;
  let variance = 0;
  for (let at = times.length - 1; at >= 0; at--) {
    const set = sets[at];
    if (set === undefined || set.time >= horizon) continue;
    const left = horizon - set.time;
    const survival = at === 0 ? 1 : (eventFree.values[at - 1] ?? 0);
    variance += varianceOfDay(set, set.events[cause] ?? 0, survival * left, area);
    // The rise on this day lasts up to the horizon, and lifts the area as seen from every earlier day.
    area += ((values[at] ?? 0) - (values[at - 1] ?? 0)) * left;
  }
  return { days: area, standardError: Math.sqrt(Math.max(0, variance)), reason: null };
}

/** A term of the sum above, with `weight` S(u−)(h − u) and `area` G(u). */
function varianceOfDay({ atRisk, anyEvent }: RiskSet, events: number, weight: number, area: number): number {
  if (anyEvent === 0 || weight === 0) return 0;
  const share = events / atRisk;
  const own = (weight * weight * share * (1 - share) - 2 * area * weight * share) / atRisk;
  return anyEvent < atRisk ? own + (area * area * anyEvent) / (atRisk * (atRisk - anyEvent)) : own;
}

/**
 * The mean number of days up to a horizon that people spend without any event: the area under S(t).
 *
 * @throws RangeError as `timeLost`.
 */
export function timeFree(table: EventTable, horizon: number): RestrictedTime {
  const lost = timeLost(anyCause(table), 0, horizon);
  return { ...lost, days: lost.days === null ? null : horizon - lost.days };
}
