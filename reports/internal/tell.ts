import type { Cell } from '../../schemas/cube.ts';
import { formatRange, roundHalfUp } from '../../src/i18n/numbers.ts';
import { type Figure, hasValue } from '../cells.ts';
import type { InternalContext } from './context.ts';

/** The figure of a cell, formatted in its own unit. */
export function valueText(
  context: InternalContext,
  cell: Pick<Figure, 'unit' | 'statistic' | 'value'>,
): string {
  return formatAs(context, cell, cell.value);
}

/** A number in the unit of a cell: means of days with one decimal, days of a curve as whole days. */
function formatAs(
  { formats }: InternalContext,
  { unit, statistic }: Pick<Cell, 'unit' | 'statistic'>,
  value: number,
): string {
  switch (unit) {
    case 'share':
    case 'probability':
      return formats.percent(value);
    case 'count':
      // Bounds of a count are not whole numbers, but a reader counts children.
      return formats.count(roundHalfUp(value, 0));
    case 'per_1000':
      return formats.decimal(value);
    case 'days':
      return statistic === 'restricted_mean' ? formats.points(value) : formats.count(value);
  }
}

/** Why a cell has no figure, in words. */
export function stateText({ words }: InternalContext, cell: Pick<Cell, 'status' | 'reason'>): string {
  const state = words.states.states[cell.status];
  const reason = pick(words.states.reasons, cell.reason);
  return reason === undefined ? state : words.states.because(state, reason);
}

/** Both bounds of a cell with a figure, one of them and that the other is not reached, or why there is none. */
export function boundsText(context: InternalContext, cell: Cell): string {
  const { states, figures } = context.words;
  if (!hasBounds(cell)) return pick(states.noInterval, cell.reason) ?? states.plainNoInterval;
  const told = (bound: number | null) =>
    bound === null ? states.notReached : formatAs(context, cell, bound);
  return figures.range(told(cell.lower), told(cell.upper));
}

/** The same as short as can be, for within a sentence or beside a chart: `10,3–22,5%`. */
export function shortBounds(context: InternalContext, cell: Cell): string {
  const { lower, upper } = cell;
  if (lower === null || upper === null) return boundsText(context, cell);
  return formatRange(formatAs(context, cell, lower), formatAs(context, cell, upper));
}

/** Whether at least one end of the interval is known. */
export function hasBounds({ lower, upper }: Cell): boolean {
  return lower !== null || upper !== null;
}

/** A figure with its interval in brackets, or its state, short, as it stands among other columns. */
export function figureText(context: InternalContext, cell: Cell): string {
  return hasValue(cell)
    ? context.words.comparison.figure(valueText(context, cell), boundsText(context, cell))
    : context.words.states.states[cell.status];
}

/** A difference of proportions in percentage points, with its sign. */
export function pointsText({ formats }: InternalContext, difference: number): string {
  return formats.points(difference * 100);
}

/** A probability of a test: three decimals, or that it is smaller than these can tell. */
export function probabilityText({ words, formats }: InternalContext, cell: Cell | undefined): string {
  if (!hasValue(cell)) return words.helpTime.unknownProbability;
  return cell.value < smallest
    ? words.helpTime.belowProbability(formats.thousandths(smallest))
    : words.helpTime.probability(formats.thousandths(cell.value));
}

const smallest = 0.001;

/** The word of a reason, where there is one. */
function pick(words: Readonly<Record<string, string>>, reason: string | null): string | undefined {
  return reason === null ? undefined : words[reason];
}
