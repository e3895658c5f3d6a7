import type { Combination } from '../disclosure/suppression/problem.ts';

/** What disclosure control needs to know of any cell, whatever its dimensions are. */
export interface Measured {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly status: string;
  readonly reason: string | null;
}

/** Distinct children behind a cell; what rules on small counts look at. `null` where a cell has no such part. */
export interface Contributors {
  readonly denominator: number | null;
  readonly numerator: number;
  readonly complement: number | null;
}

export interface UnsafeCell<Row extends Measured> {
  readonly row: Row;
  readonly contributors: Contributors;
  /** The margin (table) that the cell belongs to. */
  readonly margin: string;
  /** All or none of a group in this cell would say something about each of its members. */
  readonly sensitive: boolean;
  /** Further counts that a reader of the cell can work out, such as what lies between it and another cell. */
  readonly implies?: readonly Contributors[];
  /**
   * For a figure that is no count of people itself, such as a bound: the cells that it is computed from. It is judged by
   * its contributors and by what it implies, and may be shown only beside them.
   */
  readonly derivedFrom?: readonly UnsafeCell<Row>[];
  /** Its counts as sums of the inner cells of the cube, where these tell them. */
  readonly sums?: CellSums;
}

/** Which inner cells a cell counts. */
export interface CellSums {
  readonly denominator: Combination | null;
  readonly numerator: Combination;
}

/** The finest counts that the counts of a cube are sums of; never published, and never kept. */
export interface InnerCells {
  readonly counts: readonly number[];
  /** Sums that are zero: margins that tables with inner cells of their own have in common. */
  readonly equal: readonly Combination[];
}

/** Two cells of which the first counts everybody whom the second counts: their difference is a count too. */
export interface NestedPair {
  /** Positions in the cube. */
  readonly outer: number;
  readonly inner: number;
  /** Distinct children in the outer cell and not in the inner one. */
  readonly children: number;
}

/**
 * Of groups that a system of counts names: how many of the rows in them are further rows of people who have one there
 * already. Rows less these are people.
 */
export type SurplusLookup = (system: string, groups: readonly number[]) => number;

/** How the counts of a cube add up, by which single cells are protected. */
export interface Additivity<Row extends Measured> {
  readonly inner: InnerCells;
  /** Cells that are not in the cube but can be worked out from it, and must be protected with it. */
  readonly beside: readonly UnsafeCell<Row>[];
}

/** All cells as counted. Never leaves the secure environment; only disclosure control reads it. */
export class UnsafeCube<Row extends Measured> {
  readonly cells: readonly UnsafeCell<Row>[];
  readonly nested: readonly NestedPair[];
  readonly surplus: SurplusLookup;
  readonly additivity: Additivity<Row>;

  constructor(
    cells: readonly UnsafeCell<Row>[],
    nested: readonly NestedPair[],
    surplus: SurplusLookup = () => 0,
    additivity: Additivity<Row> = { inner: { counts: [], equal: [] }, beside: [] },
  ) {
    this.cells = cells;
    this.nested = nested;
    this.surplus = surplus;
    this.additivity = additivity;
  }
}
