import type { Highs } from 'highs';
import type { Combination } from './problem.ts';
import { runToOptimum } from './solver.ts';

/** A known sum over the inner cells of a component, with the candidates that tell it. */
export interface ComponentRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly low: number;
  readonly high: number;
}

export interface Solution {
  /** By the component's own columns. */
  readonly values: Float64Array;
  /** Whether each row holds the objective back. */
  readonly binding: readonly boolean[];
}

/** Below this a number is zero, and above one half it rounds up: counts are whole. */
const tolerance = 1e-6;

/** Everything that is known of the inner cells of one component, as a linear program that is kept between objectives. */
export class ComponentModel {
  readonly #model: ReturnType<Highs['createModel']>;
  readonly #highs: Highs;
  readonly #upper: readonly number[];
  readonly #columns: number;
  #rows: number;

  constructor(highs: Highs, upper: readonly number[], rows: readonly ComponentRow[]) {
    this.#upper = upper;
    this.#columns = upper.length;
    this.#rows = rows.length;
    this.#highs = highs;
    this.#model = modelOf(highs, upper, rows);
    this.#model.options.set({ output_flag: false, random_seed: 0, presolve: 'off' });
    // Only objectives change, so the last solution stays feasible: the primal simplex goes on from there.
    this.#model.options.set({ simplex_strategy: 4 });
  }

  /** The counts that make a weighted sum as large as it can be. */
  largest(weights: Combination): Solution {
    const costs = new Float64Array(this.#columns);
    weights.columns.forEach((column, at) => {
      costs[column] = -(weights.coefficients[at] ?? 0);
    });
    this.#model.changeColsCost({ kind: 'range', from: 0, to: this.#columns - 1 }, costs);
    runToOptimum(this.#highs, this.#model);
    const { colValue, rowDual } = this.#model.getSolution();
    return {
      values: Float64Array.from(colValue),
      binding: Array.from({ length: this.#rows }, (_, row) => Math.abs(rowDual[row] ?? 0) > tolerance),
    };
  }

  /** Takes a sum as known, until it is taken away. */
  add({ columns, coefficients, low, high }: ComponentRow): void {
    this.#model.addRow(low, high, {
      indices: Int32Array.from(columns),
      values: Float64Array.from(coefficients),
    });
    this.#rows++;
  }

  /** Takes away the rows that were added last. */
  takeAway(rows: number): void {
    if (rows === 0) return;
    this.#model.deleteRows({ kind: 'range', from: this.#rows - rows, to: this.#rows - 1 });
    this.#rows -= rows;
  }

  /** Takes some counts as known, until they are set free. */
  fix(columns: readonly number[], counts: readonly number[]): void {
    columns.forEach((column, at) => {
      this.#model.changeColBounds(column, counts[at] ?? 0, counts[at] ?? 0);
    });
  }

  free(columns: readonly number[]): void {
    for (const column of columns) this.#model.changeColBounds(column, 0, this.#upper[column] ?? 0);
  }

  dispose(): void {
    this.#model.dispose();
  }
}

/** What is known of some counts as a program without an objective, each count from zero to its upper bound. */
export function modelOf(
  highs: Highs,
  upper: readonly number[],
  rows: readonly ComponentRow[],
): ReturnType<Highs['createModel']> {
  const starts = new Int32Array(rows.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  rows.forEach((row, at) => {
    for (const column of row.columns) indices.push(column);
    for (const coefficient of row.coefficients) values.push(coefficient);
    starts[at + 1] = indices.length;
  });
  return highs.createModel({
    numCols: upper.length,
    numRows: rows.length,
    colCost: new Float64Array(upper.length),
    colLower: new Float64Array(upper.length),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, ({ low }) => low),
    rowUpper: Float64Array.from(rows, ({ high }) => high),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: upper.length,
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  });
}
