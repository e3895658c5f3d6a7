import { type FormatLocaleObject, formatLocale } from 'd3-format';
import type { Language } from '../../schemas/words.ts';

/** Separators are written out here, so that no figure depends on the locale data of the machine. */
const locales: Record<Language, FormatLocaleObject> = {
  nl: formatLocale({ decimal: ',', thousands: '.', grouping: [3], currency: ['€ ', ''] }),
  en: formatLocale({ decimal: '.', thousands: ',', grouping: [3], currency: ['€', ''] }),
};

/** Sum of a product in doubles may fall a hair below the half that it stands for. */
const tolerance = 1e-9;

/**
 * Rounds half away from zero, at `digits` decimals; a half that a double holds as 0.49999999 counts as a half.
 * Throws a RangeError for what is not a finite number: a missing figure must be told in words, never as `NaN`.
 */
export function roundHalfUp(value: number, digits: number): number {
  if (!Number.isFinite(value)) throw new RangeError('only a finite number can be rounded');
  const factor = 10 ** digits;
  const rounded = Math.floor(Math.abs(value) * factor + 0.5 + tolerance) / factor;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

/** A number with a fixed number of decimals: 1234.5 is `1.234,5` in Dutch and `1,234.5` in English. */
export function formatDecimal(value: number, digits: number, language: Language): string {
  return locales[language].format(`,.${digits}f`)(roundHalfUp(value, digits));
}

/** A whole number: 1336 is `1.336` in Dutch and `1,336` in English. Throws a RangeError for a fraction. */
export function formatCount(value: number, language: Language): string {
  if (!Number.isInteger(value)) throw new RangeError('a count is a whole number');
  return locales[language].format(',d')(value);
}

/** A proportion (0–1) as a percentage: 0.15441 is `15,4%` in Dutch and `15.4%` in English. */
export function formatPercent(proportion: number, language: Language, digits = 1): string {
  return `${formatDecimal(roundHalfUp(proportion * 100, digits), digits, language)}%`;
}

/** Two bounds as a range with an en dash; a unit such as `%` stands once, at the end. */
export function formatRange(lower: string, upper: string): string {
  const unit = /%$/.test(lower) && /%$/.test(upper) ? '%' : '';
  return unit === '' ? `${lower}–${upper}` : `${lower.slice(0, -1)}–${upper}`;
}

/** How many of a hundred a proportion (0–1) is, as a whole number from 0 to 100. */
export function ofHundred(proportion: number): number {
  return roundHalfUp(proportion * 100, 0);
}
