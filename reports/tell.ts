import type { Cell } from '../schemas/cube.ts';
import { formatRange, roundHalfUp } from '../src/i18n/numbers.ts';
import type { Estimate } from '../src/svg/strips.tsx';
import { hasInterval, hasShare, hasValue, type ShareFigure } from './cells.ts';
import type { ReportContext } from './context.ts';
import { looksFurther } from './indicators.ts';
import type { ShareTold } from './words/headline.ts';

/** The figure of a cell in its own unit, formatted; `null` where the cell has none to show. */
export function tellValue(context: ReportContext, cell: Cell | undefined): string | null {
  if (!hasValue(cell)) return null;
  return formatAs(context, cell.unit, cell.value);
}

/** The state of a cell without a figure, in words. Secret is one word, whatever made it so. */
export function tellState(context: ReportContext, cell: Cell): string {
  if (cell.status === 'not_yet_followed' && looksFurther(context, cell.indicator))
    return context.words.shared.notFollowedFurther;
  return context.words.shared.states[cell.status];
}

/** The bounds of a cell, formatted in its own unit; `null` where there is no interval. */
export function tellBounds(
  context: ReportContext,
  cell: Cell,
): { readonly lower: string; readonly upper: string } | null {
  if (!hasValue(cell) || !hasInterval(cell)) return null;
  return {
    lower: formatBound(context, cell.unit, cell.lower),
    upper: formatBound(context, cell.unit, cell.upper),
  };
}

/** The bounds as a short range for beside a chart: `10,3–22,5%`. */
export function tellRange(context: ReportContext, cell: Cell): string | undefined {
  const bounds = tellBounds(context, cell);
  return bounds === null ? undefined : formatRange(bounds.lower, bounds.upper);
}

/** A share with counts and interval, for a sentence; `null` where any of these may not be told. */
export function tellShare(context: ReportContext, cell: Cell | undefined): ShareTold | null {
  if (!hasShare(cell)) return null;
  const bounds = tellBounds(context, cell);
  if (bounds === null) return null;
  return { ...tellCounts(context, cell), ...bounds };
}

/** A share and its two counts, for a table or a sentence. */
export function tellCounts(
  context: ReportContext,
  cell: ShareFigure,
): { readonly numerator: string; readonly denominator: string; readonly share: string } {
  return {
    numerator: context.formats.count(cell.numerator),
    denominator: context.formats.count(cell.denominator),
    share: formatAs(context, cell.unit, cell.value),
  };
}

/** What a chart draws of a cell; `null` where the cell has no figure to show. */
export function estimateOf(cell: Cell | undefined): Estimate | null {
  return hasValue(cell) ? { value: cell.value, lower: cell.lower, upper: cell.upper } : null;
}

function formatAs({ formats }: ReportContext, unit: Cell['unit'], value: number): string {
  switch (unit) {
    case 'share':
    case 'probability':
      return formats.percent(value);
    case 'count':
      return formats.count(value);
    case 'per_1000':
    case 'days':
      return formats.decimal(value);
  }
}

/** Bounds of a count are not whole numbers, but a reader counts children. */
function formatBound(context: ReportContext, unit: Cell['unit'], value: number): string {
  return formatAs(context, unit, unit === 'count' ? roundHalfUp(value, 0) : value);
}
