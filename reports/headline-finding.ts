import { capitalise } from '../src/i18n/text.ts';
import { breakdown } from './breakdowns.ts';
import type { ReportContext } from './context.ts';
import { countFinding, shareFinding, statusFinding } from './findings.ts';
import { categoriesOf, indicatorOf, tableState } from './indicators.ts';
import { repeatFinding } from './repeats.ts';
import { tellValue } from './tell.ts';

/** What an indicator says of the whole country, in the sentences of its own page; empty where nothing is told. */
export function headlineFinding(context: ReportContext, id: string): string {
  const indicator = indicatorOf(context, id);
  if (indicator === undefined || !['shown', 'partly'].includes(tableState(context, id, 'total'))) return '';
  if (indicator.kind === 'count') return countFinding(context, id, context.groups);
  if (indicator.kind === 'distribution') return statusFinding(context, id);
  if (indicator.kind === 'shares' && indicator.byHelpStatus) {
    const rows = breakdown(context, id, 'total');
    const found = repeatFinding(context, id, 'total', rows);
    return found === context.words.findings.noFigure ? '' : `${found} ${context.words.firstHelp.association}`;
  }
  if (indicator.kind === 'shares' && indicator.divides !== undefined) return categoriesFinding(context, id);
  return shareFinding(context, id);
}

/** The shares of all children that are told, in the order of the catalogue. */
function categoriesFinding(context: ReportContext, indicator: string): string {
  const { words, formats } = context;
  const shares = categoriesOf(context, indicator, 'total').flatMap(({ code, label }) => {
    const value = tellValue(context, context.cells.find({ indicator, category: code }));
    return value === null ? [] : [`${label} ${value}`];
  });
  return shares.length === 0 ? '' : `${capitalise(words.shared.groups._T)}: ${formats.list(shares)}.`;
}
