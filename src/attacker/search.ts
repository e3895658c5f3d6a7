import type { Highs } from 'highs';
import { blocksWithin, growBlock } from './block.ts';
import { capped } from './capped.ts';
import { contradiction } from './contradiction.ts';
import type { Answer, Task } from './examine.ts';
import { LinearProgram, type Optimum, type Sense } from './linear-program.ts';
import { type Objective, repair } from './repair.ts';
import { satisfies } from './satisfies.ts';
import { Seen } from './seen.ts';
import { rowsOfColumns } from './system.ts';
import { wholeStep } from './whole-step.ts';

/** Integer programs over all columns are for components of at most this many. */
const wholeAtMost = 500;
/**
 * Floats this far beyond a whole number still mean it: an interval told too wide is found out by what was seen, one told too
 * narrow only withholds more than needed.
 */
const slack = 1e-5;
const senses = ['most', 'least'] as const;

/** What is known so far of how the columns of a component vary, and the ways to learn more. */
export class Search {
  readonly #highs: Highs;
  readonly #task: Task;
  readonly #rowsOf: readonly (readonly number[])[];
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #seen: Seen;
  /** The system with an end for every column, which finds solutions, and as it is, which finds bounds: one, mostly. */
  readonly #ended: LinearProgram;
  readonly #open: LinearProgram;
  #whole: LinearProgram | null = null;
  #known: Float64Array | null = null;
  readonly #started = LinearProgram.solved;

  constructor(highs: Highs, task: Task) {
    this.#highs = highs;
    this.#task = task;
    this.#rowsOf = rowsOfColumns(task.system);
    this.#low = task.system.lower.slice();
    this.#high = task.system.upper.slice();
    this.#seen = new Seen(task.system.keys.length);
    const ended = capped(task.system);
    this.#open = new LinearProgram(highs, task.system);
    this.#ended = ended === null ? this.#open : new LinearProgram(highs, ended);
    if (task.known !== null && satisfies(task.system, task.known)) this.#keep(task.known);
  }

  /** Whether enough is known of a column: it varies by the width, or both ends of its interval were seen. */
  isSettled(column: number): boolean {
    return (
      this.#seen.width(column) >= this.#task.width || senses.every((sense) => this.#isReached(column, sense))
    );
  }

  /** The most and the least of a random objective: what comes out is kept for every column. */
  pull(columns: readonly number[], prices: readonly number[]): void {
    for (const sense of senses) this.#solve(this.#ended, { sense, columns, prices });
  }

  /** Lets a column vary with some around it, while the rest is as in the known solution. Cheap, and no bound. */
  around(column: number, size: number): void {
    const known = this.#known;
    if (known === null) return;
    const { system, width } = this.#task;
    const roomOf = (at: number) => Math.min(1, ((known[at] ?? 0) - (system.lower[at] ?? 0)) / width);
    const columns = growBlock(system, this.#rowsOf, [column], size, roomOf);
    const blocks = blocksWithin(system, this.#rowsOf, known, columns);
    const block = blocks?.parts.find((part) => part.columns.includes(column));
    if (block === undefined) return;
    const target = block.columns.indexOf(column);
    const program = new LinearProgram(this.#highs, capped(block.system) ?? block.system);
    try {
      for (const sense of senses) {
        const { values } = program.optimum(sense, [target], [1]);
        if (values === null) continue;
        const floats = known.slice();
        block.columns.forEach((at, place) => {
          floats[at] = values[place] ?? 0;
        });
        this.#learn(floats, { sense, columns: [column], prices: [1] });
      }
    } finally {
      program.dispose();
    }
  }

  /** The most and the least of one column, in the whole component: bounds, and solutions that reach them. */
  settle(column: number): void {
    for (const sense of senses) {
      if (this.isSettled(column) || this.#isReached(column, sense)) continue;
      const objective = { sense, columns: [column], prices: [1] };
      const optimum = this.#solve(this.#open, objective);
      this.#bound(column, sense, optimum);
      if (optimum.state === 'unbounded') this.#solve(this.#ended, objective);
    }
    for (const sense of senses) {
      const reach = (this.#high[column] ?? 0) - (this.#low[column] ?? 0);
      if (this.isSettled(column) || this.#isReached(column, sense)) continue;
      if (this.#task.width !== Number.POSITIVE_INFINITY && reach < this.#task.width) return;
      if (this.#task.system.keys.length > wholeAtMost || this.#open !== this.#ended) return;
      this.#whole ??= new LinearProgram(this.#highs, this.#task.system, true);
      this.#bound(column, sense, this.#solve(this.#whole, { sense, columns: [column], prices: [1] }));
    }
  }

  answer(): Answer {
    const pick = (values: Float64Array) => Float64Array.from(this.#task.targets, (at) => values[at] ?? 0);
    return {
      low: pick(this.#low),
      high: pick(this.#high),
      seenLow: pick(this.#seen.low),
      seenHigh: pick(this.#seen.high),
      programs: LinearProgram.solved - this.#started,
    };
  }

  dispose(): void {
    this.#open.dispose();
    if (this.#ended !== this.#open) this.#ended.dispose();
    this.#whole?.dispose();
  }

  #isReached(column: number, sense: Sense): boolean {
    return sense === 'least'
      ? this.#seen.low[column] === this.#low[column]
      : this.#seen.high[column] === this.#high[column];
  }

  #solve(program: LinearProgram, objective: Objective): Optimum {
    const optimum = program.optimum(objective.sense, objective.columns, objective.prices);
    if (optimum.state === 'impossible') throw contradiction('all relations together');
    if (optimum.values !== null) this.#learn(optimum.values, objective);
    return optimum;
  }

  /** Keeps a solution in whole numbers that is near one in floats, if there is one to be found. */
  #learn(floats: Float64Array, objective: Objective): void {
    const { system } = this.#task;
    const witness =
      this.#rounded(floats) ??
      repair(this.#highs, system, this.#rowsOf, floats, objective) ??
      (this.#known === null ? null : wholeStep(system, this.#rowsOf, floats, this.#known));
    if (witness !== null) this.#keep(witness);
  }

  #rounded(floats: Float64Array): Float64Array | null {
    const rounded = floats.map((value) => Math.round(value) + 0);
    return satisfies(this.#task.system, rounded) ? rounded : null;
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
