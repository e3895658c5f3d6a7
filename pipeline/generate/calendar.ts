/** Calendar dates as `YYYY-MM-DD`; text order is date order. */
export type Day = string;

const dayLength = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

export function addYears(day: Day, years: number): Day {
  return addMonths(day, 12 * years);
}

/** Days from the first day to the second. */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / dayLength);
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
