import type { Cell } from '../schemas/cube.ts';
import type { ToldCount } from '../src/disclosure/systems.ts';
import { groupsByYear, placeOf, type Told } from './flow-groups.ts';

/** The calendar years of a run, and whether children of a year are followed to their last horizon. */
export interface YearsOfFlow {
  readonly years: readonly string[];
  readonly isObserved: (year: string) => boolean;
}

/** A count, with the row that tells it and which of the row's counts it is. */
export interface ToldByRow {
  readonly row: Cell;
  readonly part: number;
  readonly count: Told;
}

/**
 * What tables by year tell of the whole period, and the whole period of the one year that is observed, or is not. Which years are observed
 * is known to all, and some groups stand in those years alone (those followed, say), others in the rest (not yet
 * followed). So counts of such groups, added over the years that have them, are counts of the whole period.
 */
export function acrossYears(told: readonly ToldByRow[], { years, isObserved }: YearsOfFlow): ToldCount[] {
  const observed = years.filter(isObserved);
  const others = years.filter((year) => !isObserved(year));
  return [
    ...sumsOver(observed, groupsByYear.observed, groupsByYear.notObserved, told),
    ...sumsOver(others, groupsByYear.notObserved, groupsByYear.observed, told),
    ...inOnly(observed, groupsByYear.observed, told),
    ...inOnly(others, groupsByYear.notObserved, told),
  ];
}

/** Counts by year of groups that there are in these years alone, added; `absent` are groups that these years lack. */
function sumsOver(
  years: readonly string[],
  own: readonly number[],
  absent: readonly number[],
  told: readonly ToldByRow[],
): ToldCount[] {
  const sums = new Map<string, ToldCount & { readonly years: number }>();
  for (const { row, part, count } of told) {
    if (!years.includes(row.period) || row.region_level !== 'country' || count.less !== undefined) continue;
    const groups = count.groups.filter((group) => !absent.includes(group));
    if (!groups.every((group) => own.includes(group))) continue;
    const key = [row.indicator, row.statistic, row.category, row.unit, row.victim, part].join('|');
    const sum = sums.get(key);
    sums.set(key, {
      system: placeOf({ ...row, period: '_T' }),
      groups,
      count: (sum?.count ?? 0) + count.count,
      years: (sum?.years ?? 0) + 1,
    });
  }
  return [...sums.values()].flatMap(({ years: added, ...sum }) => (added === years.length ? [sum] : []));
}

/** Counts of the whole period of groups that one year has alone: its one observed year, or the one that is not. */
function inOnly(years: readonly string[], own: readonly number[], told: readonly ToldByRow[]): ToldCount[] {
  const [year] = years;
  if (year === undefined || years.length > 1) return [];
  return told
    .filter(({ row, count }) => isWhole(row) && count.groups.every((group) => own.includes(group)))
    .map(({ row, count }) => ({ system: placeOf({ ...row, period: year }), ...count }));
}

/** The whole period and the whole country, victims told apart at most. */
function isWhole({ period, region_level, sex, age_group, measure }: Cell): boolean {
  return region_level === 'country' && [period, sex, age_group, measure].every((value) => value === '_T');
}
