import { addDays, addMonths } from '../dates.ts';
import { type NaiveOptions, yearIsMargin } from '../options.ts';

/** Behind an index date: the last day that must be observed before a figure can be told. */
const horizons: Readonly<Record<string, (indexDate: string) => string>> = {
  'first-help-type': (day) => addMonths(day, 6),
  'first-help-referrer': (day) => addMonths(day, 6),
  'help-lasting': (day) => addDays(addMonths(day, 6), 90),
  'repeat-order months_12': (day) => addMonths(addMonths(day, 6), 12),
  'repeat-order months_24': (day) => addMonths(addMonths(day, 6), 24),
};

/** Whether the figure can be told of everybody with an index date up to this one. */
export function isObserved(
  indicator: string,
  category: string,
  indexDate: string,
  { observedUntil }: Pick<NaiveOptions, 'observedUntil'>,
): boolean {
  const horizon = horizons[indicator] ?? horizons[`${indicator} ${category}`];
  return horizon === undefined || horizon(indexDate) <= observedUntil;
}

/** The same of a child: with a table by year, a year counts as a whole or not at all. */
export function isObservedFor(
  child: { readonly year: number; readonly indexDate: string },
  indicator: string,
  category: string,
  options: NaiveOptions,
): boolean {
  const day = yearIsMargin(options) ? `${child.year}-12-31` : child.indexDate;
  return isObserved(indicator, category, day, options);
}
