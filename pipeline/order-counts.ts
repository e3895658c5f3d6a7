import type { Cell } from '../schemas/cube.ts';
import type { ToldCount } from '../src/disclosure/systems.ts';
import { childYears, groups as placeGroups, placeOf } from './flow-groups.ts';
import { everywhere } from './cube/accounts.ts';
import type { ToldByRow } from './flow-years.ts';

/** The system of all orders, whatever their measure and place. */
export const orderSystem = 'orders';

/**
 * The disjoint groups of which all orders consist: those that made a child-year, by what became of it; those that began a
 * later spell; the others in the years of the period; and those in other years.
 */
export const orderGroups = {
  followed: 0,
  notFollowed: 1,
  leftOutLinked: 2,
  unlinked: 3,
  laterSpellsLinked: 4,
  laterSpellsUnlinked: 5,
  withinSpellsLinked: 6,
  withinSpellsUnlinked: 7,
  outsidePeriodLinked: 8,
  outsidePeriodUnlinked: 9,
} as const;

const { laterSpellsLinked, withinSpellsLinked, outsidePeriodLinked } = orderGroups;
const { laterSpellsUnlinked, withinSpellsUnlinked, outsidePeriodUnlinked } = orderGroups;
const linked = [orderGroups.followed, orderGroups.notFollowed, orderGroups.leftOutLinked];
const insideLinked = [...linked, laterSpellsLinked, withinSpellsLinked];
const insideUnlinked = [orderGroups.unlinked, laterSpellsUnlinked, withinSpellsUnlinked];

/** Groups of children at a place that stand together, each with the groups of orders that they are. */
const translations: readonly (readonly [from: readonly number[], to: readonly number[]])[] = [
  ...(['followed', 'notFollowed', 'leftOutLinked', 'unlinked'] as const).map(
    (name) => [childYears[name], [orderGroups[name]]] as const,
  ),
  [[placeGroups.laterSpells], [laterSpellsLinked, laterSpellsUnlinked]],
  [[placeGroups.furtherOrdersLinked], [laterSpellsLinked, withinSpellsLinked, outsidePeriodLinked]],
  [[placeGroups.furtherOrdersUnlinked], [laterSpellsUnlinked, withinSpellsUnlinked, outsidePeriodUnlinked]],
];

/**
 * What rows tell of all orders together: those of the whole period and country, and linkage rates of orders by year, added.
 * Steps of the flow tell spells, orders and child-years apart, rates those that are linked.
 */
export function orderCounts(
  told: readonly ToldByRow[],
  rows: readonly Cell[],
  years: readonly string[],
): ToldCount[] {
  const whole = placeOf(everywhere);
  return [
    ...told.filter(({ row }) => placeOf(row) === whole).flatMap(({ count }) => translate(count)),
    ...ofYears(rows, years),
  ];
}

function translate({ groups, less, count }: ToldByRow['count']): ToldCount[] {
  if (less !== undefined) return [];
  const found = translations.filter(([from]) => from.every((group) => groups.includes(group)));
  const covered = found.reduce((sum, [from]) => sum + from.length, 0);
  return covered === groups.length
    ? [{ system: orderSystem, groups: found.flatMap(([, to]) => to), count }]
    : [];
}

function ofYears(rows: readonly Cell[], years: readonly string[]): ToldCount[] {
  const shown = rows.filter(
    ({ indicator, category, period, numerator }) =>
      indicator === 'linkage-rate' &&
      category === 'protection_orders' &&
      years.includes(period) &&
      numerator !== null,
  );
  if (shown.length < years.length) return [];
  const add = (column: 'numerator' | 'denominator') =>
    shown.reduce((total, row) => total + (row[column] ?? 0), 0);
  return [
    { system: orderSystem, groups: insideLinked, count: add('numerator') },
    { system: orderSystem, groups: [...insideLinked, ...insideUnlinked], count: add('denominator') },
  ];
}
