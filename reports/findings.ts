import type { Cell } from '../schemas/cube.ts';
import { capitalise } from '../src/i18n/text.ts';
import type { BreakdownRow } from './breakdowns.ts';
import { type Group, hasInterval, hasValue } from './cells.ts';
import type { ReportContext } from './context.ts';
import { tellBounds, tellValue } from './tell.ts';

/*
 * What a chart shows, in a sentence. Which sentence is chosen follows fixed rules over cleared cells alone, and no
 * unit is named for standing high or low: with many units, some do by chance.
 */

/** Whether victims and other children differ by more than their intervals; `null` where either is not told. */
export function groupFinding(context: ReportContext, indicator: string): string {
  const victims = context.cells.find({ indicator, victim: 'victim' });
  const others = context.cells.find({ indicator, victim: 'other' });
  const words = context.words.headline.chartFinding;
  const overlap = intervalsOverlap(victims, others);
  if (overlap === null) return words.none;
  return overlap ? words.overlap : words.apart;
}

/** The figure of the first and last year that have one, for each group of the chart. */
export function yearFinding(
  context: ReportContext,
  rows: readonly BreakdownRow[],
  groups: readonly Group[],
): string {
  const sentences = groups.flatMap((group) => yearSentences(context, rows, group));
  return sentences.length === 0 ? context.words.findings.noFigure : sentences.join(' ');
}

/** Whether all intervals of a breakdown have a point in common, for each group of the chart. */
export function overlapFinding(
  context: ReportContext,
  rows: readonly BreakdownRow[],
  groups: readonly Group[],
): string {
  const sentences = groups.flatMap((group) =>
    overlapSentences(
      context,
      groupLabel(context, group),
      rows.map((row) => row.cells.get(group)?.[0]),
    ),
  );
  return sentences.length === 0 ? context.words.findings.noFigure : sentences.join(' ');
}

/** The same for each category of a distribution, over all children. */
export function categoryFinding(
  context: ReportContext,
  rows: readonly BreakdownRow[],
  categories: readonly { readonly code: string; readonly label: string }[],
): string {
  const sentences = categories.flatMap(({ code, label }) =>
    overlapSentences(
      context,
      capitalise(label),
      rows.map((row) => row.cells.get('_T')?.find(({ category }) => category === code)),
    ),
  );
  return sentences.length === 0 ? context.words.findings.noFigure : sentences.join(' ');
}

function overlapSentences(
  context: ReportContext,
  label: string,
  cells: readonly (Cell | undefined)[],
): string[] {
  const bounds = cells.filter(hasValue).filter(hasInterval);
  if (bounds.length < 2) return [];
  const words = context.words.findings;
  const highestLower = Math.max(...bounds.map(({ lower }) => lower));
  const lowestUpper = Math.min(...bounds.map(({ upper }) => upper));
  return [highestLower <= lowestUpper ? words.together(label) : words.scattered(label)];
}

/** How help came, for each group that has all three shares. */
export function statusFinding(context: ReportContext, indicator: string): string {
  const sentences = context.groups.flatMap((group) => {
    const [running, started, none] = ['running', 'started', 'none'].map((category) =>
      tellValue(context, context.cells.find({ indicator, victim: group, category })),
    );
    if (!running || !started || !none) return [];
    return [context.words.findings.status(groupLabel(context, group), running, started, none)];
  });
  return sentences.join(' ');
}

/** The number of children in the whole country, for each of the groups. */
export function countFinding(context: ReportContext, indicator: string, groups: readonly Group[]): string {
  const sentences = groups.flatMap((group) => {
    const cell = context.cells.find({ indicator, victim: group, unit: 'count' });
    const count = tellValue(context, cell);
    if (cell === undefined || count === null) return [];
    const bounds = tellBounds(context, cell);
    if (bounds === null) return [];
    return [context.words.findings.countOf(groupLabel(context, group), count, bounds.lower, bounds.upper)];
  });
  return sentences.join(' ');
}

/** Whether two intervals have a point in common; `null` where either is missing. */
export function intervalsOverlap(one: Cell | undefined, other: Cell | undefined): boolean | null {
  if (!hasValue(one) || !hasValue(other) || !hasInterval(one) || !hasInterval(other)) return null;
  return one.lower <= other.upper && other.lower <= one.upper;
}

function yearSentences(context: ReportContext, rows: readonly BreakdownRow[], group: Group): string[] {
  const told = rows.flatMap((row) => {
    const cell = row.cells.get(group)?.[0];
    const value = tellValue(context, cell);
    return cell === undefined || value === null ? [] : [{ label: row.label, cell, value }];
  });
  const first = told[0];
  const last = told.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  const words = context.words.findings;
  const overlap = intervalsOverlap(first.cell, last.cell);
  const sentence = words.overTime(groupLabel(context, group), first, last);
  return overlap === null ? [sentence] : [sentence, overlap ? words.overlap : words.apart];
}

function groupLabel(context: ReportContext, group: Group): string {
  return capitalise(context.words.shared.groups[group]);
}
