import type { Contributors, Measured, UnsafeCell, UnsafeCube } from '../../cube/unsafe-cube.ts';
import { printsFigures } from '../figures.ts';
import { type DisclosureRules, isSmall } from '../rules.ts';
import { type Combination, countOf, difference, type Target } from '../suppression/problem.ts';

/** Counts behind a cell that no reader may learn: small ones, and none or all of a group where that tells something. */
export function targetsOf<Row extends Measured>(
  cell: UnsafeCell<Row>,
  key: string,
  inner: readonly number[],
  rules: DisclosureRules,
): Target[] {
  const { sums, contributors } = cell;
  if (sums === undefined) return [];
  const parts: [name: string, count: Combination, people: number | null][] = [
    ['numerator', sums.numerator, contributors.numerator],
  ];
  if (sums.denominator !== null) {
    parts.push(['denominator', sums.denominator, contributors.denominator]);
    parts.push(['complement', difference(sums.denominator, sums.numerator), contributors.complement]);
  }
  return parts.flatMap(([name, count, people]) => {
    const rows = countOf(count, inner);
    const isUnsafe =
      isSmall(rows, rules) || isSmall(people, rules) || tellsOfGroup(cell, contributors, name, rows, rules);
    return isUnsafe && count.columns.length > 0 ? [{ key: `${key} ${name}`, count }] : [];
  });
}

/** Whether a part that counts nobody says something about everybody else in its group. */
function tellsOfGroup<Row extends Measured>(
  { sensitive }: UnsafeCell<Row>,
  { denominator: group }: Contributors,
  name: string,
  rows: number,
  { zeros }: DisclosureRules,
): boolean {
  return sensitive && zeros === 'protect' && name !== 'denominator' && rows === 0 && group !== 0;
}

/**
 * Differences of two counts of which one contains the other, where only few people lie between: each of the two may be
 * shown, not both.
 */
export function pairTargets<Row extends Measured>(
  cube: UnsafeCube<Row>,
  countedBy: (cell: UnsafeCell<Row>) => Combination | null,
  keyOf: (row: Row) => string,
  rules: DisclosureRules,
): Target[] {
  return cube.nested.flatMap(({ outer, inner, children }) => {
    const [whole, part] = [cube.cells[outer], cube.cells[inner]];
    if (whole === undefined || part === undefined) return [];
    const [all, some] = [countedBy(whole), countedBy(part)];
    if (all === null || some === null) return [];
    const between = difference(all, some);
    // A pair of years and their total is no containment of inner cells; what lies between stands beside the cube.
    if (between.coefficients.some((coefficient) => coefficient < 0)) return [];
    const rows = countOf(between, cube.additivity.inner.counts);
    const isUnsafe = isSmall(children, rules) || isSmall(rows, rules);
    const key = `${keyOf(whole.row)} less ${keyOf(part.row)}`;
    return isUnsafe && between.columns.length > 0 ? [{ key, count: between }] : [];
  });
}

/** What a cell shows when it is shown: its counts, where it prints figures. */
export function showsOf<Row extends Measured>({ row, sums }: UnsafeCell<Row>): Combination[] {
  if (sums === undefined || !printsFigures(row)) return [];
  return [...(sums.denominator === null ? [] : [sums.denominator]), sums.numerator].filter(
    ({ columns }) => columns.length > 0,
  );
}

/** Whom a share leaves out, where a cell prints one: it follows from what the cell shows. */
export function leftOutOf<Row extends Measured>({ row, sums }: UnsafeCell<Row>): Combination[] {
  if (sums === undefined || sums.denominator === null || !printsFigures(row)) return [];
  const rest = difference(sums.denominator, sums.numerator);
  return rest.columns.length > 0 ? [rest] : [];
}

/**
 * Whether a cell shows that a place is empty. Where such cells were shown whenever there are any, a reader would know of every
 * count that is withheld that it is at least 1.
 */
export function countsNobody<Row extends Measured>(cell: UnsafeCell<Row>, inner: readonly number[]): boolean {
  const shows = showsOf(cell);
  return shows.length > 0 && shows.every((count) => countOf(count, inner) === 0);
}
