import { breakdown } from './breakdowns.ts';
import type { ReportContext } from './context.ts';
import { countFinding, groupsByCategory, shareFinding, statusFinding } from './findings.ts';
import { categoriesOf, indicatorOf, tableState } from './indicators.ts';
import { repeatFinding } from './repeats.ts';

/** What an indicator says of the whole country, in the sentences of its own page; empty where nothing is told. */
export function headlineFinding(context: ReportContext, id: string): string {
  const indicator = indicatorOf(context, id);
  if (indicator === undefined || !['shown', 'partly'].includes(tableState(context, id, 'total'))) return '';
  if (indicator.kind === 'count') return countFinding(context, id, context.groups);
  if (indicator.kind === 'distribution') return statusFinding(context, id);
  if (indicator.kind === 'shares' && indicator.byHelpStatus) {
    const rows = breakdown(context, id, 'total');
    return `${repeatFinding(context, id, 'total', rows)} ${context.words.firstHelp.association}`;
  }
  if (indicator.kind === 'shares' && indicator.divides !== undefined)
    return groupsByCategory(context, id, categoriesOf(context, id, 'total'));
  return shareFinding(context, id);
}
