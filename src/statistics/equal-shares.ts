import { sum } from 'd3-array';
import { type TestResult, chiSquare } from './chi-square.ts';
import { checkPart, type Part } from './part.ts';

/**
 * Pearson's chi-square test that all groups have the property equally often, without continuity correction; for two
 * groups it is the square of the score test.
 * Source: K. Pearson, Philosophical Magazine 50 (1900) 157–175, with the degrees of freedom of R. A. Fisher (1922).
 *
 * Empty groups do not count. `null` where fewer than two groups remain, or all or none have the property: nothing could
 * have come out differently.
 *
 * @throws RangeError for anything but whole, non-negative counts, or more having than all.
 */
export function equalShares(groups: readonly Part[]): TestResult | null {
  const { groups: filled, share } = pooled(groups);
  if (filled.length < 2 || share === 0 || share === 1) return null;
  const statistic = sum(filled, (group) => cell(group, share, 0));
  return chiSquare(statistic, filled.length - 1);
}

/**
 * The same test of two groups with Yates's continuity correction: each count moves by at most ½ towards what is
 * expected, and never beyond it.
 * Source: F. Yates, "Contingency tables involving small numbers and the χ² test", Supplement to the Journal of the Royal
 * Statistical Society 1 (1934) 217–235.
 *
 * `null` where one group is empty, or all or none have the property.
 *
 * @throws RangeError for anything but whole, non-negative counts, or more having than all.
 */
export function equalSharesCorrected(one: Part, other: Part): TestResult | null {
  const { groups, share } = pooled([one, other]);
  if (groups.length < 2 || share === 0 || share === 1) return null;
  const correction = Math.min(0.5, Math.abs(one.having - one.all * share));
  return chiSquare(cell(one, share, correction) + cell(other, share, correction), 1);
}

function pooled(groups: readonly Part[]): { groups: Part[]; share: number } {
  groups.forEach(checkPart);
  const having = sum(groups, (group) => group.having);
  const all = sum(groups, (group) => group.all);
  return { groups: groups.filter((group) => group.all > 0), share: having / all };
}

/** What a group adds to the statistic: those with the property and those without it, taken together. */
function cell({ having, all }: Part, share: number, correction: number): number {
  return (Math.abs(having - all * share) - correction) ** 2 / (all * share * (1 - share));
}
