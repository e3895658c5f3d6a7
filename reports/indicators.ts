import type { Indicator } from '../schemas/indicator.ts';
import { type MarginId, marginIds, margins } from '../schemas/margins.ts';
import { cellsOf } from './breakdowns.ts';
import { stateOf, type TableState } from './cells.ts';
import type { ReportContext } from './context.ts';

/** An indicator of the catalogue, with every word about it. */
export function indicatorOf(context: ReportContext, id: string): Indicator | undefined {
  return context.input.catalogue.find((indicator) => indicator.id === id);
}

/**
 * Breakdowns that have no place on the page: they would be longer than all the rest, and are in the files. A
 * distribution has several lines for each line of a share, so it leaves the page a level earlier.
 */
function inFiles(context: ReportContext, indicator: string): readonly MarginId[] {
  const crossed = ['year_youth_region', 'municipality'] as const;
  const lengthy = indicatorOf(context, indicator)?.kind === 'distribution';
  return lengthy ? ['youth_region', ...crossed] : crossed;
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
