import type { Indicator } from '../schemas/indicator.ts';
import type { MarginId } from '../schemas/margins.ts';
import { cellsOf } from './breakdowns.ts';
import { stateOf, type TableState } from './cells.ts';
import type { ReportContext } from './context.ts';

/** An indicator of the catalogue, with every word about it. */
export function indicatorOf(context: ReportContext, id: string): Indicator | undefined {
  return context.input.catalogue.find((indicator) => indicator.id === id);
}

/** Breakdowns that have a place on the page; a table of all municipalities has not: it would be longer than the rest. */
export const chartMargins = [
  'year',
  'sex',
  'age_group',
  'measure',
  'sex_age_group',
  'province',
  'youth_region',
  'year_youth_region',
] as const satisfies readonly MarginId[];

/** The state of every breakdown of an indicator. */
export function tableState(context: ReportContext, indicator: string, margin: MarginId): TableState {
  return stateOf(cellsOf(context, indicator, margin));
}

/** Breakdowns of an indicator that the page shows, and those that it only names as withheld. */
export function splitMargins(
  context: ReportContext,
  indicator: string,
): { readonly shown: readonly (typeof chartMargins)[number][]; readonly withheld: readonly MarginId[] } {
  const state = (margin: MarginId) => tableState(context, indicator, margin);
  return {
    shown: chartMargins.filter((margin) => ['shown', 'partly', 'pending'].includes(state(margin))),
    withheld: [...chartMargins, 'municipality' as const].filter((margin) => state(margin) === 'withheld'),
  };
}

/** Whether there are figures by municipality, which are in the files alone. */
export function hasMunicipalities(context: ReportContext, indicator: string): boolean {
  return ['shown', 'partly'].includes(tableState(context, indicator, 'municipality'));
}
