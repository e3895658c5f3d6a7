import type { EventTable } from './event-table.ts';
import { groupedDays } from './grouped-days.ts';
import { causeHazard } from './kaplan-meier.ts';
import { type GroupTest, scoreTest } from './score-test.ts';

/** The log-rank test with what it is made of, one entry a group. */
export interface LogRank extends GroupTest {
  readonly observed: readonly number[];
  /** Events that the groups would have had if all had the hazard of everybody together. */
  readonly expected: readonly number[];
  /** Covariances of observed − expected, groups × groups. */
  readonly variance: readonly (readonly number[])[];
}

/**
 * The log-rank test of equal hazards of a cause in two or more groups, other causes treated as censoring (in the order of
 * `kaplanMeier`). People may come under observation late. A group of which nobody is at risk when events happen is left
 * out of the comparison.
 * It compares hazards: how fast those still at risk have the event. For the shares that have it, see `grayTest`.
 *
 * Sources: N. Mantel, "Evaluation of survival data and two new rank order statistics arising in its consideration",
 * Cancer Chemotherapy Reports 50 (1966) 163–170; R. Peto and J. Peto, "Asymptotically efficient rank invariant test
 * procedures", Journal of the Royal Statistical Society A 135 (1972) 185–207.
 *
 * @throws RangeError for fewer than two groups, tables that cannot be or differ in causes, or an unknown cause.
 */
export function logRank(tables: readonly EventTable[], cause = 0): LogRank {
  const observed = tables.map(() => 0);
  const expected = tables.map(() => 0);
  const variance = tables.map(() => tables.map(() => 0));
  for (const { groups } of groupedDays(tables, cause)) {
    const hazards = groups.map((set) => causeHazard(set, cause));
    const atRisk = hazards.reduce((sum, hazard) => sum + hazard.atRisk, 0);
    const events = hazards.reduce((sum, hazard) => sum + hazard.events, 0);
    if (events === 0) continue;
    // The variance of a hypergeometric distribution: events are drawn from those at risk without replacement.
    const spread = atRisk > 1 ? (events * (atRisk - events)) / (atRisk - 1) : 0;
    for (const [one, hazard] of hazards.entries()) {
      const share = hazard.atRisk / atRisk;
      observed[one] = (observed[one] ?? 0) + hazard.events;
      expected[one] = (expected[one] ?? 0) + events * share;
      const row = variance[one] ?? [];
      for (const [other, { atRisk: others }] of hazards.entries())
        row[other] = (row[other] ?? 0) + spread * share * ((one === other ? 1 : 0) - others / atRisk);
    }
  }
  const scores = observed.map((count, group) => count - (expected[group] ?? 0));
  const compared = expected.map((count) => count > 0);
  return { ...scoreTest(scores, variance, compared), observed, expected, variance };
}
