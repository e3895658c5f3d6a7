import type { Cell } from '../../schemas/cube.ts';
import type { Contributors, UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import type { Coordinates } from './coordinates.ts';
import { passedFigures, stepFigures } from './figures.ts';

/** The whole period, all children, the whole country. */
export const everywhere: Coordinates = {
  period: '_T',
  victim: '_T',
  region_level: 'country',
  region: 'NL',
  sex: '_T',
  age_group: '_T',
  measure: '_T',
  help_status: '_T',
};

/** A step of the population flow: units (orders, spells, children) and the distinct children behind them. */
export interface FlowStep {
  readonly step: string;
  readonly units: number;
  readonly children: number;
}

/** Records of a register as delivered and as used. */
export interface RegisterAccount {
  readonly register: string;
  readonly delivered: number;
  readonly used: number;
}

/** A count of the process, without an interval: it is a full count. */
export function flowCell(indicator: string, { step, units, children }: FlowStep): UnsafeCell<Cell> {
  return {
    row: {
      indicator,
      statistic: 'estimate',
      ...everywhere,
      category: step,
      unit: 'count',
      ...stepFigures(units),
    },
    contributors: { denominator: null, numerator: children, complement: null },
    margin: 'total',
    sensitive: false,
  };
}

/** A share of records or children that got through a step, without an interval: it is a full count. */
export function passedCell(
  indicator: string,
  category: string,
  passed: number,
  total: number,
  contributors: Contributors,
  place: { readonly at: Coordinates; readonly margin: string } = { at: everywhere, margin: 'total' },
): UnsafeCell<Cell> {
  return {
    row: {
      indicator,
      statistic: 'estimate',
      ...place.at,
      category,
      unit: 'share',
      ...passedFigures(passed, total),
    },
    contributors,
    margin: place.margin,
    sensitive: false,
  };
}
