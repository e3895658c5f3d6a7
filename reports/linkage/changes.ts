import { type Cell, keyColumns } from '../../schemas/cube.ts';
import { roundHalfUp } from '../../src/i18n/numbers.ts';
import { type RateChange, rateChange } from '../../src/statistics/rate-change.ts';
import { hasShare, type ShareFigure } from '../cells.ts';

/** A rate that is public in this release and in the one before. */
export interface ComparedRate extends RateChange {
  readonly before: ShareFigure;
  readonly now: ShareFigure;
}

export interface Comparison {
  /** In the order of this release, changed or not. */
  readonly compared: readonly ComparedRate[];
  /** How many rates stand in both releases, withheld in at least one of them. */
  readonly withheld: number;
}

/**
 * Compares the rates of two releases, cell by cell. What is withheld in either takes no part: it has no figure there,
 * and the one that it has in the other is not told beside its absence.
 */
export function compareRates(before: readonly Cell[], now: readonly Cell[]): Comparison {
  const old = new Map(before.map((cell) => [keyOf(cell), cell]));
  const pairs = now.flatMap((cell) => {
    const was = old.get(keyOf(cell));
    return was === undefined ? [] : [[was, cell] as const];
  });
  return {
    compared: pairs.flatMap(([was, cell]) =>
      hasShare(was) && hasShare(cell)
        ? [{ before: was, now: cell, ...rateChange(was.value, cell.value) }]
        : [],
    ),
    withheld: pairs.filter(([was, cell]) => isWithheld(was, cell)).length,
  };
}

/** Whether a change can be read: rates and differences are told with one decimal. */
export function isChanged({ points }: RateChange): boolean {
  return roundHalfUp(points, 1) !== 0;
}

/**
 * Whether a change may be told: nobody, or enough, added or taken off, among the linked and among the others. A smaller one
 * would tell of a few people who were linked, or came, between two releases.
 */
export function mayBeTold({ before, now }: ComparedRate, minimumCount: number): boolean {
  const linked = now.numerator - before.numerator;
  const others = now.denominator - now.numerator - (before.denominator - before.numerator);
  return [linked, others].every((moved) => moved === 0 || Math.abs(moved) >= minimumCount);
}

/** Cells that do not exist by definition, in one release or the other, are no secrets. */
function isWithheld(...cells: readonly Cell[]): boolean {
  const states = cells.map(({ status }) => status);
  return states.includes('suppressed') && !states.includes('not_applicable');
}

function keyOf(cell: Cell): string {
  return keyColumns.map((column) => cell[column]).join('|');
}
