import { createRequire } from 'node:module';
import type { Highs, InitOptions, Model } from 'highs';
import { modelOf } from './model.ts';
import type { System } from './system.ts';

/** What a solver says of an objective. Its numbers are floats: hints, until whole numbers made of them are checked. */
export interface Optimum {
  readonly state: 'optimal' | 'unbounded' | 'stopped' | 'impossible';
  /** No solution is better than this. ±Infinity where nothing is known. */
  readonly bound: number;
  /** Values of the columns, or `null` where no solution was found. */
  readonly values: Float64Array | null;
}

export type Sense = 'least' | 'most';

/** Effort that is counted, not timed, so that a slow machine gives the same answer as a fast one. */
const nodesAtMost = 2000;
const iterationsAtMost = 2_000_000;

/** Loaded as the CommonJS that its types describe: they do not fit the ES module that an import would find. */
const load: (options?: InitOptions) => Promise<Highs> = createRequire(import.meta.url)('highs');

let runtime: Promise<Highs> | null = null;

/** The solver, compiled once a thread. */
export function solver(): Promise<Highs> {
  runtime ??= load();
  return runtime;
}

/**
 * A system as a linear program, kept in the solver's memory: each objective starts where the one before ended. With
 * `whole`, columns take whole numbers only. `dispose` must be called: the memory is the solver's own.
 */
export class LinearProgram {
  /** Programs solved in this thread so far. */
  static solved = 0;

  readonly #highs: Highs;
  readonly #model: Model;
  readonly #size: number;
  readonly #whole: boolean;
  #priced: readonly number[] = [];

  constructor(highs: Highs, system: System, whole = false) {
    this.#highs = highs;
    this.#size = system.keys.length;
    this.#whole = whole;
    this.#model = highs.createModel(modelOf(highs, system, whole));
    this.#model.options.set({
      output_flag: false,
      random_seed: 1,
      simplex_iteration_limit: iterationsAtMost,
      mip_max_nodes: nodesAtMost,
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
    });
  }

  /** The least or most of Σ price · column. Prices are given for some columns, the others count for nothing. */
  optimum(sense: Sense, columns: readonly number[], prices: readonly number[]): Optimum {
    const { objectiveSense, modelStatus } = this.#highs.constants;
    for (const column of this.#priced) this.#model.changeColCost(column, 0);
    columns.forEach((column, at) => {
      this.#model.changeColCost(column, prices[at] ?? 0);
    });
    this.#priced = columns;
    this.#model.changeObjectiveSense(sense === 'least' ? objectiveSense.minimize : objectiveSense.maximize);
    LinearProgram.solved += 1;
    const status = this.#model.run().modelStatus;
    const open = sense === 'least' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    if (status === modelStatus.optimal)
      return { state: 'optimal', bound: this.#bound(), values: this.#values() };
    if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible)
      return { state: 'unbounded', bound: open, values: null };
    if (status === modelStatus.infeasible) return { state: 'impossible', bound: open, values: null };
    const found = this.#model.info.get('primal_solution_status') === 2;
    return {
      state: 'stopped',
      bound: this.#whole ? this.#bound() : open,
      values: found ? this.#values() : null,
    };
  }

  dispose(): void {
    this.#model.dispose();
  }

  #bound(): number {
    return this.#whole ? Number(this.#model.info.get('mip_dual_bound')) : this.#model.getObjectiveValue();
  }

  #values(): Float64Array {
    return this.#model.getSolution().colValue.slice(0, this.#size);
  }
}
