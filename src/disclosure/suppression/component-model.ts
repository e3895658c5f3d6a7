import type { Highs } from 'highs';
import type { Combination } from './problem.ts';

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
  readonly #columns: number;
  readonly #rows: number;

  constructor(highs: Highs, upper: readonly number[], rows: readonly ComponentRow[]) {
    const starts = new Int32Array(rows.length + 1);
    const indices: number[] = [];
    const values: number[] = [];
    rows.forEach((row, at) => {
      indices.push(...row.columns);
      values.push(...row.coefficients);
      starts[at + 1] = indices.length;
    });
    this.#columns = upper.length;
    this.#rows = rows.length;
    this.#highs = highs;
    this.#model = highs.createModel({
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
    this.#model.options.set({ output_flag: false, random_seed: 0, presolve: 'off' });
  }

  /** The counts that make a weighted sum as large as it can be. */
  largest(weights: Combination): Solution {
    const costs = new Float64Array(this.#columns);
    weights.columns.forEach((column, at) => {
      costs[column] = -(weights.coefficients[at] ?? 0);
    });
    this.#model.changeColsCost({ kind: 'range', from: 0, to: this.#columns - 1 }, costs);
    this.#model.run();
    if (this.#model.getModelStatus() !== this.#highs.constants.modelStatus.optimal)
      throw new Error('a linear program over true counts has no optimum');
    const { colValue, rowDual } = this.#model.getSolution();
    return {
      values: Float64Array.from(colValue),
      binding: Array.from({ length: this.#rows }, (_, row) => Math.abs(rowDual[row] ?? 0) > tolerance),
    };
  }

  dispose(): void {
    this.#model.dispose();
  }
}
