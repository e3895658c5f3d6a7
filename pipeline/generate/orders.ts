import { addDays, addMonths, type Day } from './calendar.ts';
import type { Random } from './random.ts';
import { type Child, type IndexRow, type Measure, measures, sample } from './specification.ts';

/** An order as planned; `null` is an end that is not known. */
export interface Order {
  readonly measure: Measure;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly ground: string;
  readonly municipality: string;
}

/** What orders are made with, beside their row. */
export interface OrderTools {
  readonly random: Random;
  readonly birthDate: Day;
  /** A municipality for an order that does not decide the region. */
  readonly elsewhere: () => string;
}

const neutralGrounds = ['domestic_violence', 'neglect', 'neglect', 'other', 'unknown', ''];
export const victimGrounds = ['sexual_violence', 'sexual_violence', 'trafficking'];

/** All orders of a child, in the order in which their ids rise: of two that start on one day the deciding one first. */
export function ordersOf(child: Child, tools: OrderTools): Order[] {
  if (child.outside !== undefined) return outsideOrders(child.outside, tools);
  return child.rows.flatMap((row) => rowOrders(row, tools, child.rows.length > 1));
}

/** How many order spells of the row begin in its year: the first, and perhaps another after a gap. */
export function spellsOf(row: IndexRow): number {
  return row.stories.order === 'day_apart' || row.stories.order === 'second_later' ? 2 : 1;
}

function rowOrders(row: IndexRow, tools: OrderTools, isShort: boolean): Order[] {
  const { random } = tools;
  const { indexDate, order, known } = row.stories;
  const isOld = tools.birthDate < '2014-12-01';
  const hasEarlier = order === 'earlier_spell' && isOld;
  const groundIsFirst = known === 'ground_first' || (known === 'ground_earlier' && !hasEarlier);
  const draw = <T>(list: readonly T[]) => random.pick(list);
  const first: Order = {
    measure: row.measure,
    ...period(firstDay(row, random), addDays(indexDate, firstLength(row, random, isShort))),
    ground: draw(groundIsFirst ? victimGrounds : neutralGrounds),
    municipality: row.place.delivered,
  };
  const another = (measure: Measure, from: Day, until: Day, telling: boolean): Order => ({
    measure,
    ...period(from, until),
    ground: draw(telling ? victimGrounds : neutralGrounds),
    municipality: tools.elsewhere(),
  });
  if (hasEarlier) {
    const from = addDays('2015-01-10', random.integer(0, 300));
    return [
      another(draw(measures), from, addDays(from, random.integer(60, 200)), known === 'ground_earlier'),
      first,
    ];
  }
  const next = secondPeriod(row, random, first.endsOn ?? sample.observedUntil);
  if (next === undefined) return [first];
  const isTelling = known === 'ground_later' || known === 'ground_same_day';
  const measure = order === 'same_day' ? noHigher(row.measure, random) : draw(measures);
  return [first, another(measure, ...next, isTelling)];
}

function firstDay(row: IndexRow, random: Random): Day {
  const { indexDate, order } = row.stories;
  if (order === 'before_birth') return addDays(indexDate, -random.integer(30, 240));
  return order === 'before_birth_nine_months' ? addMonths(indexDate, -9) : indexDate;
}

/** Days from the index date to the end of the first order. */
function firstLength(row: IndexRow, random: Random, isShort: boolean): number {
  if (isShort) return random.integer(60, 200);
  switch (row.stories.order) {
    case 'touching':
      return random.integer(40, 160);
    case 'overlapping':
      return random.integer(120, 200);
    case 'contained':
      return random.integer(300, 400);
    case 'day_apart':
    case 'second_later':
      return random.integer(20, 60);
    default:
      return random.integer(60, 720);
  }
}

function secondPeriod(row: IndexRow, random: Random, firstEnds: Day): [Day, Day] | undefined {
  const { indexDate, order } = row.stories;
  const from = (day: Day, shortest: number, longest: number): [Day, Day] => [
    day,
    addDays(day, random.integer(shortest, longest)),
  ];
  switch (order) {
    case 'touching':
      return firstEnds >= sample.observedUntil ? undefined : from(addDays(firstEnds, 1), 60, 300);
    case 'overlapping':
      return from(addDays(indexDate, random.integer(30, 100)), 150, 400);
    case 'contained':
      return from(addDays(indexDate, random.integer(30, 60)), 60, 120);
    case 'same_day':
      // Shorter than any first order, so that the two differ also where a layout has no ids.
      return from(indexDate, 20, 58);
    case 'day_apart':
      return from(addDays(firstEnds, 2), 60, 200);
    case 'second_later':
      return from(addDays(firstEnds, random.integer(5, 70)), 60, 200);
    default:
      return undefined;
  }
}

/** A measure that does not come before the given one in the code list; for the last one the same, decided by the id. */
function noHigher(measure: Measure, random: Random): Measure {
  return random.pick(measures.slice(Math.min(measures.indexOf(measure) + 1, measures.length - 1)));
}

/** A spell that began before the period and runs into it by orders that touch, or one that begins after it. */
function outsideOrders(where: 'before' | 'after', { random, elsewhere }: OrderTools): Order[] {
  const facts = () => ({
    measure: random.pick(measures),
    ground: random.pick(neutralGrounds),
    municipality: elsewhere(),
  });
  if (where === 'after') {
    const startsOn = addDays('2019-01-01', random.integer(0, 150));
    return [{ ...facts(), ...period(startsOn, addDays(startsOn, random.integer(60, 400))) }];
  }
  const startsOn = addDays('2016-02-01', random.integer(0, 300));
  const endsOn = addDays('2017-01-15', random.integer(0, 300));
  return [
    { ...facts(), startsOn, endsOn },
    { ...facts(), ...period(addDays(endsOn, 1), addDays(endsOn, random.integer(60, 400))) },
  ];
}

/** Ends that lie after what is observed are not known yet. */
function period(startsOn: Day, endsOn: Day): { startsOn: Day; endsOn: Day | null } {
  return { startsOn, endsOn: endsOn > sample.observedUntil ? null : endsOn };
}
