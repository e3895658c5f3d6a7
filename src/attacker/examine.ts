import type { Highs } from 'highs';
import { capped } from './capped.ts';
import { contradiction } from './contradiction.ts';
import { integerWitness } from './integer-witness.ts';
import { LinearProgram, type Optimum, type Sense } from './linear-program.ts';
import { randomNumbers } from './random.ts';
import { satisfies } from './satisfies.ts';
import { Seen } from './seen.ts';
import type { System } from './system.ts';

/** What is asked of one component. Everything in it can be sent to another thread. */
export interface Task {
  readonly system: System;
  /** Columns that are asked for. */
  readonly targets: readonly number[];
  /** A column is settled once it was seen to vary by as much; Infinity to find the ends of its interval. */
  readonly width: number;
  /** A solution in whole numbers, where one is known: it saves work, and helps to find others. */
  readonly known: Float64Array | null;
  /** How many random objectives are tried before columns are asked one by one. */
  readonly sweeps: number;
  readonly seed: number;
}

/** What was found of the targets of a task, in their order. */
export interface Answer {
  /** No solution is below, or above. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Values that a solution in whole numbers has; Infinity and −Infinity where none was found. */
  readonly seenLow: Float64Array;
  readonly seenHigh: Float64Array;
  /** Linear and integer programs solved. */
  readonly programs: number;
}

/** Integer programs are for components of at most this many columns. */
const wholeAtMost = 3000;
/** Floats this far beyond a whole number still mean it: an interval told too wide is found out by its witness, one too narrow is not. */
const slack = 1e-5;

/**
 * Finds how far the targets of a component can vary: random objectives first, whose solutions settle many columns
 * at once, then the least and the most of each column that is left, and integer programs where floats leave a gap.
 *
 * @throws ZichtError (`attacker.contradiction`) where no table of counts fits.
 */
export function examine(highs: Highs, task: Task): Answer {
  const search = new Search(highs, task);
  try {
    search.sweep();
    for (const column of task.targets) search.settle(column);
    return search.answer();
  } finally {
    search.dispose();
  }
}

class Search {
  readonly #highs: Highs;
  readonly #task: Task;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #seen: Seen;
  /** The system with an end for every column, which finds solutions, and as it is, which finds bounds: one, mostly. */
  readonly #ended: LinearProgram;
  readonly #open: LinearProgram;
  #whole: LinearProgram | null = null;
  #known: Float64Array | null = null;
  #programs = 0;

  constructor(highs: Highs, task: Task) {
    this.#highs = highs;
    this.#task = task;
    this.#low = task.system.lower.slice();
    this.#high = task.system.upper.slice();
    this.#seen = new Seen(task.system.keys.length);
    const ended = capped(task.system);
    this.#open = new LinearProgram(highs, task.system);
    this.#ended = ended === null ? this.#open : new LinearProgram(highs, ended);
    if (task.known !== null && satisfies(task.system, task.known)) this.#keep(task.known);
  }

  /** Random objectives over the columns that are not settled; half of them the other way round. */
  sweep(): void {
    const random = randomNumbers(this.#task.seed);
    for (let turn = 0; turn < this.#task.sweeps; turn += 1) {
      const open = this.#task.targets.filter((column) => !this.#isSettled(column));
      if (open.length === 0) return;
      const prices = open.map(() => random() + 0.01);
      for (const sense of ['most', 'least'] as const) this.#solve(this.#ended, sense, open, prices);
    }
  }

  settle(column: number): void {
    for (const sense of ['most', 'least'] as const) {
      if (this.#isSettled(column) || this.#isReached(column, sense)) continue;
      const optimum = this.#solve(this.#open, sense, [column], [1]);
      this.#bound(column, sense, optimum);
      if (optimum.state === 'unbounded') this.#solve(this.#ended, sense, [column], [1]);
    }
    for (const sense of ['most', 'least'] as const) {
      const possible = (this.#high[column] ?? 0) - (this.#low[column] ?? 0) >= this.#task.width;
      if (this.#isSettled(column) || this.#isReached(column, sense)) continue;
      if (this.#task.width !== Number.POSITIVE_INFINITY && !possible) return;
      if (this.#task.system.keys.length > wholeAtMost || this.#open !== this.#ended) continue;
      this.#whole ??= new LinearProgram(this.#highs, this.#task.system, true);
      this.#bound(column, sense, this.#solve(this.#whole, sense, [column], [1]));
    }
  }

  answer(): Answer {
    const pick = (values: Float64Array) => Float64Array.from(this.#task.targets, (at) => values[at] ?? 0);
    return {
      low: pick(this.#low),
      high: pick(this.#high),
      seenLow: pick(this.#seen.low),
      seenHigh: pick(this.#seen.high),
      programs: this.#programs,
    };
  }

  dispose(): void {
    this.#open.dispose();
    if (this.#ended !== this.#open) this.#ended.dispose();
    this.#whole?.dispose();
  }

  #isSettled(column: number): boolean {
    return (
      this.#seen.width(column) >= this.#task.width ||
      (this.#isReached(column, 'least') && this.#isReached(column, 'most'))
    );
  }

  #isReached(column: number, sense: Sense): boolean {
    return sense === 'least'
      ? this.#seen.low[column] === this.#low[column]
      : this.#seen.high[column] === this.#high[column];
  }

  #solve(program: LinearProgram, sense: Sense, columns: readonly number[], prices: readonly number[]): Optimum {
    this.#programs += 1;
    const optimum = program.optimum(sense, columns, prices);
    if (optimum.state === 'impossible') throw contradiction('all relations together');
    const witness =
      optimum.values === null ? null : integerWitness(this.#task.system, optimum.values, this.#known);
    if (witness !== null) this.#keep(witness);
    return optimum;
  }

  #bound(column: number, sense: Sense, { bound }: Optimum): void {
    if (!Number.isFinite(bound)) return;
    if (sense === 'least') this.#low[column] = Math.max(this.#low[column] ?? 0, Math.ceil(bound - slack) + 0);
    else this.#high[column] = Math.min(this.#high[column] ?? 0, Math.floor(bound + slack) + 0);
  }

  #keep(witness: Float64Array): void {
    this.#known ??= witness;
    this.#seen.add(witness);
  }
}
