import { less, type SolvedRow, type SparseRow, scaledAt, valueAt } from './sparse-row.ts';

/**
 * Everything that follows from what is known by adding and subtracting, as an echelon form modulo a prime. A row holds no
 * pivot of a row before it, so one walk over the pivots in their order reduces any row.
 */
export class KnownSpan {
  readonly #prime: number;
  readonly #rows: SolvedRow[] = [];
  /** Which row a column is the pivot of. */
  readonly #rank = new Map<number, number>();

  constructor(prime: number) {
    this.#prime = prime;
  }

  get size(): number {
    return this.#rows.length;
  }

  /** What is left of a row beside all that is known; empty where it follows from it. */
  reduce(row: SparseRow): SparseRow {
    let rest = row;
    for (let from = 0; ; ) {
      const next = this.#firstPivot(rest, from);
      if (next === undefined) return rest;
      const { pivot, row: known } = this.#rows[next] as SolvedRow;
      rest = less(rest, known, valueAt(rest, pivot), this.#prime);
      from = next + 1;
    }
  }

  /** Adds a reduced row; it is solved for `pivot`, a column in which it is not zero. */
  add(reduced: SparseRow, pivot: number): SparseRow {
    const row = scaledAt(reduced, pivot, this.#prime);
    this.#rank.set(pivot, this.#rows.length);
    this.#rows.push({ pivot, row });
    return row;
  }

  /** The earliest known row of which the pivot stands in this one. */
  #firstPivot({ columns }: SparseRow, from: number): number | undefined {
    let first: number | undefined;
    for (const column of columns) {
      const rank = this.#rank.get(column);
      if (rank !== undefined && rank >= from && (first === undefined || rank < first)) first = rank;
    }
    return first;
  }
}
