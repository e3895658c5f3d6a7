import type { Knowledge, Limit } from '../knowledge.ts';

/** A share as it is printed. 15.4% of a cell is 154 of 1000. */
export interface PrintedShare {
  readonly part: string;
  readonly whole: string;
  /** The share in the smallest unit that is printed, a whole number, and how many such units are 1. */
  readonly shown: number;
  readonly unitsInOne: number;
}

/**
 * Granted: shares that are printed though a count of theirs is withheld, and how they are rounded: half a unit at the most, to
 * either side (whichever way a half itself goes). So (shown − ½) · whole ≤ units · part ≤ (shown + ½) · whole.
 *
 * @throws RangeError where a share is printed so finely that its products with counts are not exact; cut it to fewer places,
 * which grants less, or use `printedFigures`, which tries counts.
 */
export function roundedShares(knowledge: Knowledge, shares: readonly PrintedShare[]): Knowledge {
  const limits = shares.flatMap(({ part, whole, shown, unitsInOne }): Limit[] => {
    if (!(unitsInOne >= 1 && unitsInOne <= 1e8)) throw new RangeError('a share has 1 to 10^8 units in one');
    const terms = (half: number) => [
      { cell: part, coefficient: 2 * unitsInOne },
      { cell: whole, coefficient: -(2 * shown + half) },
    ];
    return [
      { terms: terms(-1), least: 0, most: Number.POSITIVE_INFINITY },
      { terms: terms(1), least: Number.NEGATIVE_INFINITY, most: 0 },
    ];
  });
  return { ...knowledge, limits: [...knowledge.limits, ...limits] };
}
