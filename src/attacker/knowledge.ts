/**
 * What a reader knows of a table of counts. Every number is a whole number: a count, or a bound of one. A `Knowledge` is
 * data: what is granted to a reader beyond it is added by the functions in `levels/`, each from a Knowledge to another.
 */
export interface Knowledge {
  readonly cells: readonly KnownCell[];
  /** Sums that hold exactly: totals over their parts, a part and the rest of it, the same people in two tables. */
  readonly relations: readonly Relation[];
  /** Sums that lie within bounds, such as what a rounded share says of its two counts. */
  readonly limits: readonly Limit[];
  readonly choices: readonly Choice[];
}

export interface KnownCell {
  /** Names the cell; no two cells of a Knowledge have the same key. */
  readonly key: string;
  /** The count as published, or `null` where it is withheld, or nowhere shown at all. */
  readonly published: number | null;
  /** The least that it can be: 0 for a count of which nothing is known, −Infinity for a change that may go either way. */
  readonly lower: number;
  /** The most that it can be; Infinity where nothing is known. */
  readonly upper: number;
}

export interface Term {
  readonly cell: string;
  /** A whole number. */
  readonly coefficient: number;
}

/** Σ coefficient · cell = constant. */
export interface Relation {
  readonly terms: readonly Term[];
  readonly constant: number;
}

/** least ≤ Σ coefficient · cell ≤ most; a side that is not limited is −Infinity or Infinity. */
export interface Limit {
  readonly terms: readonly Term[];
  readonly least: number;
  readonly most: number;
}

/** At least one of the options holds. An option holds if each of its cells lies within its range. */
export interface Choice {
  readonly options: readonly (readonly CellRange[])[];
}

export interface CellRange {
  readonly cell: string;
  readonly least: number;
  readonly most: number;
}

/** A cell of which nothing is known but that it is a count. */
export function withheld(key: string): KnownCell {
  return { key, published: null, lower: 0, upper: Number.POSITIVE_INFINITY };
}

/** A cell whose count is printed. */
export function published(key: string, count: number): KnownCell {
  return { key, published: count, lower: 0, upper: Number.POSITIVE_INFINITY };
}

/** The relation that a total is the sum of its parts. */
export function sumOf(total: string, parts: readonly string[]): Relation {
  return {
    terms: [{ cell: total, coefficient: -1 }, ...parts.map((cell) => ({ cell, coefficient: 1 }))],
    constant: 0,
  };
}
