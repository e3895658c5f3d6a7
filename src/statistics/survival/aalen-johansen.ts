import { type EventTable, type RiskSet, riskSets } from './event-table.ts';
import { eventFree } from './kaplan-meier.ts';
import type { StepCurve } from './step-curve.ts';

/** What becomes of people where several events exclude each other. On every day these shares add up to 1. */
export interface CompetingCurves {
  /** S(t): no event of any cause yet. */
  readonly eventFree: StepCurve;
  /** F(t), one curve a cause: had the event of that cause, and none before it. */
  readonly incidence: readonly StepCurve[];
}

/**
 * The Aalen–Johansen estimate of the cumulative incidence of each cause, F(t) = Σ S(u−) d/Y over days u ≤ t.
 * Events come before censoring on one day. The order of causes within a day makes no difference here: whoever comes
 * second is a share of fewer people, but of a chance that is smaller by as much.
 *
 * Standard errors are those of the infinitesimal jackknife, as in R's survfit: with D events of any cause, d of this one
 * and Y at risk, the variance of F(t) is the sum over u ≤ t of
 * [F(t) − F(u)]² D/(Y(Y − D)) + S(u−)² (Y − d)d/Y³ − 2[F(t) − F(u)] S(u−) d/Y².
 * Where people enter late, the jackknife would need to know who stays with whom, which a table of days has lost; the sum
 * is then that of independent days, which estimates the same, as Greenwood's formula does for S(t).
 *
 * Sources: O. O. Aalen and S. Johansen, "An empirical transition matrix for non-homogeneous Markov chains based on
 * censored observations", Scandinavian Journal of Statistics 5 (1978) 141–150; T. M. Therneau, "The survival package",
 * methods vignette.
 *
 * @throws RangeError for a table that cannot be.
 */
export function aalenJohansen(table: EventTable): CompetingCurves {
  const free = eventFree(table);
  const sets = riskSets(table).slice(0, free.times.length);
  const causes = sets[0]?.events.length ?? 0;
  const incidence = Array.from({ length: causes }, (_, cause) => incidenceOf(sets, cause, free));
  return { eventFree: free, incidence };
}

function incidenceOf(sets: readonly RiskSet[], cause: number, free: StepCurve): StepCurve {
  const variance = new RunningVariance();
  const values: number[] = [];
  const standardErrors: number[] = [];
  let value = 0;
  let others = 0;
  for (const [at, set] of sets.entries()) {
    const survival = at === 0 ? 1 : (free.values[at - 1] ?? 0);
    const events = set.events[cause] ?? 0;
    if (set.anyEvent > 0 && survival > 0) {
      value += (survival * events) / set.atRisk;
      others += set.anyEvent - events;
      variance.add(set, events, survival);
    }
    // By counts, since a sum of jumps that should be 1 may miss it by a rounding.
    const all = others === 0 && free.values[at] === 0;
    values.push(all ? 1 : value);
    standardErrors.push(all ? 0 : Math.sqrt(Math.max(0, variance.value)));
  }
  return { start: 0, times: free.times, values, standardErrors, known: free.known };
}

/**
 * The variance above, carried from one day to the next. Multiplying out its squares would give three sums that nearly
 * cancel; instead `value`, and `slope` (half of what it gains by each unit that F rises), are kept up to date as F
 * rises, so that every step adds what belongs to it.
 */
class RunningVariance {
  value = 0;
  private slope = 0;
  private curvature = 0;

  add({ atRisk, anyEvent }: RiskSet, events: number, survival: number): void {
    const jump = (survival * events) / atRisk;
    this.value += jump * (2 * this.slope + jump * this.curvature);
    this.slope += jump * this.curvature;
    this.value += (jump * survival * (1 - events / atRisk)) / atRisk;
    this.slope -= jump / atRisk;
    // When everybody has an event F rises no more, and what would divide by 0 is never used.
    if (anyEvent < atRisk) this.curvature += anyEvent / (atRisk * (atRisk - anyEvent));
  }
}
