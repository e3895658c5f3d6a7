import type { Knowledge, Limit, Term } from '../knowledge.ts';

/** Units of a share that a reader knows: from `least` up to and including `most`, of which `unitsInOne` are 1. */
export interface ShareRange {
  readonly least: number;
  readonly most: number;
  readonly unitsInOne: number;
}

/** A share of one count in another that contains it, each a sum of cells, of which counts are withheld. */
export interface PrintedShare extends ShareRange {
  readonly part: readonly Term[];
  readonly whole: readonly Term[];
}

/** Finer units than this are not granted: their products with counts of cells would not be exact. */
export const finestUnits = 1e8;

/** A share as it is printed, in its smallest unit: half a unit to either side, whichever way a half itself is rounded. */
export function printedAs(shown: number, unitsInOne: number): ShareRange {
  return { least: 2 * shown - 1, most: 2 * shown + 1, unitsInOne: 2 * unitsInOne };
}

/**
 * Granted: shares that are printed though a count of theirs is withheld, and how they are rounded, so that
 * least · whole ≤ units · part ≤ most · whole.
 *
 * @throws RangeError where a share is finer than `finestUnits`; cut it outwards to these.
 */
export function roundedShares(knowledge: Knowledge, shares: readonly PrintedShare[]): Knowledge {
  const limits = shares.flatMap(({ part, whole, least, most, unitsInOne }): Limit[] => {
    if (!(unitsInOne >= 1 && unitsInOne <= finestUnits))
      throw new RangeError('a share has 1 to 10^8 units in one');
    const terms = (units: number) => [
      ...part.map(({ cell, coefficient }) => ({ cell, coefficient: coefficient * unitsInOne })),
      ...whole.map(({ cell, coefficient }) => ({ cell, coefficient: -coefficient * units })),
    ];
    return [
      { terms: terms(least), least: 0, most: Number.POSITIVE_INFINITY },
      { terms: terms(most), least: Number.NEGATIVE_INFINITY, most: 0 },
    ];
  });
  return { ...knowledge, limits: [...knowledge.limits, ...limits] };
}
