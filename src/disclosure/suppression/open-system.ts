import type { Highs } from 'highs';
import { Cut } from './component.ts';
import { ComponentModel } from './component-model.ts';
import type { Pattern } from './gauss.ts';
import { nameOf } from './pieces.ts';
import type { Candidate, Combination, Problem } from './problem.ts';
import { Twins, weighed } from './twins.ts';
import type { WidthMemory } from './width-memory.ts';
import type { WidthRules } from './widths.ts';

/** A protected count: a part that is known, and the most and the least that it can be for given sums of twins. */
export interface OpenTarget {
  readonly known: number;
  readonly most: Combination;
  readonly least: Combination;
}

/** What a candidate would tell: a sum of twins, and what it counts. */
export interface OpenSum {
  readonly name: string;
  readonly weights: Combination;
  readonly count: number;
}

/** All that is known under a pattern as one program over twins, to which what further candidates tell is added and taken away. */
export class OpenSystem {
  readonly targets: readonly OpenTarget[];
  /** What each candidate tells that is not known, by key. */
  readonly sums: ReadonlyMap<string, readonly OpenSum[]>;
  /** The true counts, by twins. */
  readonly truth: Float64Array;
  readonly #inner: readonly number[];
  readonly #offsets: readonly number[];
  readonly #cut: Cut;
  readonly #twins: Twins;
  readonly #model: ComponentModel;
  readonly #trueCounts: readonly number[];

  /** @param tried candidates that may be added. */
  constructor(
    highs: Highs,
    problem: Problem,
    pattern: Pattern,
    rules: WidthRules,
    tried: readonly Candidate[],
  ) {
    this.#cut = new Cut(problem, pattern, rules.atLeast);
    const { components } = this.#cut;
    this.#inner = components.flatMap(({ inner }) => inner);
    this.#trueCounts = this.#inner.map((column) => problem.inner[column] ?? 0);
    let offset = 0;
    this.#offsets = components.map(({ inner }) => {
      offset += inner.length;
      return offset - inner.length;
    });
    const known = components.flatMap(({ rows }, at) => rows.map((row) => ({ ...row, ...this.#at(at, row) })));
    const told = new Map(tried.map(({ key, shows }) => [key, this.#unknown(shows)]));
    const further = [...told.values()].flat();
    this.#twins = new Twins({ inner: this.#inner, rows: known }, further);
    this.truth = this.#twins.gather(this.#trueCounts);
    this.sums = new Map([...told].map(([key, sums]) => [key, sums.map((sum) => this.#sumOf(sum))]));
    const counts = new Map(problem.targets.map(({ count }) => [nameOf(count), count]));
    this.targets = [...counts.values()].map((count) => this.#targetOf(count));
    const upper = [...this.truth].map((count) => count + 8 * rules.width);
    this.#model = new ComponentModel(highs, upper, this.#twins.rows);
  }

  /** Sums by twin that solutions found before come to, where they fit. */
  recalled({ moves }: WidthMemory): Float64Array[] {
    return moves
      .map((move) => this.#twins.changed(this.truth, this.#joined(move)))
      .filter((sums) => this.#twins.fit(sums));
  }

  /** Remembers solutions, given by twins. */
  remember(memory: WidthMemory, inner: readonly number[], solutions: readonly Float64Array[]): void {
    solutions.forEach((sums, turn) => {
      memory.keepSolution({ inner: this.#inner }, inner, this.#twins.spread(sums, turn));
    });
  }

  know(sums: readonly OpenSum[]): void {
    for (const { weights, count } of sums) this.#model.add({ ...weights, low: count, high: count });
  }

  /** Takes away what was added last. */
  forget(sums: readonly OpenSum[]): void {
    this.#model.takeAway(sums.length);
  }

  /** The sums by twin that make a weighted sum of them as large as it can be. */
  largest(weights: Combination): Float64Array {
    return this.#model.largest(weights).values;
  }

  dispose(): void {
    this.#model.dispose();
  }

  #at(component: number, { columns, coefficients }: Combination): Combination {
    const offset = this.#offsets[component] ?? 0;
    return { columns: columns.map((column) => column + offset), coefficients };
  }

  #joined(combination: Combination): Combination {
    const parts = [...this.#cut.cut(combination).parts].map(([at, part]) => this.#at(at, part));
    return {
      columns: parts.flatMap(({ columns }) => columns),
      coefficients: parts.flatMap(({ coefficients }) => coefficients),
    };
  }

  #unknown(shows: readonly Combination[]): Combination[] {
    return shows.map((sum) => this.#joined(sum)).filter(({ columns }) => columns.length > 0);
  }

  #sumOf(sum: Combination): OpenSum {
    const { twins: columns, most: coefficients } = this.#twins.ends(sum);
    const weights = { columns, coefficients };
    return { name: nameOf(weights), weights, count: weighed(weights, this.truth) };
  }

  #targetOf(count: Combination): OpenTarget {
    const { twins: columns, most, least } = this.#twins.ends(this.#joined(count));
    return {
      known: this.#cut.cut(count).known,
      most: { columns, coefficients: most },
      least: { columns, coefficients: least },
    };
  }
}
