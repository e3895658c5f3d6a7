import type { Measured, UnsafeCell } from '../cube/unsafe-cube.ts';
import type { ToldCount } from './systems.ts';
import { primaryReasons } from './primary-rules.ts';

/** Why a unit is withheld: one of its cells is unsafe by itself, or for what it would reveal beside others. */
export const withholdingReasons = [
  ...primaryReasons,
  'small_difference',
  'small_remainder',
  'coarser_withheld',
  'source_withheld',
  'leaves_too_little_open',
  'not_in_the_plan',
] as const;
export type WithholdingReason = (typeof withholdingReasons)[number];

/**
 * What a cell is decided with: `single` by itself, as a sum of inner cells; with its `source`, from which it is computed and
 * beyond which it tells nothing; or with its whole `unit`.
 */
export type Fate = 'single' | 'source' | 'unit';

/** Which cells share one fate, and in which order they may be shown. Data of the statistic. */
export interface ReleasePlan<Row extends Measured> {
  readonly fateOf: (cell: UnsafeCell<Row>) => Fate;
  /** The name of the unit that a cell belongs to; of single cells, their table. */
  readonly unitOf: (cell: UnsafeCell<Row>) => string;
  /** Whether a unit may tell of the same people as a single cell, so that what both tell together is to be judged. */
  readonly isBesideUnits: (row: Row) => boolean;
  /** Units from most to least wanted. A unit that is not listed is withheld. */
  readonly priority: readonly string[];
  /**
   * Units that add up to the same people more coarsely, or that this one is computed from. A unit is withheld unless all
   * of these are released, of a table of single cells every one: else its sums would show what was withheld there.
   */
  readonly coarserThan: (unit: string) => readonly string[];
  /** How many people a cell is about, as printed; what counts when one cell contains another. */
  readonly countOf: (row: Row) => number | null;
  /** What rows, shown beside each other, tell of groups that stand in several of them, such as the steps of a flow. */
  readonly tells: (rows: readonly Row[]) => readonly ToldCount[];
  /** Counts that readers know from before, though their cells may be withheld now: rows with these, and nothing else of it. */
  readonly knownBefore?: readonly Row[];
}

/** What was decided about a unit; cells by their position in the cube. */
export interface UnitDecision {
  readonly unit: string;
  readonly released: boolean;
  readonly cells: readonly number[];
  /** For a withheld unit: the cells to which each reason applies. Reasons in a fixed order. */
  readonly reasons: ReadonlyMap<WithholdingReason, readonly number[]>;
}
