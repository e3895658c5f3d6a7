import type { Cell } from '../../../schemas/cube.ts';
import type { Estimate, NotEstimable } from '../../../src/statistics/survival/step-curve.ts';
import type { Coordinates } from '../../cube/coordinates.ts';

type Key = Pick<Cell, 'indicator' | 'statistic' | 'category' | 'unit'>;
type Numbers = Partial<Pick<Cell, 'numerator' | 'denominator' | 'value' | 'lower' | 'upper'>>;

/** A cell of a curve at a place. Without a value it is not estimable, and the reason says why. */
export function curveCell(
  at: Coordinates,
  key: Key,
  numbers: Numbers,
  reason: NotEstimable | 'bound_not_reached' | 'full_count' | 'rows_of_one_child' | null,
): Cell {
  const value = numbers.value ?? null;
  return {
    ...at,
    ...key,
    ...{ numerator: null, denominator: null, lower: null, upper: null },
    ...numbers,
    value,
    status: value === null ? 'not_estimable' : 'value',
    reason,
  };
}

/** The value and bounds of an estimate, as a cell has them. */
export function numbersOf({ value, bounds }: Estimate): Numbers {
  return { value, lower: bounds?.lower ?? null, upper: bounds?.upper ?? null };
}
