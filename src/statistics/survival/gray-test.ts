import { type EventTable, hasDelayedEntry } from './event-table.ts';
import { type GrayDay, grayDays, type GrayGroup } from './gray-days.ts';
import { groupedDays } from './grouped-days.ts';
import { type GroupTest, scoreTest } from './score-test.ts';

/** Gray's test with what it is made of. */
export interface GrayTest extends GroupTest {
  /** Events of each group less those that it would have had with the common incidence. */
  readonly scores: readonly number[];
  /** Covariances of the scores, groups × groups. */
  readonly variance: readonly (readonly number[])[];
}

/**
 * Gray's test (ρ = 0) of equal cumulative incidence of a cause in two or more groups where other causes compete. It
 * compares the hazards of the subdistribution, in whose risk set people remain after a competing event.
 *
 * The score of group k is Σ d_k − d R_k/R over days, with R the risk sets of the subdistribution. Its variance, with
 * h = Y/S(t−) and the common incidence F⁰, dF⁰ = d/h, is the sum over groups r of
 * Σ [a_kr + b_r (c_kr(∞) − c_kr)] [a_lr + b_r (c_lr(∞) − c_lr)] dF⁰/h_r for events of the cause, where
 * a_kr = h_k (1{k = r} − h_r/h), b_r = 1 − (1 − F⁰)/S_r, c_kr = Σ a_kr dF⁰/(1 − F⁰(t−)), and of the same with a = 0 and
 * b_r = −(1 − F⁰)/S_r, times the competing events over h_r², for those.
 * Events on one day are drawn without replacement, hence a factor as in the hypergeometric distribution, as in R's
 * cmprsk, whose results it gives. Without competing events the score is that of the log-rank test; the variance estimates
 * the same in another way, so that the statistics come close, not out equal.
 *
 * Source: R. J. Gray, "A class of K-sample tests for comparing the cumulative incidence of a competing risk", Annals of
 * Statistics 16 (1988) 1141–1154.
 *
 * @throws RangeError for fewer than two groups, tables that cannot be or differ in causes, an unknown cause, or delayed
 * entry, for which the method is not made.
 */
export function grayTest(tables: readonly EventTable[], cause = 0): GrayTest {
  if (tables.some(hasDelayedEntry))
    throw new RangeError("Gray's test needs people who are observed from the start");
  const days = grayDays(groupedDays(tables, cause), cause);
  const scores = tables.map(() => 0);
  const none = tables.map(() => tables.map(() => 0));
  if (days === null) return { ...scoreTest(scores, none, []), scores, variance: none };
  for (const { events, groups } of days) {
    const subRisk = groups.reduce((sum, group) => sum + group.subRisk, 0);
    for (const [at, group] of groups.entries())
      scores[at] = (scores[at] ?? 0) + group.events - (events * group.subRisk) / subRisk;
  }
  const compared = tables.map((_, at) =>
    days.some(({ events, groups }) => events > 0 && (groups[at]?.atRisk ?? 0) > 0),
  );
  const variance = covariances(days, tables.length);
  return { ...scoreTest(scores, variance, compared), scores, variance };
}

/** Walks the days backwards, so that c(∞) − c is the sum of what was met already, and no difference. */
function covariances(days: readonly GrayDay[], size: number): number[][] {
  const variance = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  const later = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const day of days.toReversed()) {
    for (const [r, group] of day.groups.entries()) {
      if (group.atRisk === 0) continue;
      const contrast = day.groups.map(
        ({ weight }, k) => weight * ((k === r ? 1 : 0) - group.weight / day.weight),
      );
      const ahead = later[r] ?? [];
      const ratio = group.after > 0 ? day.left / group.after : 0;
      if (day.events > 0) {
        const influence = contrast.map((a, k) => a + (1 - ratio) * (ahead[k] ?? 0));
        addProducts(variance, influence, (untied(day, group) * day.rise) / group.weight);
      }
      if (group.competing > 0) {
        const influence = ahead.map((c) => ratio * c);
        const untiedShare = group.atRisk > 1 ? 1 - (group.competing - 1) / (group.atRisk - 1) : 1;
        addProducts(variance, influence, (untiedShare * group.competing) / group.weight ** 2);
      }
      for (const [k, a] of contrast.entries())
        ahead[k] = (ahead[k] ?? 0) + (a * day.rise) / (day.left + day.rise);
    }
  }
  return variance;
}

/**
 * What ties leave of the variance of events of the cause: 1 − (d − 1)/(h S_r − 1), h S_r being the number at risk as seen
 * from group r. It could fall below 0 where a group is nearly used up, and a variance cannot.
 */
function untied(day: GrayDay, group: GrayGroup): number {
  if (day.events <= 1) return 1;
  return Math.max(0, 1 - (day.events - 1) / (day.weight * group.before - 1));
}

/** Adds `factor` × x x′. */
function addProducts(matrix: number[][], x: readonly number[], factor: number): void {
  for (const [row, entries] of matrix.entries()) {
    const scaled = factor * (x[row] ?? 0);
    for (const [column, value] of x.entries()) entries[column] = (entries[column] ?? 0) + scaled * value;
  }
}
