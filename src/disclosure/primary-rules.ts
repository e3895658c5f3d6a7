import type { Contributors, Measured, UnsafeCell } from '../cube/unsafe-cube.ts';
import { printedCounts, printsFigures, tellsOfPeople } from './figures.ts';
import { type DisclosureRules, isSmall } from './rules.ts';

/** Why a cell is unsafe by itself. */
export const primaryReasons = [
  'small_denominator',
  'small_numerator',
  'small_complement',
  'none_of_group',
  'all_of_group',
  'figures_without_counts',
] as const;
export type PrimaryReason = (typeof primaryReasons)[number];

/**
 * Why a cell may not be shown, by itself: a minimum count for denominator, numerator and complement (rule 1), and for
 * sensitive cells none or all of a group (rule 2). Both are applied to the distinct people behind the cell and to the
 * figures printed in it; rule 1 also to whatever else the cell implies. A figure without the counts it comes from cannot
 * be judged and is unsafe, unless it declares the cells it is computed from: then its people and what it implies count,
 * and not its own numbers, which count nobody.
 * An empty list means safe. The order of the reasons is fixed.
 */
export function unsafeReasons<Row extends Measured>(
  cell: UnsafeCell<Row>,
  rules: DisclosureRules,
): PrimaryReason[] {
  if (!tellsOfPeople(cell.row)) return [];
  const isDerived = cell.derivedFrom !== undefined && cell.derivedFrom.length > 0;
  const printed = isDerived ? null : printedCounts(cell.row);
  const own = printed === null ? [cell.contributors] : [cell.contributors, printed];
  const found = new Set<PrimaryReason>();
  for (const counts of [...own, ...(cell.implies ?? [])])
    for (const reason of minimumCountReasons(counts, rules)) found.add(reason);
  if (cell.sensitive && rules.zeros === 'protect') {
    for (const counts of own)
      for (const reason of groupReasons(counts, cell.contributors.denominator)) found.add(reason);
  }
  if (!isDerived && printed === null && printsFigures(cell.row)) found.add('figures_without_counts');
  return primaryReasons.filter((reason) => found.has(reason));
}

function minimumCountReasons(counts: Contributors, rules: DisclosureRules): PrimaryReason[] {
  return [
    ...(isSmall(counts.denominator, rules) ? (['small_denominator'] as const) : []),
    ...(isSmall(counts.numerator, rules) ? (['small_numerator'] as const) : []),
    ...(isSmall(counts.complement, rules) ? (['small_complement'] as const) : []),
  ];
}

/**
 * A group of nobody has no members of whom anything could be learned. A count prints no denominator; its group is then
 * the one behind the cell.
 */
function groupReasons(counts: Contributors, group: number | null): PrimaryReason[] {
  const denominator = counts.denominator ?? group;
  if (denominator === 0 || group === 0) return [];
  if (counts.numerator === 0) return ['none_of_group'];
  return counts.complement === 0 || counts.numerator === denominator ? ['all_of_group'] : [];
}
