import type { Cell } from '../schemas/cube.ts';
import { capitalise } from '../src/i18n/text.ts';
import type { BreakdownRow } from './breakdowns.ts';
import { type Group, hasInterval, hasValue } from './cells.ts';
import type { ReportContext } from './context.ts';
import type { Category } from './indicators.ts';
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

/** The figure of the first and last year that have one, for each group of the chart. */
export function yearFinding(
  context: ReportContext,
  rows: readonly BreakdownRow[],
  groups: readonly Group[],
): string {
  const sentences = groups.flatMap((group) =>
    yearSentences(
      context,
      groupLabel(context, group),
      rows.map((row) => ({ label: row.label, cell: row.cells.get(group)?.[0] })),
    ),
  );
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
  categories: readonly Category[],
): string {
  const words = context.words.findings;
  const sentences = byOverlap(
    context,
    categories.map(({ code, label }) => ({
      label,
      cells: rows.map((row) => row.cells.get('_T')?.find(({ category }) => category === code)),
    })),
    { together: words.togetherIn, scattered: words.scatteredIn, one: words },
  );
  return sentences.length === 0 ? words.noFigure : sentences.join(' ');
}

/**
 * For each category of the whole country, whether victims and other children differ by more than their intervals; where some of
 * these are secret, so that all children are drawn, that it is about them.
 */
export function groupsByCategory(
  context: ReportContext,
  indicator: string,
  categories: readonly Category[],
): string {
  const { findings, headline } = context.words;
  const apart = categories.map(({ code, label }) => ({
    label,
    cells: (['victim', 'other'] as const).map((victim) =>
      context.cells.find({ indicator, victim, category: code }),
    ),
  }));
  if (apart.some(({ cells }) => cells.some((cell) => cell?.status === 'suppressed'))) return findings.ofAll;
  const sentences = byOverlap(context, apart, { together: findings.alikeIn, scattered: findings.apartIn });
  return sentences.length === 0 ? headline.chartFinding.none : sentences.join(' ');
}

type Sentence = (labels: string) => string;

/**
 * One sentence on all subjects of which the intervals have a point in common, and one on all of which they have not. A single
 * subject may have a sentence of its own.
 */
function byOverlap(
  context: ReportContext,
  subjects: readonly { readonly label: string; readonly cells: readonly (Cell | undefined)[] }[],
  words: {
    readonly together: Sentence;
    readonly scattered: Sentence;
    readonly one?: { readonly together: Sentence; readonly scattered: Sentence };
  },
): string[] {
  return (['together', 'scattered'] as const).flatMap((kind) => {
    const labels = subjects.filter(({ cells }) => overlapOf(cells) === kind).map(({ label }) => label);
    if (labels.length === 0) return [];
    const sentence = labels.length === 1 ? (words.one ?? words)[kind] : words[kind];
    return [sentence(capitalise(context.formats.list(labels)))];
  });
}

/** Whether all intervals have a point in common; `null` where there are fewer than two, or nobody is counted in any. */
function overlapOf(cells: readonly (Cell | undefined)[]): 'together' | 'scattered' | null {
  const bounds = cells.filter(hasValue).filter(hasInterval);
  if (bounds.length < 2 || bounds.every(({ value }) => value === 0)) return null;
  const highestLower = Math.max(...bounds.map(({ lower }) => lower));
  const lowestUpper = Math.min(...bounds.map(({ upper }) => upper));
  return highestLower <= lowestUpper ? 'together' : 'scattered';
}

/** Whether all intervals of some cells have a point in common; nothing where there are fewer than two. */
export function overlapSentences(
  context: ReportContext,
  label: string,
  cells: readonly (Cell | undefined)[],
): string[] {
  const overlap = overlapOf(cells);
  return overlap === null ? [] : [context.words.findings[overlap](label)];
}

/** A share of the whole country with its counts, for each group of which it is told; then whether victims and others differ. */
export function shareFinding(context: ReportContext, indicator: string): string {
  const sentences = context.groups.flatMap((group) => {
    const told = tellShare(context, context.cells.find({ indicator, victim: group }));
    return told === null ? [] : [context.words.findings.shareOf(groupLabel(context, group), told)];
  });
  const overlap = groupFinding(context, indicator);
  return [...sentences, overlap].join(' ');
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

/** The first and last year that have a figure, and whether their intervals overlap; nothing where fewer than two have one. */
export function yearSentences(
  context: ReportContext,
  subject: string,
  years: readonly { readonly label: string; readonly cell: Cell | undefined }[],
): string[] {
  const told = years.flatMap(({ label, cell }) => {
    const value = tellValue(context, cell);
    return cell === undefined || value === null ? [] : [{ label, cell, value }];
  });
  const first = told[0];
  const last = told.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  const words = context.words.findings;
  const overlap = intervalsOverlap(first.cell, last.cell);
  const sentence = words.overTime(subject, first, last);
  return overlap === null ? [sentence] : [sentence, overlap ? words.overlap : words.apart];
}

function groupLabel(context: ReportContext, group: Group): string {
  return capitalise(context.words.shared.groups[group]);
}
