/** A sum of unknowns that a reader knows: by number of the unknown its factor, and what they come to. */
export interface Equation {
  readonly sum: ReadonlyMap<number, number>;
  readonly count: number;
}

/** All that follows from equations by adding and subtracting, exactly: Gauss–Jordan modulo a prime below 2^26. */
export class Solved {
  static readonly #prime = 33_554_393;
  readonly #size: number;
  readonly #rows: { readonly pivot: number; row: Float64Array }[] = [];

  constructor(size: number, equations: readonly Equation[]) {
    this.#size = size;
    for (const { sum, count } of equations) this.#learn(this.#rowOf(sum, count));
  }

  /** What a sum comes to; `null` where that does not follow. */
  valueOf(sum: ReadonlyMap<number, number>): number | null {
    const rest = this.#rowOf(sum, 0);
    this.#reduce(rest);
    for (let at = 0; at < this.#size; at++) if (rest[at] !== 0) return null;
    const value = Solved.#positive(-(rest[this.#size] ?? 0));
    return value > Solved.#prime / 2 ? value - Solved.#prime : value;
  }

  static #positive(entry: number): number {
    const rest = entry % Solved.#prime;
    return rest < 0 ? rest + Solved.#prime : rest;
  }

  #rowOf(sum: ReadonlyMap<number, number>, count: number): Float64Array {
    const row = new Float64Array(this.#size + 1);
    for (const [at, factor] of sum) row[at] = Solved.#positive(factor);
    row[this.#size] = Solved.#positive(count);
    return row;
  }

  #learn(row: Float64Array): void {
    this.#reduce(row);
    const pivot = row.findIndex((entry, at) => at < this.#size && entry !== 0);
    if (pivot < 0) return;
    const factor = Solved.#inverse(row[pivot] ?? 1);
    for (let at = 0; at < row.length; at++) row[at] = ((row[at] ?? 0) * factor) % Solved.#prime;
    for (const known of this.#rows) Solved.#subtract(known.row, row, known.row[pivot] ?? 0);
    this.#rows.push({ pivot, row });
  }

  #reduce(row: Float64Array): void {
    for (const known of this.#rows) Solved.#subtract(row, known.row, row[known.pivot] ?? 0);
  }

  static #subtract(from: Float64Array, row: Float64Array, factor: number): void {
    if (factor === 0) return;
    for (let at = 0; at < from.length; at++) {
      const entry = row[at] ?? 0;
      if (entry !== 0) from[at] = Solved.#positive((from[at] ?? 0) - ((factor * entry) % Solved.#prime));
    }
  }

  /** By the extended algorithm of Euclid. */
  static #inverse(entry: number): number {
    let [older, newer] = [Solved.#prime, entry];
    let [before, now] = [0, 1];
    while (newer !== 0) {
      const times = Math.floor(older / newer);
      [older, newer] = [newer, older - times * newer];
      [before, now] = [now, before - times * now];
    }
    return Solved.#positive(before);
  }
}
