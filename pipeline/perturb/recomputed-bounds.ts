import type { Cell } from '../../schemas/cube.ts';
import { absenceBounds } from '../../src/statistics/linkage-bounds.ts';
import { boundFigures, correctedFigures, sensitivityFigures } from '../cube/bounds-cells.ts';
import type { CareKeys } from './care-keys.ts';

/** What figures on missed links are computed from, beside the share that they belong to: all of it changed. */
export interface MissedLinks {
  readonly care: CareKeys | null;
  /** Children who are not linked and may belong where a share is, as published rates tell; `null` where they do not. */
  readonly unlinkedAt: (share: Cell) => number | null;
}

/** The row of a figure on missed links, from the changed share that it belongs to; `null` where it cannot be computed so. */
export function recomputedBound(row: Cell, share: Cell, { care, unlinkedAt }: MissedLinks): Cell | null {
  if (row.statistic === 'sensitivity') return { ...row, ...sensitivityFigures(share, row.category) };
  if (care === null || care.missed > care.all) return null;
  if (row.statistic === 'corrected')
    return { ...row, ...correctedFigures(share, care.all === 0 ? null : care.missed / care.all) };
  const unlinked = unlinkedAt(share);
  const { numerator, denominator } = share;
  if (unlinked === null || numerator === null || denominator === null || numerator > denominator) return null;
  const known = { absent: numerator, followed: denominator, unlinked, missed: care.missed };
  const { low, high } = absenceBounds(known);
  const figures = boundFigures(row.statistic === 'bound_low' ? low : high);
  return { ...row, ...figures, ...(figures.denominator === 0 ? { reason: 'none_or_few' } : {}) };
}

/**
 * Children who are not linked, from the changed linkage rates: those at the place, or for the whole period those of the years
 * that are observed. Where the rates at a place are also about years that are not observed they do not tell, and neither do
 * they tell who among the children that are not linked is known as a victim.
 */
export function unlinkedFrom(rows: readonly (Cell | null)[]): MissedLinks['unlinkedAt'] {
  const rates = new Map<string, number>();
  const years = new Set<string>();
  const unobserved = new Set<string>();
  for (const row of rows) {
    if (row === null) continue;
    if (row.status === 'not_yet_followed') unobserved.add(row.period);
    if (row.indicator !== 'linkage-rate' || row.category !== '_T') continue;
    if (row.numerator === null || row.denominator === null) continue;
    rates.set(placeOf(row), row.denominator - row.numerator);
    if (row.period !== '_T') years.add(row.period);
  }
  return (share) => {
    if (share.victim === 'other' || years.size === 0) return null;
    const isWhole = share.period === '_T';
    if (!isWhole || unobserved.size === 0) return notBelowNobody(rates.get(placeOf(share)));
    if (share.measure !== '_T') return null;
    const observed = [...years].filter((year) => !unobserved.has(year));
    const counts = observed.map((period) => rates.get(placeOf({ ...share, period })) ?? Number.NaN);
    return notBelowNobody(counts.reduce((sum, count) => sum + count, 0));
  };
}

/** With noise, more may be linked than there are. */
const notBelowNobody = (count: number | undefined) => (count !== undefined && count >= 0 ? count : null);

const placeOf = ({ period, region, measure }: Cell) => `${period} ${region} ${measure}`;
