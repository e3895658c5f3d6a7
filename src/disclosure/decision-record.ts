import type { Measured, UnsafeCube } from '../cube/unsafe-cube.ts';
import type { UnitDecision, WithholdingReason } from './unit-decision.ts';

/** One reason against a unit, for the internal edition: how many cells, and which, by key. */
export interface ReasonRecord {
  readonly reason: WithholdingReason;
  readonly count: number;
  readonly cells: readonly string[];
}

/** What was decided about a unit, and why. Internal: which cells were unsafe by themselves is never public. */
export interface UnitRecord {
  readonly unit: string;
  readonly released: boolean;
  /** Number of cells in the unit. */
  readonly cells: number;
  readonly reasons: readonly ReasonRecord[];
}

/** Decisions with keys in place of positions, sorted, so that the record does not depend on the order of the cells. */
export function recordDecisions<Row extends Measured>(
  cube: UnsafeCube<Row>,
  decisions: readonly UnitDecision[],
  keyOf: (row: Row) => string,
): UnitRecord[] {
  const keyAt = (index: number) => {
    const cell = cube.cells[index];
    return cell === undefined ? [] : [keyOf(cell.row)];
  };
  return decisions.map(({ unit, released, cells, reasons }) => ({
    unit,
    released,
    cells: cells.length,
    reasons: [...reasons].map(([reason, indices]) => ({
      reason,
      count: indices.length,
      cells: indices.flatMap(keyAt).sort(),
    })),
  }));
}
