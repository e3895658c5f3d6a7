import { sum } from 'd3-array';
import { chiSquare, type TestResult } from './chi-square.ts';
import { checkPart, effective, type Part } from './part.ts';

/** A group at a place on the scale along which a trend is sought, such as a year. */
export interface Scored extends Part {
  readonly score: number;
}

/** A straight trend in shares. */
export interface Trend extends TestResult {
  /** Change of the share for each step of 1 in the score: the weighted least-squares slope. Negative where it falls. */
  readonly slope: number;
}

/**
 * Whether shares rise or fall in a straight line with a score, by the chi-square test of Cochran and Armitage with one
 * degree of freedom. Only distances between scores matter, not their origin or unit.
 * Sources: W. G. Cochran, "Some methods for strengthening the common χ² tests", Biometrics 10 (1954) 417–451;
 * P. Armitage, "Tests for linear trends in proportions and frequencies", Biometrics 11 (1955) 375–386.
 *
 * Where members of a group hang together it weighs as its effective numbers do. Empty groups do not count. `null` where the others share one score, or all or none have the property: no trend could
 * have come out.
 *
 * @throws RangeError for a score that is no number, anything but whole counts, or more having than all.
 */
export function cochranArmitage(scored: readonly Scored[]): Trend | null {
  scored.forEach(checkPart);
  const groups = scored.map((group) => ({ ...effective(group), score: group.score }));
  if (!groups.every(({ score }) => Number.isFinite(score))) throw new RangeError('a score must be a number');
  const scores = new Set(groups.filter(({ all }) => all > 0).map(({ score }) => score));
  const all = sum(groups, (group) => group.all);
  const share = sum(groups, (group) => group.having) / all;
  if (scores.size < 2 || share === 0 || share === 1) return null;
  const centre = sum(groups, (group) => group.all * group.score) / all;
  const spread = sum(groups, (group) => group.all * (group.score - centre) ** 2);
  const together = sum(groups, (group) => (group.having - group.all * share) * (group.score - centre));
  const slope = together / spread;
  return { slope, ...chiSquare((slope * together) / (share * (1 - share)), 1) };
}
