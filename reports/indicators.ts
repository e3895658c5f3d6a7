import type { PublicIndicator } from '../schemas/internal-indicator.ts';
import { type MarginId, marginIds, margins } from '../schemas/margins.ts';
import { cellsOf } from './breakdowns.ts';
import { stateOf, type TableState } from './cells.ts';
import type { ReportContext } from './context.ts';
import type { Words } from '../schemas/words.ts';

/** An indicator of the catalogue, with every word about it. */
export function indicatorOf(context: ReportContext, id: string): PublicIndicator | undefined {
  return context.input.catalogue.find((indicator) => indicator.id === id);
}

/**
 * Breakdowns that have no place on the page: they would be longer than all the rest, and are in the files. A
 * distribution has several lines for each line of a share, so it leaves the page a level earlier.
 */
function inFiles(context: ReportContext, indicator: string): readonly MarginId[] {
  const crossed = ['year_youth_region', 'municipality'] as const;
  return isDivision(context, indicator) ? ['youth_region', ...crossed] : crossed;
}

/** Whether the shares of an indicator are those of categories: every child is in one of them. */
function isDivision(context: ReportContext, id: string): boolean {
  const indicator = indicatorOf(context, id);
  return (
    indicator?.kind === 'distribution' || (indicator?.kind === 'shares' && indicator.divides !== undefined)
  );
}

/** A category as the page tells it. */
export interface Category {
  readonly code: string;
  readonly label: string;
}

/** The shares of an indicator that are made in a breakdown: below the country some of them are taken together. */
export function categoriesOf(context: ReportContext, id: string, marginId: MarginId): Category[] {
  const indicator = indicatorOf(context, id);
  const told = ({ code, label }: { readonly code: string; readonly label: Words }): Category => ({
    code,
    label: label[context.language],
  });
  if (indicator?.kind === 'distribution') return indicator.categories.map(told);
  if (indicator?.kind !== 'shares') return [];
  const elsewhere = isRegional(marginId) ? 'country' : 'below_country';
  const made = indicator.shares.filter(({ levels }) => levels !== elsewhere).map(told);
  // What is not known stands last, also behind categories that others were joined in.
  return made.toSorted((one, other) => Number(one.code === 'unknown') - Number(other.code === 'unknown'));
}

/** Whether an indicator looks further ahead than the six months of the headline. */
export function looksFurther(context: ReportContext, id: string): boolean {
  const indicator = indicatorOf(context, id);
  if (indicator?.kind !== 'shares') return false;
  const { months, days } = indicator.horizon;
  return months > 6 || days > 0;
}

/** The state of one breakdown of an indicator. */
export function tableState(context: ReportContext, indicator: string, margin: MarginId): TableState {
  return stateOf(cellsOf(context, indicator, margin));
}

/** Breakdowns of an indicator that the page shows, and those that it only names as withheld; the total apart. */
export function splitMargins(
  context: ReportContext,
  indicator: string,
): { readonly shown: readonly MarginId[]; readonly withheld: readonly MarginId[] } {
  const state = (margin: MarginId) => tableState(context, indicator, margin);
  const elsewhere = inFiles(context, indicator);
  const broken = marginIds.filter((margin) => margin !== 'total');
  return {
    shown: broken.filter(
      (margin) => !elsewhere.includes(margin) && ['shown', 'partly', 'pending'].includes(state(margin)),
    ),
    withheld: broken.filter((margin) => state(margin) === 'withheld'),
  };
}

/** The same with the total of the country as the first of the breakdowns. */
export function withTotal(context: ReportContext, indicator: string): ReturnType<typeof splitMargins> {
  const { shown, withheld } = splitMargins(context, indicator);
  const total = tableState(context, indicator, 'total');
  return {
    shown: total === 'absent' || total === 'withheld' ? shown : ['total', ...shown],
    withheld: total === 'withheld' ? ['total', ...withheld] : withheld,
  };
}

/** Whether a breakdown sets regions side by side: what invites a ranking. */
export function isRegional(marginId: MarginId): boolean {
  return margins.some(({ id, regionLevel }) => id === marginId && regionLevel !== 'country');
}

/** Breakdowns with figures that are in the files alone. */
export function inFilesAlone(context: ReportContext, indicator: string): readonly MarginId[] {
  return inFiles(context, indicator).filter((margin) =>
    ['shown', 'partly'].includes(tableState(context, indicator, margin)),
  );
}
