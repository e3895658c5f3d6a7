import { type Row, rowsOfColumns, type System } from './system.ts';

/**
 * Finds the columns around some that may be needed for these to vary while all others stay as they are. A row with one such
 * column needs a second one: of those that it has, the one that leaves the fewest other rows with a single column, and that can
 * give way the most. Goes on, from row to row, until there are as many columns as asked, or no more.
 *
 * What a column costs is kept up to date with what is taken, since in a large table a row has thousands of columns.
 */
export class BlockGrower {
  readonly rowsOf: readonly (readonly number[])[];
  readonly #rows: readonly Row[];
  /** Of each row, how many columns are taken. */
  readonly #count: Int32Array;
  /** Of each column, whether it is taken, and what the rows that it stands in make of it. */
  readonly #isTaken: Uint8Array;
  readonly #debt: Int32Array;
  /** Rows with a column that is taken, in the order of the first. */
  #touched: number[] = [];

  constructor(system: Pick<System, 'keys' | 'rows'>) {
    this.rowsOf = rowsOfColumns(system);
    this.#rows = system.rows;
    this.#count = new Int32Array(system.rows.length);
    this.#isTaken = new Uint8Array(system.keys.length);
    this.#debt = Int32Array.from(this.rowsOf, (rows) => rows.length * rowCost(0));
  }

  /**
   * @param starts columns that are taken, whatever they cost.
   * @param size how many columns are taken at the most, unless there are as many starts.
   * @param room what a column can give way, from 0 to 1.
   * @param perRow so many columns a row is given at the most: one unit moves with two, ten units among small counts need more.
   * @returns columns, rising.
   */
  grow(starts: readonly number[], size: number, room: (column: number) => number, perRow: number): number[] {
    const block: number[] = [];
    for (const start of starts) if (this.#isTaken[start] === 0) this.#take(start, block);
    for (let enough = 2; enough <= perRow && block.length < size; enough += 1)
      for (let at = 0; at < this.#touched.length && block.length < size; at += 1) {
        const row = this.#touched[at] ?? 0;
        if ((this.#count[row] ?? 0) >= enough) continue;
        const best = this.#cheapest(row, room);
        if (best !== null) this.#take(best, block);
      }
    this.#forget(block);
    return block.sort((one, other) => one - other);
  }

  #take(column: number, block: number[]): void {
    block.push(column);
    this.#isTaken[column] = 1;
    for (const row of this.rowsOf[column] ?? []) {
      const count = this.#count[row] ?? 0;
      if (count === 0) this.#touched.push(row);
      this.#recount(row, count + 1);
    }
  }

  #recount(row: number, count: number): void {
    const change = rowCost(count) - rowCost(this.#count[row] ?? 0);
    this.#count[row] = count;
    if (change === 0) return;
    for (const column of this.#rows[row]?.columns ?? [])
      this.#debt[column] = (this.#debt[column] ?? 0) + change;
  }

  #cheapest(row: number, room: (column: number) => number): number | null {
    let best: number | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const column of this.#rows[row]?.columns ?? []) {
      if (this.#isTaken[column] === 1) continue;
      const cost = (this.#debt[column] ?? 0) - room(column);
      if (cost < least) {
        best = column;
        least = cost;
      }
    }
    return best;
  }

  #forget(block: readonly number[]): void {
    for (const row of this.#touched) this.#recount(row, 0);
    for (const column of block) this.#isTaken[column] = 0;
    this.#touched = [];
  }
}

/** A row that gets its second column is a gain, one that gets its first is a debt. */
function rowCost(columns: number): number {
  return columns === 1 ? -1 : columns === 0 ? 1 : 0;
}
