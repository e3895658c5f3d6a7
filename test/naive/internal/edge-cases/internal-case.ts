import type { EdgeCase } from '../../edge-cases/edge-case.ts';
import type { Registers } from '../../rows.ts';

/** A few rows, and figures for the whole country and period worked out by hand from the methodology. */
export interface InternalEdgeCase extends Omit<EdgeCase, 'expected'> {
  readonly careObservedFrom?: string;
  readonly lacking?: NonNullable<Registers['lacking']>;
  /** By indicator, category and, where one is meant, help status: how many, and of how many (0 for a count without a whole). */
  readonly expected: Readonly<Record<string, readonly [number, number]>>;
  /** The same by indicator, category and province over the whole period, or the state of a cell without figures. */
  readonly places?: Readonly<Record<string, readonly [number, number] | string>>;
}

/** Two years of orders, all of which can be told two years after a half year; with tables by year, and few others. */
export const longObserved = {
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2021-06-30',
  breakdowns: ['total', 'year'],
};
