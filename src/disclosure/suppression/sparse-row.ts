import type { Combination } from './problem.ts';
import { inverse, remainder } from './prime-field.ts';

/** A row of a sparse matrix modulo a prime: columns rising, values not zero. */
export interface SparseRow {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** A row that is solved for one of its columns: it has one there. */
export interface SolvedRow {
  readonly pivot: number;
  readonly row: SparseRow;
}

export function rowOf({ columns, coefficients }: Combination, prime: number): SparseRow {
  return { columns, values: coefficients.map((coefficient) => remainder(coefficient, prime)) };
}

/** The value in a column, by bisection; 0 where there is none. */
export function valueAt({ columns, values }: SparseRow, column: number): number {
  let low = 0;
  let high = columns.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = columns[middle] as number;
    if (found === column) return values[middle] as number;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** `row` less `factor` times `taken`. */
export function less(row: SparseRow, taken: SparseRow, factor: number, prime: number): SparseRow {
  const columns: number[] = [];
  const values: number[] = [];
  const [a, b] = [row.columns, taken.columns];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const left = i < a.length ? (a[i] as number) : Number.POSITIVE_INFINITY;
    const right = j < b.length ? (b[j] as number) : Number.POSITIVE_INFINITY;
    const column = Math.min(left, right);
    let value = left === column ? (row.values[i++] as number) : 0;
    if (right === column) {
      value -= (factor * (taken.values[j++] as number)) % prime;
      if (value < 0) value += prime;
    }
    if (value !== 0) {
      columns.push(column);
      values.push(value);
    }
  }
  return { columns, values };
}

/** The row with one in the given column, where it is not zero. */
export function scaledAt(row: SparseRow, column: number, prime: number): SparseRow {
  const factor = inverse(valueAt(row, column), prime);
  return { columns: row.columns, values: row.values.map((value) => (value * factor) % prime) };
}
