/**
 * Spells found by walking along the days one by one: nothing is sorted by its end, no island is computed. Days are whole
 * numbers; whoever asks decides which calendar day is day 0.
 */
export interface DayOrder {
  readonly id: string;
  readonly measure: string;
  /** Place of the measure in its code list, 0 for the top. */
  readonly rank: number;
  readonly from: number;
  /** Last day; `null` where it runs on. */
  readonly until: number | null;
}

/** A stretch of days; `until` is `null` where it runs on. */
export interface Stretch<T> {
  readonly value: T;
  readonly from: number;
  readonly until: number | null;
}

const runsOn = (order: DayOrder, day: number) =>
  order.from <= day && (order.until === null || order.until >= day);

const bytes = (text: string) => Buffer.from(text, 'utf8');

/** The better of two orders: the one that starts by the given preference, then highest in the list, then lowest id. */
function before(a: DayOrder, b: DayOrder, start: 'earliest' | 'latest'): number {
  if (a.from !== b.from) return start === 'earliest' ? a.from - b.from : b.from - a.from;
  return a.rank - b.rank || Buffer.compare(bytes(a.id), bytes(b.id));
}

function chosen(orders: readonly DayOrder[], start: 'earliest' | 'latest'): DayOrder {
  const [best] = [...orders].sort((a, b) => before(a, b, start));
  if (best === undefined) throw new Error('no order to choose from');
  return best;
}

/** The first and the last day on which anything can change, with a margin for gaps. */
function walk(orders: readonly DayOrder[], maximumGapDays: number): [number, number] {
  const days = orders.flatMap(({ from, until }) => [from, until ?? from]);
  return [Math.min(...days), Math.max(...days) + maximumGapDays + 2];
}

/** The spells of one owner; the value of each is its first order. */
export function spellsByDay(orders: readonly DayOrder[], maximumGapDays: number): Stretch<DayOrder>[] {
  const [first, last] = walk(orders, maximumGapDays);
  const spells: { value: DayOrder; from: number; until: number | null }[] = [];
  let lastDay = Number.NEGATIVE_INFINITY;
  for (let day = first; day <= last; day += 1) {
    const running = orders.filter((order) => runsOn(order, day));
    if (running.length === 0) continue;
    const current = spells.at(-1);
    if (current === undefined || day - lastDay - 1 > maximumGapDays)
      spells.push({ value: chosen(running, 'earliest'), from: day, until: day });
    else current.until = day;
    lastDay = day;
  }
  const current = spells.at(-1);
  if (current !== undefined && lastDay === last) current.until = null;
  return spells;
}

/** The measure of a spell on each of its days: of the running order that started last; on days of a gap the one before. */
export function measureOn(spell: Stretch<DayOrder>, orders: readonly DayOrder[], day: number): string {
  for (let at = day; at >= spell.from; at -= 1) {
    const running = orders.filter((order) => runsOn(order, at));
    if (running.length > 0) return chosen(running, 'latest').measure;
  }
  throw new Error('a day before the spell');
}

/** The spells of one owner, cut where the measure changes. */
export function measureSpellsByDay(orders: readonly DayOrder[], maximumGapDays: number): Stretch<string>[] {
  const [, last] = walk(orders, maximumGapDays);
  return spellsByDay(orders, maximumGapDays).flatMap((spell) => {
    const stretches: { value: string; from: number; until: number | null }[] = [];
    for (let day = spell.from; day <= (spell.until ?? last); day += 1) {
      const value = measureOn(spell, orders, day);
      const current = stretches.at(-1);
      if (current === undefined || current.value !== value) stretches.push({ value, from: day, until: day });
      else current.until = day;
    }
    const current = stretches.at(-1);
    if (current !== undefined && spell.until === null) current.until = null;
    return stretches;
  });
}
