import { addDays, addMonths, birthday, yearOf } from './dates.ts';
import { type DayOrder, measureOn, spellsByDay } from './day-by-day.ts';
import { type Place, recoding } from './regions.ts';

/** A child with its orders, in days from `dayZero`, and the dates of its life; an empty date is `null`. */
export interface FlowChild {
  readonly linked: boolean;
  readonly orders: readonly (DayOrder & { readonly municipality: string | null })[];
  readonly birthDate: string | null;
  readonly diedOn: string | null;
  readonly emigratedOn: string | null;
  readonly returnedOn: string | null;
}

export interface FlowNumbers {
  stock_start: number;
  flow_in: number;
  flow_out: number;
  stock_end: number;
}

/** Stock and flow by `period|region_level|region|measure`. */
export type Flow = Map<string, FlowNumbers>;

const regionsOf = (place: Place): [string, string][] => [
  ['country', 'NL'],
  ['province', place.province],
  ['youth_region', place.youth_region],
  ['municipality', place.municipality],
];

/**
 * Stock and flow of orders, counted by looking at every child on every day: in which spell it is, if it is under 18, born,
 * alive and in the country on that day, and which measure then holds.
 */
export function flowByDay(
  children: readonly FlowChild[],
  maximumGapDays: number,
  dayZero: string,
  years: readonly number[],
): Flow {
  const flow: Flow = new Map();
  const recode = recoding(2024);
  const dates = daysOf(years);
  for (const child of children.filter(({ linked }) => linked)) {
    for (const spell of spellsByDay(child.orders, maximumGapDays)) {
      const first = child.orders.find((order) => order.id === spell.value.id);
      const regions = regionsOf(recode(first?.municipality ?? ''));
      const starts = addDays(dayZero, spell.from);
      const from = bornLater(child, starts) ? (child.birthDate ?? starts) : starts;
      const days = dates.map((date) => {
        const day = Math.round((Date.parse(date) - Date.parse(dayZero)) / 86_400_000);
        const inSpell = date >= from && day >= spell.from && (spell.until === null || day <= spell.until);
        const measure = inSpell && isHere(child, date) ? measureOn(spell, child.orders, day) : null;
        return measure;
      });
      for (const measure of ['_T', ...new Set(days.flatMap((held) => held ?? []))]) {
        const held = days.map((day) => day !== null && (measure === '_T' || day === measure));
        for (const { year, column } of changesOf(dates, held).filter((found) => years.includes(found.year)))
          add(
            flow,
            regions.map(([level, region]) => [year, level, region, measure].join('|')),
            column,
          );
      }
    }
  }
  return flow;
}

/** Every day of the years, and one day on either side. */
function daysOf(years: readonly number[]): string[] {
  const [first, last] = [`${Math.min(...years)}-01-01`, `${Math.max(...years) + 1}-01-01`];
  const days: string[] = [];
  for (let day = addDays(first, -1); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Born after the order started, and no more than nine months. */
function bornLater({ birthDate }: FlowChild, starts: string): boolean {
  return birthDate !== null && starts < birthDate && addMonths(starts, 9) >= birthDate;
}

function isHere({ birthDate, diedOn, emigratedOn, returnedOn }: FlowChild, day: string): boolean {
  if (birthDate !== null && day >= birthday(birthDate, 18)) return false;
  if (diedOn !== null && day > diedOn) return false;
  const away = emigratedOn !== null && day > emigratedOn && (returnedOn === null || day < returnedOn);
  return !away;
}

function add(flow: Flow, keys: readonly string[], column: keyof FlowNumbers): void {
  for (const key of keys) {
    const numbers = flow.get(key) ?? { stock_start: 0, flow_in: 0, flow_out: 0, stock_end: 0 };
    numbers[column] += 1;
    flow.set(key, numbers);
  }
}

/** Where a child counts, that is or is not held on each of these days. */
function changesOf(
  dates: readonly string[],
  held: readonly boolean[],
): { readonly year: number; readonly column: keyof FlowNumbers }[] {
  return dates.slice(1).flatMap((date, at) => {
    const [before, today] = [held[at] === true, held[at + 1] === true];
    const year = yearOf(date);
    const changes: { year: number; column: keyof FlowNumbers }[] = [];
    if (date.endsWith('-01-01') && before && today)
      changes.push({ year, column: 'stock_start' }, { year: year - 1, column: 'stock_end' });
    if (today && !before) changes.push({ year, column: 'flow_in' });
    if (before && !today) changes.push({ year: yearOf(dates[at] ?? ''), column: 'flow_out' });
    return changes;
  });
}
