import { less, type SolvedRow, type SparseRow, valueAt } from './sparse-row.ts';

/**
 * What is left of each guarded count beside all that is known. A count that nothing is left of can be worked out.
 * Rows that are the same are kept once, and each column knows in which rows it stands.
 */
export class GuardedRows {
  readonly #prime: number;
  readonly #rows: SparseRow[] = [];
  readonly #in = new Map<number, Set<number>>();

  /** @param reduced rows beside what is known already, none of them empty. */
  constructor(reduced: readonly SparseRow[], prime: number) {
    this.#prime = prime;
    const seen = new Set<string>();
    for (const row of reduced) {
      const name = `${row.columns.join()}:${row.values.join()}`;
      if (seen.has(name)) continue;
      seen.add(name);
      this.#put(this.#rows.length, row);
    }
  }

  /** In how many guarded rows a column stands. */
  uses(column: number): number {
    return this.#in.get(column)?.size ?? 0;
  }

  /** Whether a guarded row follows from some reduced rows, each of them solved for the pivot beside it. */
  followsFrom(solved: readonly SolvedRow[]): boolean {
    const touched = new Set(solved.flatMap(({ pivot }) => [...(this.#in.get(pivot) ?? [])]));
    for (const at of touched) if (this.#isIn(this.#rows[at] as SparseRow, solved)) return true;
    return false;
  }

  /** A solved row has become known. */
  take({ pivot, row }: SolvedRow): void {
    for (const at of [...(this.#in.get(pivot) ?? [])]) {
      const guarded = this.#rows[at] as SparseRow;
      for (const column of guarded.columns) this.#in.get(column)?.delete(at);
      this.#put(at, less(guarded, row, valueAt(guarded, pivot), this.#prime));
    }
  }

  #isIn(guarded: SparseRow, solved: readonly SolvedRow[]): boolean {
    const [only] = solved;
    // One row: a multiple of it has as many columns, the same first and the same last.
    if (solved.length === 1 && only !== undefined && !hasSameEnds(guarded, only.row)) return false;
    let rest = guarded;
    for (const { pivot, row } of solved) {
      const factor = valueAt(rest, pivot);
      if (factor !== 0) rest = less(rest, row, factor, this.#prime);
    }
    return rest.columns.length === 0;
  }

  #put(at: number, row: SparseRow): void {
    this.#rows[at] = row;
    for (const column of row.columns) {
      const rows = this.#in.get(column);
      if (rows === undefined) this.#in.set(column, new Set([at]));
      else rows.add(at);
    }
  }
}

function hasSameEnds(a: SparseRow, b: SparseRow): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns[0] === b.columns[0] &&
    a.columns.at(-1) === b.columns.at(-1)
  );
}
