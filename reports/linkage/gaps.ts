import type { Cell } from '../../schemas/cube.ts';
import { type Gap, gapFlag } from '../../src/statistics/gap-flag.ts';
import { hasShare } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { tellCounts } from '../tell.ts';

/** A group with its rate, and how far that is off the rate of all others; `null` where that may not be known. */
export interface RateLine {
  readonly label: string;
  readonly cell: Cell;
  readonly gap: Gap | null;
}

/** Compares a group with the rest of its total: only where both are public, and the group is a part of the total. */
export function gapOf(cell: Cell, total: Cell | undefined): Gap | null {
  if (!hasShare(cell) || !hasShare(total)) return null;
  const group = { having: cell.numerator, all: cell.denominator };
  const rest = { having: total.numerator - group.having, all: total.denominator - group.all };
  if (rest.having < 0 || rest.all <= 0 || rest.having > rest.all) return null;
  return gapFlag({ group, rest });
}

/** Groups that stand out, in words, worse before better; and what to say where none does or none can be compared. */
export function gapFinding(context: ReportContext, lines: readonly RateLine[]): string {
  const words = context.words.linkageRates;
  if (lines.every(({ gap }) => gap === null)) return words.notCompared;
  const told = (side: 'lower' | 'higher') =>
    context.formats.list(
      lines.filter((line) => sideOf(line) === side).map((line) => tellGroup(context, line)),
    );
  const [worse, better] = [told('lower'), told('higher')];
  if (worse === '' && better === '') return words.noneOff;
  return [worse === '' ? '' : words.worse(worse), better === '' ? '' : words.better(better)].join(' ').trim();
}

/** On which side of the others a group stands out; `null` where it does not. */
export function sideOf({ gap }: RateLine): 'lower' | 'higher' | null {
  if (gap === null || gap.points === null || !gap.flagged) return null;
  return gap.points < 0 ? 'lower' : 'higher';
}

/** The difference from the others in points, with its side. */
export function tellGap(context: ReportContext, { points }: Pick<Gap, 'points'>): string {
  const words = context.words.linkageRates;
  const told = context.formats.points(Math.abs(points ?? 0));
  if (Number(told.replace(',', '.')) === 0 || points === null) return words.equal;
  return points < 0 ? words.lower(told) : words.higher(told);
}

function tellGroup(context: ReportContext, { label, cell, gap }: RateLine): string {
  if (!hasShare(cell) || gap === null) return label;
  const { share } = tellCounts(context, cell);
  return context.words.linkageRates.group({ label, share, gap: tellGap(context, gap) });
}
