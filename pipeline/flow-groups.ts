import type { Cell } from '../schemas/cube.ts';
import type { ToldCount } from '../src/disclosure/systems.ts';
import { catalogue } from './indicators/index.ts';

/**
 * The disjoint groups of which the children at a place consist: each child-year once; spells beyond a child's first; the
 * keys of care that are not linked, which bounds take off the children without help; and orders beyond the child-years of
 * the place, which may be fewer, where an order and the index date that it leads to stand at different places. At a place
 * of victims the unlinked are all who may be victims, which is everybody.
 */
export const groups = {
  unlinkedObserved: 0,
  unlinkedNotObserved: 1,
  adult: 2,
  afterLeaving: 3,
  left: 4,
  notYetFollowed: 5,
  none: 6,
  running: 7,
  started: 8,
  laterSpells: 9,
  missedCareKeys: 10,
  furtherOrdersLinked: 11,
  furtherOrdersUnlinked: 12,
} as const;

const followed = [groups.none, groups.running, groups.started];
const notFollowed = [groups.left, groups.notYetFollowed];
const inCohort = [...notFollowed, ...followed];
const excludedLinked = [groups.adult, groups.afterLeaving];
const unlinked = [groups.unlinkedObserved, groups.unlinkedNotObserved];
const linked = [...excludedLinked, ...inCohort];
const children = [...unlinked, ...linked];
const ordersLinked = [...linked, groups.furtherOrdersLinked];
const ordersUnlinked = [...unlinked, groups.furtherOrdersUnlinked];
const orders = [...ordersUnlinked, ...ordersLinked];

/** The groups that all of a place's child-years fall into, by what became of them, as a count of orders needs them. */
export const childYears = { followed, notFollowed, leftOutLinked: excludedLinked, unlinked } as const;

/** Steps of the population flow, each as the union of groups that it counts. */
const steps: Readonly<Record<string, readonly number[]>> = {
  orders,
  spells: [...children, groups.laterSpells],
  children,
  excluded: [...unlinked, ...excludedLinked],
  excluded_unlinked: unlinked,
  excluded_adult_or_after_leaving: excludedLinked,
  excluded_adult: [groups.adult],
  excluded_after_leaving: [groups.afterLeaving],
  in_cohort: inCohort,
  not_followed: notFollowed,
  left: [groups.left],
  not_yet_followed: [groups.notYetFollowed],
  followed,
};

/** Cohort flags over which indicators are counted, each as the union of groups that carry it. */
const flags: Readonly<Record<string, readonly number[]>> = {
  in_cohort: inCohort,
  followed_6m: followed,
  none_6m: [groups.none],
  running_6m: [groups.running],
  started_6m: [groups.started],
};

/** Groups that there are in years with an observed horizon alone, and in the other years alone. */
export const groupsByYear = {
  observed: [groups.unlinkedObserved, groups.left, ...followed],
  notObserved: [groups.unlinkedNotObserved, groups.notYetFollowed],
} as const;

/** A count of groups, at a place that the row says. */
export type Told = Omit<ToldCount, 'system'>;

/**
 * What a row tells of the children at the place that it is about: a step of the flow its size, a linkage rate linked and
 * unlinked children, an indicator how many children it is about and how many of them have what it counts, and bounds how
 * many unlinked children and keys of care there are.
 */
export function tellsOf(row: Cell): Told[] {
  switch (row.indicator) {
    case 'population-flow':
      return known(steps[row.category], row.numerator);
    case 'linkage-rate':
      return tellsOfLinkage(row);
    case 'records-accepted':
      return row.category === 'protection_orders' ? known(orders, row.numerator) : [];
    default:
      return tellsOfIndicator(row);
  }
}

/** Linkage rates of children and of orders, whole, linked and not linked. */
const rated: Readonly<Record<string, readonly [all: number[], linked: number[], unlinked: number[]]>> = {
  _T: [children, linked, unlinked],
  protection_orders: [orders, ordersLinked, ordersUnlinked],
};

function tellsOfLinkage({ category, numerator, denominator }: Cell): Told[] {
  const [all, passed, missed] = rated[category] ?? [];
  const rest = numerator === null || denominator === null ? null : denominator - numerator;
  return [...known(all, denominator), ...known(passed, numerator), ...known(missed, rest)];
}

function tellsOfIndicator(row: Cell): Told[] {
  const { numerator, denominator } = row;
  const indicator = catalogue.find(({ id }) => id === row.indicator);
  if (indicator === undefined || indicator.kind === 'account') return [];
  const population = flags[indicator.population];
  if (indicator.kind === 'count') return known(population, numerator);
  const flag =
    indicator.kind === 'share'
      ? indicator.numerator
      : indicator.categories.find(({ code }) => code === row.category)?.flag;
  const having = flag === undefined ? undefined : flags[flag];
  switch (row.statistic) {
    case 'estimate':
      return [...known(population, denominator), ...known(having, numerator)];
    case 'bound_high':
      return [...known(withUnlinked(population), denominator), ...known(withUnlinked(having), numerator)];
    case 'bound_low':
      return [...known(withUnlinked(population), denominator), ...lessMissed(having, numerator)];
    default:
      return [];
  }
}

const withUnlinked = (union: readonly number[] | undefined) =>
  union === undefined ? undefined : [...union, groups.unlinkedObserved];

/** A lowest share of 0 tells only that there are no fewer missed keys than children without help. */
function lessMissed(union: readonly number[] | undefined, count: number | null): Told[] {
  return union === undefined || count === null || count === 0
    ? []
    : [{ groups: union, less: [groups.missedCareKeys], count }];
}

function known(union: readonly number[] | undefined, count: number | null): Told[] {
  return union === undefined || count === null ? [] : [{ groups: union, count }];
}

/** Children at one place are a system: the values of all dimensions, by which its groups are told from those elsewhere. */
export function placeOf(
  row: Pick<Cell, 'period' | 'victim' | 'region' | 'sex' | 'age_group' | 'measure'>,
): string {
  const { period, victim, region, sex, age_group, measure } = row;
  return [period, victim, region, sex, age_group, measure].join('|');
}
