import type { Highs } from 'highs';
import { type Combination, countOf, countsOf, type Problem } from './problem.ts';
import type { Known } from './readers.ts';
import { runToOptimum } from './solver.ts';
import type { WidthRules } from './widths.ts';

/** How far a count can move, as a bound that holds for whatever share of each candidate is withheld. */
export interface Reach {
  /** What the bound amounts to for the shares at hand. */
  readonly value: number;
  readonly constant: number;
  /** By the place of a candidate in the problem; at least 0. */
  readonly slopes: ReadonlyMap<number, number>;
}

interface Row {
  readonly count: Combination;
  /** The candidate that holds the row while it is shown; nothing for a sum that always holds. */
  readonly candidate: number | null;
  /** How far below and above its true value it can be when nothing holds it. */
  readonly down: number;
  readonly up: number;
}

const tolerance = 1e-7;

/**
 * What a reader can work out, as a linear program over how far the inner cells are from the truth: a shown count cannot
 * move, a withheld one can. Its dual is a bound for every other pattern (Fischetti and Salazar-González 2001, "Solving the
 * cell suppression problem on tabular data with linear constraints", Management Science 47:7, capacity constraints).
 */
export class AttackerProgram {
  readonly #model: ReturnType<Highs['createModel']>;
  readonly #highs: Highs;
  readonly #rows: readonly Row[];
  readonly #down: Float64Array;
  readonly #up: Float64Array;
  #share: Float64Array = new Float64Array(0);

  constructor(highs: Highs, problem: Problem, { width, atLeast }: WidthRules) {
    this.#highs = highs;
    this.#down = Float64Array.from(problem.inner);
    this.#up = new Float64Array(problem.inner.length).fill(8 * width);
    this.#rows = this.#rowsOf(problem, atLeast);
    const entries = this.#rows.flatMap(({ count }) => [...count.columns]);
    const starts = new Int32Array(this.#rows.length + 1);
    this.#rows.forEach(({ count }, at) => {
      starts[at + 1] = (starts[at] ?? 0) + count.columns.length;
    });
    this.#model = highs.createModel({
      numCols: problem.inner.length,
      numRows: this.#rows.length,
      colCost: new Float64Array(problem.inner.length),
      colLower: this.#down.map((down) => -down),
      colUpper: this.#up,
      rowLower: Float64Array.from(this.#rows, ({ down }) => -down),
      rowUpper: Float64Array.from(this.#rows, ({ up }) => up),
      matrix: {
        format: 'csr',
        numRows: this.#rows.length,
        numCols: problem.inner.length,
        starts,
        indices: Int32Array.from(entries),
        values: Float64Array.from(this.#rows.flatMap(({ count }) => [...count.coefficients])),
      },
    });
    this.#model.options.set({ output_flag: false, random_seed: 0, presolve: 'off' });
  }

  /** Sets how much of each candidate is withheld, from 0 to 1. */
  withhold(share: Float64Array): void {
    this.#share = share;
    const part = ({ candidate }: Row) => (candidate === null ? 1 : (share[candidate] ?? 0));
    this.#model.changeRowsBounds(
      { kind: 'range', from: 0, to: this.#rows.length - 1 },
      Float64Array.from(this.#rows, (row) => -row.down * part(row)),
      Float64Array.from(this.#rows, (row) => row.up * part(row)),
    );
  }

  /** How far a count can be above its true value, or below it, in view of what a reader knows. */
  reach(count: Combination, sign: 1 | -1, known: Known): Reach {
    for (const column of known) this.#model.changeColBounds(column, 0, 0);
    const costs = new Float64Array(this.#down.length);
    count.columns.forEach((column, at) => {
      costs[column] = -sign * (count.coefficients[at] ?? 0);
    });
    this.#model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
    runToOptimum(this.#highs, this.#model);
    const { rowDual } = this.#model.getSolution();
    for (const column of known)
      this.#model.changeColBounds(column, -(this.#down[column] ?? 0), this.#up[column] ?? 0);
    return this.#bound(costs, rowDual, known);
  }

  dispose(): void {
    this.#model.dispose();
  }

  /** Weak duality: whatever the multipliers, what they leave of the objective is bounded by how far the cells can move. */
  #bound(costs: Float64Array, rowDual: ArrayLike<number>, known: Known): Reach {
    const rest = costs.map((cost) => -cost);
    const slopes = new Map<number, number>();
    let constant = 0;
    this.#rows.forEach(({ count, candidate, down, up }, at) => {
      const multiplier = -(rowDual[at] ?? 0);
      const bound = multiplier > 0 ? up : -down;
      if (Math.abs(multiplier) < tolerance || !Number.isFinite(bound)) return;
      count.columns.forEach((column, entry) => {
        rest[column] = (rest[column] ?? 0) - multiplier * (count.coefficients[entry] ?? 0);
      });
      if (candidate === null) constant += multiplier * bound;
      else slopes.set(candidate, (slopes.get(candidate) ?? 0) + multiplier * bound);
    });
    rest.forEach((left, column) => {
      if (!known.has(column))
        constant += left * ((left > 0 ? this.#up[column] : -(this.#down[column] ?? 0)) ?? 0);
    });
    let value = constant;
    for (const [candidate, slope] of slopes) value += slope * (this.#share[candidate] ?? 0);
    return { value, constant, slopes };
  }

  #rowsOf({ inner, equal, candidates }: Problem, atLeast: 0 | 1): Row[] {
    const rows: Row[] = equal.map((count) => ({ count, candidate: null, down: 0, up: 0 }));
    candidates.forEach((one, candidate) => {
      for (const count of atLeast === 1 ? countsOf(one) : []) {
        const spare = countOf(count, inner) - 1;
        if (spare >= 0) rows.push({ count, candidate: null, down: spare, up: Number.POSITIVE_INFINITY });
      }
      for (const count of one.shows) rows.push({ count, candidate, ...this.#slack(count) });
    });
    return rows;
  }

  #slack({ columns, coefficients }: Combination): { down: number; up: number } {
    let [down, up] = [0, 0];
    columns.forEach((column, at) => {
      const coefficient = coefficients[at] ?? 0;
      const [less, more] = [this.#down[column] ?? 0, this.#up[column] ?? 0];
      down += coefficient > 0 ? coefficient * less : -coefficient * more;
      up += coefficient > 0 ? coefficient * more : -coefficient * less;
    });
    return { down, up };
  }
}
