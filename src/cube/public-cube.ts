import type { Measured, UnsafeCube } from './unsafe-cube.ts';

/** The one reason that a withheld cell shows, whichever rule withheld it: primary and complementary look alike. */
export const withheldReason = 'disclosure_control';

/** What an auditor found; a cube is cleared only when it passed. */
export interface Audit {
  readonly passed: boolean;
  /** What is wrong, for the internal edition. */
  readonly findings: readonly string[];
}

/** Decides, per cell of an unsafe cube (by position), what is released, and checks its own work. */
export interface Clearance {
  readonly withheld: ReadonlySet<number>;
  readonly audit: Audit;
}

/**
 * Cells that may be shown to the public. There is no way to make one but through `clear`, which demands an audit
 * that passed and removes numerator, denominator, value and interval of every withheld cell together.
 */
export class PublicCube<Row extends Measured> {
  readonly cells: readonly Row[];
  readonly #cleared = true;

  private constructor(cells: readonly Row[]) {
    this.cells = cells;
  }

  /** The door for disclosure control. Throws when the audit did not pass. */
  static clear<Row extends Measured>(cube: UnsafeCube<Row>, clearance: Clearance): PublicCube<Row> {
    if (!clearance.audit.passed) throw new Error('a cube whose audit did not pass cannot be cleared');
    return new PublicCube(releasedRows(cube, clearance.withheld));
  }

  /**
   * The same cube with some cells as an earlier release published them, or withheld (`null`), by position: for figures of which the
   * revision would tell of a few people. It shows nothing that was not cleared once.
   */
  static standing<Row extends Measured>(
    cleared: PublicCube<Row>,
    earlier: ReadonlyMap<number, Row | null>,
  ): PublicCube<Row> {
    return new PublicCube(
      cleared.cells.map((row, at) => {
        const stood = earlier.get(at);
        return stood === undefined ? row : (stood ?? withhold(row));
      }),
    );
  }

  /** Whether a value is a cleared cube, also across copies of the module. */
  static is(value: unknown): boolean {
    return typeof value === 'object' && value !== null && #cleared in value;
  }
}

/** The rows of a cube as they are published when the cells at the given positions are withheld; what an audit reads. */
export function releasedRows<Row extends Measured>(
  cube: UnsafeCube<Row>,
  withheld: ReadonlySet<number>,
): Row[] {
  return cube.cells.map(({ row }, index) => (withheld.has(index) ? withhold(row) : { ...row }));
}

/** A withheld row hides its state too, except `not_applicable`, which follows from definitions and tells nothing. */
function withhold<Row extends Measured>(row: Row): Row {
  const emptied = { ...row, numerator: null, denominator: null, value: null, lower: null, upper: null };
  if (row.status === 'not_applicable') return emptied;
  return { ...emptied, status: 'suppressed', reason: withheldReason };
}
