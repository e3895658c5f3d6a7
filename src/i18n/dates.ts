import type { Language } from '../../schemas/words.ts';

const months: Record<Language, readonly string[]> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const until: Record<Language, string> = { nl: 'tot en met', en: 'up to and including' };
const and: Record<Language, string> = { nl: 'en', en: 'and' };

/** A calendar date (`YYYY-MM-DD`) in words: `31 december 2018`. Throws a RangeError for any other text. */
export function formatDate(date: string, language: Language): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${months[language][month - 1]} ${year}`;
}

/**
 * A closed period in words. Whole calendar years are told as years (`2018`, `2017 en 2018`, `2015 tot en met 2018`),
 * anything else by its first and last day.
 */
export function formatPeriod(from: string, last: string, language: Language): string {
  const first = partsOf(from);
  const end = partsOf(last);
  if (!from.endsWith('-01-01') || !last.endsWith('-12-31')) {
    return `${formatDate(from, language)} ${until[language]} ${formatDate(last, language)}`;
  }
  if (first.year === end.year) return `${first.year}`;
  const between = end.year - first.year === 1 ? and[language] : until[language];
  return `${first.year} ${between} ${end.year}`;
}

function partsOf(date: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = (match ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || !exists(year, month, day)) {
    throw new RangeError('not a calendar date of the form YYYY-MM-DD');
  }
  return { year, month, day };
}

function exists(year: number, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}
