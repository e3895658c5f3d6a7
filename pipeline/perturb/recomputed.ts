import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import type { PerturbedCounts } from '../../src/disclosure/perturbed-counts.ts';
import {
  countFigures,
  type Figures,
  passedFigures,
  rateFigures,
  shareFigures,
  stepFigures,
} from '../cube/figures.ts';
import { catalogue } from '../indicators/index.ts';

const accounts: ReadonlySet<string> = new Set(
  catalogue.filter(({ kind }) => kind === 'account').map(({ id }) => id),
);

/**
 * The row of a cell whose counts a method has changed: every figure by the formula of the figure itself, from the changed
 * counts and from public numbers, and nothing from what was counted.
 */
export function recomputed({ row }: UnsafeCell<Cell>, counts: PerturbedCounts): Cell {
  return { ...row, ...figuresOf(row, counts) };
}

function figuresOf(row: Cell, { numerator, denominator }: PerturbedCounts): Figures {
  const isAccount = accounts.has(row.indicator);
  if (row.unit === 'per_1000') return rateFigures(numerator, row.denominator, rateOf(row));
  if (denominator === null) return isAccount ? stepFigures(numerator) : countFigures(numerator);
  if (numerator > denominator) return noShare(numerator, denominator, 'more_than_all');
  if (denominator === 0) return noShare(numerator, denominator, 'none_or_few');
  return isAccount ? passedFigures(numerator, denominator) : shareFigures(numerator, denominator);
}

/**
 * Each count has noise of its own, so that a part may come out larger than the whole; and what reads as nobody may be a few.
 * There is no such share.
 */
function noShare(numerator: number, denominator: number, reason: string): Figures {
  const nothing = { value: null, lower: null, upper: null };
  return { numerator, denominator, ...nothing, status: 'not_estimable', reason };
}

function rateOf({ indicator: id }: Cell): number {
  const indicator = catalogue.find((one) => one.id === id);
  if (indicator?.kind !== 'count' || indicator.ratePer === undefined)
    throw new RangeError('no rate is made of this indicator');
  return indicator.ratePer;
}
