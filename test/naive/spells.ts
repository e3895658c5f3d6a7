import { dayNumber } from './dates.ts';
import { compareIds, idOf, personOf } from './keys.ts';
import { field, measures, type Row } from './rows.ts';

/** Orders of one child that belong together, first one first. */
export interface Spell {
  readonly key: string;
  readonly startsOn: string;
  /** The last day of the last order; empty where one of them has no end. */
  readonly endsOn: string;
  readonly measure: string;
  readonly municipality: string;
  readonly institution: string;
}

/** Days between two orders on which neither of them holds; negative when they overlap. */
function gap(a: Row, b: Row): number {
  const [first, second] = field(a, 'starts_on') <= field(b, 'starts_on') ? [a, b] : [b, a];
  const end = field(first, 'ends_on');
  if (end === '') return Number.NEGATIVE_INFINITY;
  return dayNumber(field(second, 'starts_on')) - dayNumber(end) - 1;
}

/** Puts orders together until no two groups touch any more. */
function groupsOf(orders: readonly Row[], maximumGapDays: number): Row[][] {
  const groups: Row[][] = [];
  for (const order of orders) {
    const touching = groups.filter((group) => group.some((other) => gap(order, other) <= maximumGapDays));
    const apart = groups.filter((group) => !touching.includes(group));
    groups.splice(0, groups.length, ...apart, [order, ...touching.flat()]);
  }
  return groups;
}

function compareOrders(a: Row, b: Row): number {
  const [startA, startB] = [field(a, 'starts_on'), field(b, 'starts_on')];
  if (startA !== startB) return startA < startB ? -1 : 1;
  const rank = (row: Row) => measures.indexOf(field(row, 'measure'));
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return compareIds(idOf('protection_orders', a), idOf('protection_orders', b));
}

/** All spells of all children, by child and in order of their start. */
export function spellsOf(orders: readonly Row[], maximumGapDays: number): Map<string, Spell[]> {
  const result = new Map<string, Spell[]>();
  for (const key of new Set(orders.map(personOf))) {
    const own = orders.filter((order) => personOf(order) === key);
    const spells = groupsOf(own, maximumGapDays).map((group) => spellOf(key, group));
    result.set(
      key,
      spells.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)),
    );
  }
  return result;
}

function spellOf(key: string, orders: readonly Row[]): Spell {
  const [first] = [...orders].sort(compareOrders);
  if (first === undefined) throw new Error('a spell without orders');
  const ends = orders.map((order) => field(order, 'ends_on'));
  return {
    key,
    startsOn: field(first, 'starts_on'),
    endsOn: ends.includes('') ? '' : (ends.sort().at(-1) ?? ''),
    measure: field(first, 'measure'),
    municipality: field(first, 'municipality'),
    institution: field(first, 'institution'),
  };
}
