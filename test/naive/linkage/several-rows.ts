import { groups } from '../../../pipeline/flow-groups.ts';
import { orderGroups, orderSystem } from '../../../pipeline/order-counts.ts';
import type { SurplusLookup } from '../../../src/cube/unsafe-cube.ts';
import type { NaiveOptions } from '../options.ts';
import { field, measures } from '../rows.ts';
import { yearsOf } from './rates.ts';
import type { NaiveUnits } from './units.ts';

type Child = NaiveUnits['children'][number];
type Name = keyof typeof groups;

/** A row of a person that a union of groups counts, or, where it is taken off, that it lacks. */
interface Counted {
  readonly person: string;
  readonly group: Name;
  readonly sign: 1 | -1;
}

/** What became of an index row, under the name of its group. */
function groupOf(child: Child): Name {
  if (!child.linked)
    return child.followUp === 'not_yet_followed' ? 'unlinkedNotObserved' : 'unlinkedObserved';
  if (child.excluded === 'adult') return 'adult';
  if (child.excluded === 'after_leaving') return 'afterLeaving';
  if (child.counted) return child.help;
  return child.followUp === 'not_yet_followed' ? 'notYetFollowed' : 'left';
}

const names = Object.keys(groups) as Name[];
const furtherOrders: readonly Name[] = ['furtherOrdersLinked', 'furtherOrdersUnlinked'];
const everyState = names.filter(
  (name) => name !== 'laterSpells' && name !== 'missedCareKeys' && !furtherOrders.includes(name),
);

/** Every state by itself, all of them, those of the cohort, and those who were followed. */
const unionsOfChildren: readonly (readonly Name[])[] = [
  ...everyState.map((name) => [name]),
  everyState,
  ['left', 'notYetFollowed', 'none', 'running', 'started'],
  ['none', 'running', 'started'],
  ['unlinkedObserved', 'unlinkedNotObserved', 'adult', 'afterLeaving'],
];

/** Orders beyond the index rows, all orders, and those of linked children who are not in the cohort. */
const unionsOfOrders: readonly (readonly Name[])[] = [
  ...furtherOrders.map((name) => [name]),
  [...everyState, ...furtherOrders],
  ['adult', 'afterLeaving', 'furtherOrdersLinked'],
];

/** Unions of groups of which the batch tells a wrong number of further rows of the same children, in words. */
export function surplusDifferences(
  surplus: SurplusLookup,
  units: NaiveUnits,
  tell: boolean,
  options: NaiveOptions,
): string[] {
  const victims = tell ? ['_T', 'victim', 'other'] : ['_T'];
  const places = ['_T', ...measures].flatMap((measure) =>
    victims.map((victim) => ({ period: '_T', measure, victim })),
  );
  const years = yearsOf(options).flatMap((period) =>
    victims.map((victim) => ({ period, measure: '_T', victim })),
  );
  return [
    ...[...places, ...years].flatMap(({ period, measure, victim }) => {
      const here = countedAt(units, { period, measure, victim });
      const unions = victim === '_T' ? [...unionsOfChildren, ...unionsOfOrders] : unionsOfChildren;
      return unions.flatMap((union) => {
        const expected = furtherOf(here.filter(({ group }) => union.includes(group)));
        const system = [period, victim, 'NL', '_T', '_T', measure].join('|');
        const found = surplus(
          system,
          union.map((name) => groups[name]),
        );
        return found === expected ? [] : [`${system} ${union.join(' + ')}: batch ${found}, twin ${expected}`];
      });
    }),
    ...differencesOfOrders(surplus, units, options),
  ];
}

function countedAt(
  { children, orders }: NaiveUnits,
  at: { readonly period: string; readonly measure: string; readonly victim: string },
): Counted[] {
  const isNear = (year: string, measure: string) =>
    (at.period === '_T' || year === at.period) && (at.measure === '_T' || measure === at.measure);
  const rows = children
    .filter((child) => isNear(String(child.year), child.measure))
    .filter(
      (child) =>
        at.victim === '_T' ||
        child.victim === (at.victim === 'victim') ||
        // Any unlinked child may be a victim.
        (at.victim === 'victim' && !child.linked),
    );
  const further = (linked: boolean): Name => (linked ? 'furtherOrdersLinked' : 'furtherOrdersUnlinked');
  return [
    ...rows.map((child): Counted => ({ person: child.person, group: groupOf(child), sign: 1 })),
    ...rows.map(({ person, linked }): Counted => ({ person, group: further(linked), sign: -1 })),
    ...orders
      .filter(({ row, year }) => isNear(year, field(row, 'measure')))
      .map(({ person, linked }): Counted => ({ person, group: further(linked), sign: 1 })),
  ];
}

/** Rows less the people of whom any are left. */
function furtherOf(counted: readonly Pick<Counted, 'person' | 'sign'>[]): number {
  const byPerson = new Map<string, number>();
  for (const { person, sign } of counted) byPerson.set(person, (byPerson.get(person) ?? 0) + sign);
  return [...byPerson.values()].reduce((sum, rows) => sum + rows - (rows === 0 ? 0 : 1), 0);
}

/** Orders in other years, and those of the years of the period that made no index row, linked and not. */
function differencesOfOrders(
  surplus: SurplusLookup,
  { children, orders }: NaiveUnits,
  options: NaiveOptions,
): string[] {
  const years = yearsOf(options);
  const { laterSpellsLinked, laterSpellsUnlinked, withinSpellsLinked, withinSpellsUnlinked } = orderGroups;
  return [true, false].flatMap((linked) => {
    const own = orders.filter((order) => order.linked === linked);
    const outside = own.filter(({ year }) => !years.includes(year));
    const inside = own.filter(({ year }) => years.includes(year));
    const taken = children.filter((child) => child.linked === linked);
    const expected = [
      furtherOf(outside.map(({ person }) => ({ person, sign: 1 }))),
      furtherOf([
        ...inside.map(({ person }) => ({ person, sign: 1 as const })),
        ...taken.map(({ person }) => ({ person, sign: -1 as const })),
      ]),
    ];
    const found = [
      surplus(orderSystem, [linked ? orderGroups.outsidePeriodLinked : orderGroups.outsidePeriodUnlinked]),
      surplus(
        orderSystem,
        linked ? [laterSpellsLinked, withinSpellsLinked] : [laterSpellsUnlinked, withinSpellsUnlinked],
      ),
    ];
    return String(found) === String(expected)
      ? []
      : [`orders, linked ${linked}: batch ${found}, twin ${expected}`];
  });
}
