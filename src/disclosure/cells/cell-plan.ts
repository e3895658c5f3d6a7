import type { Measured, UnsafeCell } from '../../cube/unsafe-cube.ts';
import type { ReleasePlan } from '../unit-decision.ts';

/** What is known of the single cells of a statistic, beside how its units are released. */
export interface CellPlan<Row extends Measured> extends ReleasePlan<Row> {
  readonly keyOf: (row: Row) => string;
  /** How much a cell is wanted, compared number by number: the lower first. */
  readonly ranksOf: (cell: UnsafeCell<Row>) => readonly number[];
  /** What orders cells that are wanted as much, from their keys: it says nothing of their counts. */
  readonly tieOf: (key: string) => string;
}
