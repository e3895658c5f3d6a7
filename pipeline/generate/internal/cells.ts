import { type MarginId, margins } from '../../../schemas/margins.ts';
import { type Coordinates, type Placed, tally } from '../truth.ts';

/** One expected cell of an indicator of the internal edition. Cells of which every number is zero are left out. */
export interface InternalTruthCell extends Coordinates {
  readonly indicator: string;
  readonly statistic: string;
  readonly helpStatus: string;
  readonly category: string;
  readonly numerator: number;
  readonly denominator: number | null;
}

/** Where internal cells are planted: enough to find what is counted wrongly, and no more than can be read. */
export const plantedMargins: readonly MarginId[] = [
  'total',
  'year',
  'sex',
  'age_group',
  'measure',
  'province',
];

/** A figure at one place, without the place. */
export type Figure = Omit<InternalTruthCell, keyof Coordinates>;

/** The figures of the members of every cell, in the order of margins and places. */
export function cellsOf<T extends Placed>(
  members: readonly T[],
  among: readonly MarginId[],
  figures: (members: readonly T[], at: Coordinates) => readonly Figure[],
): InternalTruthCell[] {
  return margins
    .filter(({ id }) => among.includes(id))
    .flatMap((margin) => [...tally(members, margin).values()])
    .flatMap(({ at, members: own }) => figures(own, at).map((figure) => ({ ...at, ...figure })))
    .filter(({ numerator, denominator }) => numerator > 0 || (denominator ?? 0) > 0);
}

/** A share: how many of the members have something. */
export function shareOf<T>(
  indicator: string,
  category: string,
  members: readonly T[],
  has: (member: T) => boolean,
  helpStatus = '_T',
): Figure {
  return {
    ...{ indicator, statistic: 'estimate', helpStatus, category },
    numerator: members.filter(has).length,
    denominator: members.length,
  };
}
