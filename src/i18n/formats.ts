import type { Language } from '../../schemas/words.ts';
import { formatDate, formatPeriod } from './dates.ts';
import { formatCount, formatDecimal, formatPercent } from './numbers.ts';
import { joinList } from './text.ts';

/** Every format that a page needs, bound to one language. */
export interface Formats {
  count(value: number): string;
  /** Two decimals: rates and days are often small. */
  decimal(value: number): string;
  /** One decimal: differences in percentage points. */
  points(value: number): string;
  /** Three decimals: probabilities of tests. */
  thousandths(value: number): string;
  /** A proportion (0–1), one decimal. */
  percent(proportion: number): string;
  /** A proportion (0–1) without decimals, for an axis. */
  wholePercent(proportion: number): string;
  date(date: string): string;
  period(from: string, until: string): string;
  list(items: readonly string[]): string;
}

/** The formats of one language. */
export function formatsFor(language: Language): Formats {
  return {
    count: (value) => formatCount(value, language),
    decimal: (value) => formatDecimal(value, 2, language),
    points: (value) => formatDecimal(value, 1, language),
    thousandths: (value) => formatDecimal(value, 3, language),
    percent: (proportion) => formatPercent(proportion, language),
    wholePercent: (proportion) => formatPercent(proportion, language, 0),
    date: (date) => formatDate(date, language),
    period: (from, until) => formatPeriod(from, until, language),
    list: (items) => joinList(items, language),
  };
}
