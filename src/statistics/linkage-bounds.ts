import { isCount } from './interval.ts';

/** What is known where an absence is counted in linked records, and some links are missing. */
export interface MissedLinks {
  /** Units of which nothing was found in the other source. */
  readonly absent: number;
  /** Units that were looked up there. */
  readonly followed: number;
  /** Units that could not be looked up at all, since they are not linked. */
  readonly unlinked: number;
  /** Keys of the other source that are not linked: each may be the missing link of one unit. */
  readonly missed: number;
}

/** A share as the two numbers it is made of. */
export interface ShareParts {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The lowest and the highest share of absence that missed links allow. Unlinked units may all be absent or all present;
 * each missed key may make one present that was counted as absent.
 * They bound missed links, not false ones, and hold where of each unit all records were found or none. They are worst
 * cases in the manner of C. F. Manski, "Partial Identification of Probability Distributions" (2003), chapter 1: no
 * assumption is made on who is missed.
 *
 * @throws RangeError for anything but whole, non-negative counts, or more absent than followed.
 */
export function absenceBounds({ absent, followed, unlinked, missed }: MissedLinks): {
  readonly low: ShareParts;
  readonly high: ShareParts;
} {
  if (![absent, followed, unlinked, missed].every(isCount))
    throw new RangeError('bounds need whole, non-negative counts');
  if (absent > followed) throw new RangeError('no more can be absent than were followed');
  const denominator = followed + unlinked;
  return {
    low: { numerator: Math.max(0, absent - missed), denominator },
    high: { numerator: absent + unlinked, denominator },
  };
}

/**
 * What a share of absence becomes when a share `missed` of those present was not found, spread evenly:
 * max(0, s − m) / (1 − m). `null` when everything is missed.
 *
 * @throws RangeError for a share outside 0 … 1.
 */
export function correctedAbsence(absence: number, missed: number): number | null {
  if (![absence, missed].every((share) => share >= 0 && share <= 1))
    throw new RangeError('a share lies between 0 and 1');
  return missed === 1 ? null : Math.max(0, absence - missed) / (1 - missed);
}
