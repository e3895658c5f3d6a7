import { type SolvedRow, type SparseRow, scaledAt } from './sparse-row.ts';
import { RankQueue } from './rank-queue.ts';

/**
 * Everything that follows from what is known by adding and subtracting, as an echelon form modulo a prime. A row holds no
 * pivot of a row before it, so one walk over the pivots in their order reduces any row.
 */
export class KnownSpan {
  readonly #prime: number;
  readonly #rows: SolvedRow[] = [];
  /** Which row a column is the pivot of. */
  readonly #rank = new Map<number, number>();
  /** The row at hand by column: filled in and emptied by each reduction. */
  #dense = new Float64Array(0);
  #isTouched = new Uint8Array(0);
  readonly #queue = new RankQueue();

  constructor(prime: number) {
    this.#prime = prime;
  }

  get size(): number {
    return this.#rows.length;
  }

  /** What is left of a row beside all that is known; empty where it follows from it. */
  reduce(row: SparseRow): SparseRow {
    if (!row.columns.some((column) => this.#rank.has(column))) return row;
    const touched: number[] = [];
    this.#take(row, this.#prime - 1, touched);
    for (let rank = this.#queue.pop(); rank !== undefined; rank = this.#queue.pop()) {
      const { pivot, row: known } = this.#rows[rank] as SolvedRow;
      const factor = this.#dense[pivot] as number;
      if (factor !== 0) this.#take(known, factor, touched);
    }
    return this.#collect(touched);
  }

  /** Adds a reduced row; it is solved for `pivot`, a column in which it is not zero. */
  add(reduced: SparseRow, pivot: number): SparseRow {
    const row = scaledAt(reduced, pivot, this.#prime);
    this.#rank.set(pivot, this.#rows.length);
    this.#rows.push({ pivot, row });
    return row;
  }

  /** Takes a multiple of a row from the one at hand; pivots that come in with it wait for their turn. */
  #take({ columns, values }: SparseRow, factor: number, touched: number[]): void {
    this.#grow(columns.at(-1) ?? -1);
    const dense = this.#dense;
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] as number;
      if (this.#isTouched[column] === 0) {
        this.#isTouched[column] = 1;
        touched.push(column);
        const rank = this.#rank.get(column);
        if (rank !== undefined) this.#queue.push(rank);
      }
      const value = (dense[column] as number) - ((factor * (values[at] as number)) % this.#prime);
      dense[column] = value < 0 ? value + this.#prime : value;
    }
  }

  #collect(touched: number[]): SparseRow {
    const columns = touched.filter((column) => this.#dense[column] !== 0).sort((a, b) => a - b);
    const values = columns.map((column) => this.#dense[column] as number);
    for (const column of touched) {
      this.#dense[column] = 0;
      this.#isTouched[column] = 0;
    }
    return { columns, values };
  }

  #grow(last: number): void {
    if (last < this.#dense.length) return;
    const dense = new Float64Array(2 * last + 1);
    const isTouched = new Uint8Array(2 * last + 1);
    dense.set(this.#dense);
    isTouched.set(this.#isTouched);
    this.#dense = dense;
    this.#isTouched = isTouched;
  }
}
