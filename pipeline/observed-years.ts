import type { Configuration } from '../schemas/configuration.ts';

/** Whether the six months after 31 December of a year are observed, so that every child of that year can be followed. */
export function isObservedYear(configuration: Configuration): (year: string) => boolean {
  return (year) => `${String(Number(year) + 1).padStart(4, '0')}-06-30` <= configuration.observedUntil;
}

/** The same day six months later, or the last day of that month. */
export function sixMonthsLater(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(date, last))).toISOString().slice(0, 10);
}
