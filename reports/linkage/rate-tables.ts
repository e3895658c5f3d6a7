import type { MarginId } from '../../schemas/margins.ts';
import { breakdown } from '../breakdowns.ts';
import { hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { categoryOf, type LinkedSubject, rateOf } from './cells.ts';
import { gapOf, type RateLine } from './gaps.ts';

/** Rates of one subject, a line a group. */
export interface RatePart {
  readonly subject: LinkedSubject;
  readonly lines: readonly RateLine[];
}

/** One chart and table of rates by group. */
export interface RateTable {
  readonly id: 'year' | 'measure' | 'province' | 'careYear' | 'careType';
  /** Of what the rates are; only what the release has. */
  readonly parts: readonly RatePart[];
}

const plan: readonly {
  readonly id: RateTable['id'];
  readonly subjects: readonly LinkedSubject[];
  readonly margin: MarginId;
}[] = [
  { id: 'year', subjects: ['children', 'protection_orders'], margin: 'year' },
  { id: 'measure', subjects: ['children', 'protection_orders'], margin: 'measure' },
  { id: 'province', subjects: ['children', 'protection_orders'], margin: 'province' },
  { id: 'careYear', subjects: ['youth_care'], margin: 'year' },
];

/** Every table of linkage rates by group, in the order of the page. */
export function rateTables(context: ReportContext): RateTable[] {
  const crossed = plan.map(({ id, subjects, margin }) => ({
    id,
    parts: subjects
      .map((subject) => ({ subject, lines: linesOf(context, subject, margin) }))
      .filter(({ lines }) => lines.length > 0),
  }));
  const types = careTypeLines(context);
  const careType = {
    id: 'careType',
    parts: types.length === 0 ? [] : [{ subject: 'youth_care', lines: types }],
  };
  return [...crossed, careType as RateTable];
}

/** By what the rates of a table are told apart, in words. */
export function breakdownName(context: ReportContext, { id }: Pick<RateTable, 'id'>): string {
  const { linkageRates, shared } = context.words;
  if (id === 'careType') return linkageRates.bySort;
  return shared.breakdowns[id === 'careYear' ? 'year' : id];
}

/** The part that a chart draws: the first that has a figure. */
export function drawnPart({ parts }: RateTable): RatePart | undefined {
  return parts.find(({ lines }) => lines.some(({ cell }) => hasShare(cell))) ?? parts[0];
}

function linesOf(context: ReportContext, subject: LinkedSubject, margin: MarginId): RateLine[] {
  const total = rateOf(context, subject);
  const rows = breakdown(context, 'linkage-rate', margin, { category: categoryOf(subject) });
  return rows.flatMap(({ label, cells }) => {
    const cell = cells.get('_T')?.[0];
    return cell === undefined ? [] : [{ label, cell, gap: gapOf(cell, total) }];
  });
}

function careTypeLines(context: ReportContext): RateLine[] {
  const total = rateOf(context, 'youth_care');
  return context.input.codeLists.care_type.flatMap(({ code, label }) => {
    const cell = context.cells.find({ indicator: 'linkage-rate', category: `youth_care_${code}` });
    if (cell === undefined || cell.status === 'not_applicable') return [];
    return [{ label: label[context.language], cell, gap: gapOf(cell, total) }];
  });
}
