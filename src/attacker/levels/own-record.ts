import type { CellInterval } from '../interval.ts';

/** The level that asks whether counts vary enough for those who are counted in them. */
export const ownRecordLevel = 'own-record';

/**
 * Granted: the own record of whoever is counted in a small number, who knows that it is at least 1. How far it is known to vary
 * for that reader, in whole numbers: 0 where nothing was seen. Nobody is counted where there is nobody.
 *
 * A level that asks more of every count, and grants nothing to a Knowledge: each count has readers of its own, and none of them
 * stands in all counts. Without the own record a count is lower by one, so that what is asked of a count is asked just so of the
 * number of the others in it: a total of ten leaves whoever is one of the ten a part of it from 1 to 10, or 0 to 9 of the others,
 * which is one value short of a width of ten.
 */
export function widthFromOne({ seen }: CellInterval): number {
  return seen === null ? 0 : seen.high - (seen.lowFromOne ?? seen.low);
}
