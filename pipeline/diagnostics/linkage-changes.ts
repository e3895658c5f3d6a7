import type { FlatRow } from '../../src/publish/flat-table.ts';
import { rateChange } from '../../src/statistics/rate-change.ts';

/** The rate of a subgroup, in one release or the other. */
export interface SubgroupRate {
  readonly register: string;
  readonly dimension: string;
  readonly code: string;
  readonly rate: number | null;
}

/** A subgroup that is linked more, or less, than in the release before. */
export interface LinkageChange {
  readonly register: string;
  readonly dimension: string;
  readonly code: string;
  readonly before: number;
  readonly now: number;
  /** Percentage points. */
  readonly points: number;
}

/** Subgroups, in both releases, whose rates differ by more than two percentage points; in the order of the new ones. */
export function linkageChanges(
  before: readonly SubgroupRate[],
  now: readonly (SubgroupRate | FlatRow)[],
): LinkageChange[] {
  const keyOf = (rate: Pick<SubgroupRate, 'register' | 'dimension' | 'code'>) =>
    [rate.register, rate.dimension, rate.code].join('|');
  const old = new Map(before.map((rate) => [keyOf(rate), rate.rate]));
  return (now as readonly SubgroupRate[]).flatMap(({ register, dimension, code, rate }) => {
    const was = old.get(keyOf({ register, dimension, code }));
    if (was === undefined || was === null || rate === null) return [];
    const { points, beyond } = rateChange(was, rate);
    return beyond ? [{ ...{ register, dimension, code }, before: was, now: rate, points }] : [];
  });
}
