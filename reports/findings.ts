import type { Cell } from '../schemas/cube.ts';
import { capitalise } from '../src/i18n/text.ts';
import type { BreakdownRow } from './breakdowns.ts';
import { type Group, hasInterval, hasValue } from './cells.ts';
import type { ReportContext } from './context.ts';
import { tellBounds, tellShare, tellValue } from './tell.ts';

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

/** The share in the first and last year that have one, for each group of the charts. */
export function yearFinding(context: ReportContext, rows: readonly BreakdownRow[]): string {
  const sentences = context.chartGroups.flatMap((group) => yearSentences(context, rows, group));
  return sentences.length === 0 ? context.words.findings.noFigure : sentences.join(' ');
}

/** Whether all intervals of a breakdown have a point in common, for each group of the chart. */
export function overlapFinding(
  context: ReportContext,
  rows: readonly BreakdownRow[],
  groups: readonly Group[],
): string {
  const words = context.words.findings;
  const sentences = groups.flatMap((group) => {
    const bounds = rows
      .map((row) => row.cells.get(group)?.[0])
      .filter(hasValue)
      .filter(hasInterval);
    if (bounds.length < 2) return [];
    const together =
      Math.max(...bounds.map(({ lower }) => lower)) <= Math.min(...bounds.map(({ upper }) => upper));
    return [
      together ? words.together(groupLabel(context, group)) : words.scattered(groupLabel(context, group)),
    ];
  });
  return sentences.length === 0 ? words.noFigure : sentences.join(' ');
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

/** The number of children, for each group. */
export function countFinding(context: ReportContext, indicator: string): string {
  const sentences = context.groups.flatMap((group) => {
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
    const share = tellShare(context, cell);
    return cell === undefined || share === null ? [] : [{ label: row.label, cell, ...share }];
  });
  const first = told[0];
  const last = told.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  const words = context.words.findings;
  const overlap = intervalsOverlap(first.cell, last.cell) === true;
  return [words.overTime(groupLabel(context, group), first, last), overlap ? words.overlap : words.apart];
}

function groupLabel(context: ReportContext, group: Group): string {
  return capitalise(context.words.shared.groups[group]);
}
