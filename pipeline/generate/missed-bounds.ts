import type { CareKeys } from './missed-rates.ts';
import { type CountedRow, sizeOf } from './truth.ts';

/** The bounds that a run must find for `without-help-6m`, beside the share that would be found with perfect linkage. */
export interface PlantedBounds {
  readonly period: string;
  readonly victim: string;
  readonly measure: string;
  readonly trueNone: number;
  readonly trueFollowed: number;
  readonly none: number;
  readonly followed: number;
  /**
   * U: index rows of unlinked children, any of whom may be a victim; others are those not known as one. Every horizon of
   * the sample is observed.
   */
  readonly unlinked: number;
  /** K: care keys that are not linked. */
  readonly missedKeys: number;
  readonly careKeys: number;
  readonly low: number;
  readonly high: number;
  readonly corrected: number;
}

type Place = Pick<PlantedBounds, 'period' | 'victim' | 'measure'>;

/** Methodology section 6, for the total, each year and each measure; for all children, victims and others. */
export function plantedBounds(
  planned: readonly CountedRow[],
  counted: readonly CountedRow[],
  keys: CareKeys,
): PlantedBounds[] {
  return placesOf(planned).flatMap((place) => {
    const isNear = (row: CountedRow) =>
      (place.period === '_T' || row.year === place.period) &&
      (place.measure === '_T' || row.measure === place.measure);
    const isHere = (row: CountedRow) => isNear(row) && (place.victim === '_T' || row.victim === place.victim);
    const before = followedOf(planned.filter(isHere));
    const here = counted.filter(isHere);
    const { none, followed } = followedOf(here);
    const mayBeHere = place.victim === 'victim' ? counted.filter(isNear) : here;
    const unlinked = sizeOf(mayBeHere.filter(({ outcome }) => outcome === 'unlinked'));
    if (before.followed === 0 || followed === 0) return [];
    const missedShare = keys.unlinked / keys.all;
    return [
      {
        ...place,
        trueNone: before.none,
        trueFollowed: before.followed,
        none,
        followed,
        unlinked,
        missedKeys: keys.unlinked,
        careKeys: keys.all,
        low: Math.max(0, none - keys.unlinked) / (followed + unlinked),
        high: (none + unlinked) / (followed + unlinked),
        corrected: Math.max(0, none / followed - missedShare) / (1 - missedShare),
      },
    ];
  });
}

function followedOf(rows: readonly CountedRow[]): { none: number; followed: number } {
  const followed = rows.filter(({ outcome }) => outcome === 'followed');
  return { none: sizeOf(followed.filter(({ help }) => help === 'none')), followed: sizeOf(followed) };
}

function placesOf(rows: readonly CountedRow[]): Place[] {
  const distinct = (values: readonly string[]) => [...new Set(values)].toSorted();
  const margins: Omit<Place, 'victim'>[] = [
    { period: '_T', measure: '_T' },
    ...distinct(rows.map(({ year }) => year)).map((period) => ({ period, measure: '_T' })),
    ...distinct(rows.map(({ measure }) => measure)).map((measure) => ({ period: '_T', measure })),
  ];
  return margins.flatMap((margin) => ['_T', 'victim', 'other'].map((victim) => ({ ...margin, victim })));
}
