import type { ReportInput } from '../../reports/input.ts';
import { type Cell, keyColumns } from '../../schemas/cube.ts';
import type { Formats } from '../../src/i18n/formats.ts';

/** A linkage rate in the release before and in this one. */
export interface Pair {
  readonly before: Cell;
  readonly now: Cell;
}

/** Linkage rates that are public in both releases. */
export function publicPairs(input: ReportInput): Pair[] {
  return pairsOf(input).filter(({ before, now }) => before.status === 'value' && now.status === 'value');
}

/**
 * Numbers that the linkage page computes from two releases, computed anew from counts: how far each rate moved that moved by
 * many, how many were compared, so moved, so moved by more than two points, and were withheld in one release or the other.
 */
export function changeNumbers(input: ReportInput, formats: Formats): string[] {
  const pairs = publicPairs(input);
  const moves = pairs
    .filter((pair) => isOfMany(pair, input.settings.minimumCount))
    .map(({ before, now }) => Math.abs(100 * (rateOf(now) - rateOf(before))));
  const withheld = pairsOf(input).filter((pair) =>
    [pair.before, pair.now].some(({ status }) => status === 'suppressed'),
  );
  const counts = [
    pairs.length,
    moves.filter((points) => points >= 0.05).length,
    moves.filter((points) => points > 2).length,
    withheld.length,
    2,
  ];
  return [...moves.map(formats.points), ...counts.map(formats.count)];
}

/** Whether nobody, or at least the minimum, was added or taken off, among the linked and among the others. */
function isOfMany({ before, now }: Pair, minimumCount: number): boolean {
  const linked = (now.numerator ?? 0) - (before.numerator ?? 0);
  const all = (now.denominator ?? 0) - (before.denominator ?? 0);
  return [linked, all - linked].every((moved) => moved === 0 || Math.abs(moved) >= minimumCount);
}

function pairsOf({ before, cube }: ReportInput): Pair[] {
  if (before.state !== 'read') return [];
  return cube.cells
    .filter(({ indicator }) => indicator === 'linkage-rate')
    .flatMap((now) => {
      const found = before.cells.find((cell) => keyColumns.every((column) => cell[column] === now[column]));
      return found === undefined ? [] : [{ before: found, now }];
    });
}

function rateOf({ numerator, denominator }: Cell): number {
  return (numerator ?? 0) / (denominator ?? 0);
}
