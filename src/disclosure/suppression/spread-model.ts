import type { Highs } from 'highs';
import { type ComponentRow, modelOf } from './component-model.ts';
import type { Combination } from './problem.ts';

/** Counts that fit all that is known, with the price of each row: how much the objective would gain if it gave way. */
export interface Spread {
  readonly values: Float64Array;
  readonly prices: Float64Array;
}

/** How far a row may be off: the residuals of an interior point, and less than what makes a whole count. */
const tolerance = 1e-6;
/** A count that is to reach a whole number goes a little beyond it, as an interior point stays short of its bounds. */
const beyond = 1e-3;

/**
 * What is known of the counts of a large component, looked at by an interior-point method: its time hardly depends on how
 * many counts are to move, where the simplex method takes a step for each. Each look starts afresh.
 */
export class SpreadModel {
  readonly #model: ReturnType<Highs['createModel']>;
  readonly #highs: Highs;
  readonly #upper: readonly number[];
  readonly #rows: readonly ComponentRow[];

  constructor(highs: Highs, upper: readonly number[], rows: readonly ComponentRow[]) {
    this.#highs = highs;
    this.#upper = upper;
    this.#rows = rows;
    this.#model = modelOf(highs, upper, rows);
    this.#model.options.set({ output_flag: false, random_seed: 0, solver: 'ipm', run_crossover: 'off' });
  }

  /**
   * Counts that make a weighted sum large, none of them above its cap: what one count has enough of is left to the others.
   *
   * @param caps by column, in whole counts.
   * @returns nothing where the method ends in no point that fits.
   */
  largest(weights: Combination, caps: ReadonlyMap<number, number>): Spread | null {
    const costs = new Float64Array(this.#upper.length);
    weights.columns.forEach((column, at) => {
      costs[column] = -(weights.coefficients[at] ?? 0);
    });
    const upper = Float64Array.from(this.#upper);
    for (const [column, cap] of caps) upper[column] = Math.min(cap + beyond, upper[column] ?? 0);
    const all = { kind: 'range', from: 0, to: upper.length - 1 } as const;
    this.#model.changeColsCost(all, costs);
    this.#model.changeColsBounds(all, new Float64Array(upper.length), upper);
    this.#model.clearSolver();
    this.#model.run();
    if (this.#model.getModelStatus() !== this.#highs.constants.modelStatus.optimal) return null;
    const { colValue, rowDual } = this.#model.getSolution();
    const values = Float64Array.from(colValue, (value) => Math.max(0, value));
    return this.#fits(values) ? { values, prices: Float64Array.from(rowDual) } : null;
  }

  dispose(): void {
    this.#model.dispose();
  }

  #fits(values: Float64Array): boolean {
    return this.#rows.every(({ columns, coefficients, low, high }) => {
      let sum = 0;
      for (let at = 0; at < columns.length; at++)
        sum += (coefficients[at] as number) * (values[columns[at] as number] as number);
      return sum > low - tolerance && sum < high + tolerance;
    });
  }
}
