import type { Highs } from 'highs';

/** At least `atLeast` of the weighted candidates are withheld; weights by the place of a candidate. */
export interface PatternCut {
  readonly weights: ReadonlyMap<number, number>;
  readonly atLeast: number;
}

export interface Choice {
  /** How much of each candidate is withheld, from 0 to 1; nothing when the nodes were used up before it was known. */
  readonly share: Float64Array | null;
  /** No pattern that keeps the cuts costs less. */
  readonly bound: number;
}

/** Which candidates to withhold at the least cost, under the cuts found so far. */
export class CutMaster {
  readonly #model: ReturnType<Highs['createModel']>;
  readonly #highs: Highs;
  readonly #size: number;

  /** @param range lowest and highest share of each candidate that may be withheld. */
  constructor(highs: Highs, costs: Float64Array, range: { low: Float64Array; high: Float64Array }) {
    this.#highs = highs;
    this.#size = costs.length;
    this.#model = highs.createModel({
      numCols: costs.length,
      numRows: 0,
      colCost: costs,
      colLower: range.low,
      colUpper: range.high,
      rowLower: new Float64Array(0),
      rowUpper: new Float64Array(0),
      matrix: {
        format: 'csr',
        numRows: 0,
        numCols: costs.length,
        starts: new Int32Array(1),
        indices: new Int32Array(0),
        values: new Float64Array(0),
      },
    });
    this.#model.options.set({ output_flag: false, random_seed: 0, mip_rel_gap: 0 });
    // Costs are whole numbers: a pattern that is less than one from the bound is the cheapest.
    this.#model.options.set({ mip_abs_gap: 0.999 });
  }

  add({ weights, atLeast }: PatternCut): void {
    this.#model.addRow(atLeast, Number.POSITIVE_INFINITY, {
      indices: Int32Array.from(weights.keys()),
      values: Float64Array.from(weights.values()),
    });
  }

  /** The cheapest shares, where a candidate may be withheld in part. */
  relaxed(): Choice {
    this.#setType(this.#highs.constants.variableType.continuous);
    this.#model.run();
    if (this.#model.getModelStatus() !== this.#highs.constants.modelStatus.optimal)
      throw new Error('no pattern keeps the cuts');
    return { share: this.#share(), bound: this.#model.getObjectiveValue() };
  }

  /** The cheapest pattern; what is proven of it when the nodes, or the seconds, are used up before it is found. */
  whole(start: Float64Array, nodes: number, seconds?: number): Choice {
    this.#setType(this.#highs.constants.variableType.integer);
    this.#model.options.set({ mip_max_nodes: nodes });
    if (seconds !== undefined) this.#model.options.set({ time_limit: this.#model.getRunTime() + seconds });
    this.#model.setSolution({ colValue: start });
    this.#model.run();
    const { optimal, solutionLimit, timeLimit } = this.#highs.constants.modelStatus;
    const status = this.#model.getModelStatus();
    if (status !== optimal && status !== solutionLimit && status !== timeLimit)
      throw new Error('no pattern keeps the cuts');
    const bound = Number(this.#model.info.get('mip_dual_bound'));
    return { share: status === optimal ? this.#share() : null, bound };
  }

  dispose(): void {
    this.#model.dispose();
  }

  #setType(type: 0 | 1): void {
    this.#model.changeColsIntegrality(
      { kind: 'range', from: 0, to: this.#size - 1 },
      new Int32Array(this.#size).fill(type),
    );
  }

  #share(): Float64Array {
    return Float64Array.from(this.#model.getSolution().colValue);
  }
}
