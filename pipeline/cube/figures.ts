import type { Cell } from '../../schemas/cube.ts';
import { garwood } from '../../src/statistics/garwood.ts';
import { wilson } from '../../src/statistics/wilson.ts';

/** What a cell prints, and its state. */
export type Figures = Pick<
  Cell,
  'numerator' | 'denominator' | 'value' | 'lower' | 'upper' | 'status' | 'reason'
>;

const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;

/** A share of children with Wilson's interval; of nobody there is none. */
export function shareFigures(numerator: number, denominator: number): Figures {
  if (denominator === 0)
    return { ...nothing, numerator, denominator, status: 'not_estimable', reason: 'no_children' };
  const { lower, upper } = wilson(numerator, denominator);
  return {
    ...{ numerator, denominator, value: numerator / denominator, lower, upper },
    ...{ status: 'value', reason: null },
  };
}

/** A count of children with Garwood's interval. */
export function countFigures(count: number): Figures {
  const { lower, upper } = garwood(count);
  return {
    ...{ numerator: count, denominator: null, value: count, lower, upper },
    ...{ status: 'value', reason: null },
  };
}

/** Children per so many inhabitants, with Garwood's interval of the count; `persons` is `null` where it was not delivered. */
export function rateFigures(count: number, persons: number | null, per: number): Figures {
  if (persons === null)
    return { ...nothing, numerator: count, status: 'not_estimable', reason: 'no_population' };
  const { lower, upper } = garwood(count);
  const rate = (children: number) => (children / persons) * per;
  return {
    ...{ numerator: count, denominator: persons },
    ...{ value: rate(count), lower: rate(lower), upper: rate(upper) },
    ...{ status: 'value', reason: null },
  };
}

/** A share of what passed a step: a full count, without an interval. */
export function passedFigures(passed: number, total: number): Figures {
  const known = total === 0 ? null : passed / total;
  return {
    ...{ numerator: passed, denominator: total, value: known, lower: null, upper: null },
    ...(total === 0
      ? ({ status: 'not_estimable', reason: 'no_records' } as const)
      : ({ status: 'value', reason: 'full_count' } as const)),
  };
}

/** A count of the process: a full count, without an interval. */
export function stepFigures(count: number): Figures {
  return {
    ...{ numerator: count, denominator: null, value: count, lower: null, upper: null },
    ...{ status: 'value', reason: 'full_count' },
  };
}
