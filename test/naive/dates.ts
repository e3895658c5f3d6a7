/**
 * Calendar arithmetic on ISO texts (`YYYY-MM-DD`), which sort as they should. Days are counted in UTC, so that no
 * clock change or time zone can move a date.
 */
const millisecondsPerDay = 86_400_000;

function parts(iso: string): { year: number; month: number; day: number } {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) throw new Error('not an ISO date');
  return { year, month, day };
}

function isoOf(year: number, month: number, day: number): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function isLeapYear(year: number): boolean {
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01. */
export function dayNumber(iso: string): number {
  const { year, month, day } = parts(iso);
  return Date.UTC(year, month - 1, day) / millisecondsPerDay;
}

/** The date so many days later; negative for earlier. */
export function addDays(iso: string, days: number): string {
  return new Date((dayNumber(iso) + days) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = parts(iso);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return isoOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** The day on which somebody turns `age`; born on 29 February, the birthday in other years is 1 March. */
export function birthday(birthDate: string, age: number): string {
  const { year, month, day } = parts(birthDate);
  if (month === 2 && day === 29 && !isLeapYear(year + age)) return isoOf(year + age, 3, 1);
  return isoOf(year + age, month, day);
}

/** Completed years on a day; `null` before birth. */
export function ageOn(birthDate: string, day: string): number | null {
  if (day < birthDate) return null;
  let age = 0;
  while (birthday(birthDate, age + 1) <= day) age += 1;
  return age;
}

export function yearOf(iso: string): number {
  return parts(iso).year;
}
