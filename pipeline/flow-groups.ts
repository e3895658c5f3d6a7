import type { Cell } from '../schemas/cube.ts';
import type { KnownCount } from '../src/disclosure/derived-counts.ts';
import { catalogue } from './indicators/index.ts';

/** The disjoint groups of which the population flow is made: each child-year once, and spells beyond a child's first. */
const groups = {
  unlinked: 0,
  adult: 1,
  afterLeaving: 2,
  left: 3,
  notYetFollowed: 4,
  followed: 5,
  laterSpells: 6,
} as const;

const notFollowed = [groups.left, groups.notYetFollowed];
const inCohort = [...notFollowed, groups.followed];
const excludedLinked = [groups.adult, groups.afterLeaving];
const excluded = [groups.unlinked, ...excludedLinked];
const linked = [...excludedLinked, ...inCohort];
const children = [...excluded, ...inCohort];

/** Steps of the population flow, each as the union of groups that it counts. Orders count something else. */
const steps: Readonly<Record<string, readonly number[]>> = {
  spells: [...children, groups.laterSpells],
  children,
  excluded,
  excluded_unlinked: [groups.unlinked],
  excluded_adult_or_after_leaving: excludedLinked,
  excluded_adult: [groups.adult],
  excluded_after_leaving: [groups.afterLeaving],
  in_cohort: inCohort,
  not_followed: notFollowed,
  left: [groups.left],
  not_yet_followed: [groups.notYetFollowed],
  followed: [groups.followed],
};

/** Cohort flags over which indicators are counted, each as the union of groups that carry it. */
const populations: Readonly<Record<string, readonly number[]>> = {
  in_cohort: inCohort,
  followed_6m: [groups.followed],
};

/**
 * What a cell tells of the groups of the population flow: a step tells its own size, the linkage rate tells two, and the
 * grand total of an indicator tells how many children it is about. Three such counts together may give away a group
 * that none of them, and no two of them, show.
 */
export function flowCounts(row: Cell): KnownCount[] {
  if (row.indicator === 'population-flow') return known(steps[row.category], row.numerator);
  if (row.indicator === 'linkage-rate')
    return [...known(children, row.denominator), ...known(linked, row.numerator)];
  const indicator = catalogue.find(({ id }) => id === row.indicator);
  if (indicator === undefined || indicator.kind === 'account' || !isGrandTotal(row)) return [];
  const counted = indicator.kind === 'count' ? row.numerator : row.denominator;
  return known(populations[indicator.population], counted);
}

function known(union: readonly number[] | undefined, count: number | null): KnownCount[] {
  return union === undefined || count === null ? [] : [{ groups: union, count }];
}

function isGrandTotal(row: Cell): boolean {
  const dimensions = [row.period, row.victim, row.sex, row.age_group, row.measure, row.help_status];
  return row.region_level === 'country' && dimensions.every((value) => value === '_T');
}
