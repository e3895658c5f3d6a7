import type { Highs } from 'highs';
import { boundsOf, type Sum, totalOf } from './asked.ts';
import { capped } from './capped.ts';
import { contradiction } from './contradiction.ts';
import type { Answer, Task } from './examine.ts';
import { BlockGrower } from './grow-block.ts';
import { LinearProgram, type Optimum, type Sense } from './linear-program.ts';
import { type Objective, repair } from './repair.ts';
import { satisfies } from './satisfies.ts';
import { Seen } from './seen.ts';
import { stretch } from './stretch.ts';
import type { System } from './system.ts';
import { walkThrough } from './walk.ts';
import { wholeStep } from './whole-step.ts';

/** Integer programs over all columns are for components of at most this many. */
const wholeAtMost = 500;
/**
 * Floats this far beyond a whole number still mean it: an interval told too wide is found out by what was seen, one told too
 * narrow only withholds more than needed.
 */
const slack = 1e-5;
const senses = ['most', 'least'] as const;

/** What is known so far of how the targets of a component vary, and the ways to learn more. Targets go by their number. */
export class Search {
  readonly #highs: Highs;
  readonly #task: Task;
  readonly #grower: BlockGrower;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #seen: Seen;
  /** The system with an end for every column, which finds solutions, and as it is, which finds bounds: one, mostly. */
  readonly #endedSystem: System;
  readonly #ended: LinearProgram;
  readonly #open: LinearProgram;
  #raising: LinearProgram | null = null;
  #whole: LinearProgram | null = null;
  #known: Float64Array | null = null;
  readonly #started = LinearProgram.solved;

  constructor(highs: Highs, task: Task) {
    this.#highs = highs;
    this.#task = task;
    this.#grower = new BlockGrower(task.system);
    const bounds = task.targets.map((target) => boundsOf(target, task.system));
    this.#low = Float64Array.from(bounds, ({ low }) => low);
    this.#high = Float64Array.from(bounds, ({ high }) => high);
    this.#seen = new Seen(task.targets);
    const ended = capped(task.system);
    this.#endedSystem = ended ?? task.system;
    this.#open = new LinearProgram(highs, task.system);
    this.#ended = ended === null ? this.#open : new LinearProgram(highs, ended);
    if (task.known !== null && satisfies(task.system, task.known)) this.#keep(task.known);
  }

  /** Whether enough is known of a target: it varies by the width, or both ends of its interval were seen. */
  isSettled(target: number): boolean {
    return (
      this.#seen.width(target, this.#hasReader(target)) >= this.#task.width ||
      senses.every((sense) => this.#isReached(target, sense))
    );
  }

  /** Whether no solution can make a target as wide as is asked. */
  isNarrow(target: number): boolean {
    return (this.#high[target] ?? 0) - (this.#low[target] ?? 0) < this.#task.width;
  }

  /** Whether a target that is not settled may be as wide as is asked, as far as bounds tell. */
  mayBeWide(target: number): boolean {
    return this.#seen.width(target, false) < this.#task.width && !this.isNarrow(target);
  }

  /** Whether a target varies enough, but was not seen to for those who are counted in it. */
  lacksOwnRecord(target: number): boolean {
    const { width } = this.#task;
    return (
      this.#hasReader(target) &&
      this.#seen.width(target, false) >= width &&
      this.#seen.width(target, true) < width &&
      (this.#high[target] ?? 0) - Math.max(1, this.#low[target] ?? 0) >= width
    );
  }

  /** The least of a target that is 1 or more, and then the most: what those who are counted in it do not know better. */
  settleFromOne(target: number): void {
    this.#find(target, 1, 1);
    if (!this.lacksOwnRecord(target)) return;
    this.#find(target, this.#high[target] ?? 0, Number.POSITIVE_INFINITY);
  }

  /** A target moved up from the known solution as far as it goes, and then down, while as many other columns give way. */
  stretch(target: number, room: number): void {
    for (const sense of ['most', 'least'] as const)
      for (let from = this.#known; from !== null && !this.isSettled(target); )
        from = this.#stretched(target, sense, room, from);
  }

  /** A solution in which a target is further than in another one, or `null` where none was found. */
  #stretched(target: number, sense: Sense, room: number, known: Float64Array): Float64Array | null {
    const { system, width: enough } = this.#task;
    const sum = this.#sum(target);
    const the = { known, sum, sense, enough, room, beside: this.#openColumns() };
    const found = stretch(this.#highs, system, this.#grower, the);
    if (found !== null) this.#keep(found);
    return found !== null && totalOf(sum, found) !== totalOf(sum, known) ? found : null;
  }

  /** Columns that are targets, and not settled. */
  #openColumns(): Set<number> {
    const open = new Set<number>();
    this.#task.targets.forEach(({ columns: [column, ...others] }, at) => {
      if (column !== undefined && others.length === 0 && !this.isSettled(at)) open.add(column);
    });
    return open;
  }

  /** The least of some targets while every column that holds somebody goes on to, as those who are counted there know. */
  lower(targets: readonly number[]): void {
    const known = this.#known;
    if (known === null || targets.length === 0) return;
    const lower = this.#endedSystem.lower.map((bound, at) => Math.max(bound, Math.min(known[at] ?? 0, 1)));
    const program = new LinearProgram(this.#highs, { ...this.#endedSystem, lower });
    try {
      const prices = targets.map(() => 1);
      this.#solve(program, { sense: 'least', ...this.#priced(targets, prices) });
      for (const target of targets)
        if (this.lacksOwnRecord(target))
          this.#solve(program, { sense: 'least', ...this.#priced([target], [1]) });
    } finally {
      program.dispose();
    }
  }

  /** Solutions in which a target is as far above, or below, those that were seen as is asked, by integer programs over all columns. */
  findWide(target: number): void {
    const { width } = this.#task;
    const hasReader = this.#hasReader(target);
    const from = hasReader ? this.#seen.lowFromOne[target] : this.#seen.low[target];
    this.#find(target, (from ?? 0) + width, Number.POSITIVE_INFINITY);
    if (this.isSettled(target)) return;
    this.#find(target, hasReader ? 1 : Number.NEGATIVE_INFINITY, (this.#seen.high[target] ?? 0) - width);
  }

  #find(target: number, least: number, most: number): void {
    const { columns, coefficients, constant } = this.#sum(target);
    const within = { columns, coefficients, least: least - constant, most: most - constant };
    const system = { ...this.#endedSystem, rows: [...this.#endedSystem.rows, within] };
    const program = new LinearProgram(this.#highs, system, true);
    try {
      const { values } = program.optimum('least', [], []);
      if (values !== null) this.#learn(values, { sense: 'least', columns: [], prices: [] });
    } finally {
      program.dispose();
    }
  }

  /** Makes moves from every table that is known, as far as a target needs to vary: all that comes out fits. */
  walk(): void {
    walkThrough(this.#task, this.#seen, (target) => !this.isSettled(target));
  }

  /** The most and the least of a random objective: what comes out is kept for every target. */
  pull(targets: readonly number[], prices: readonly number[]): void {
    for (const sense of senses) this.#solve(this.#ended, { sense, ...this.#priced(targets, prices) });
  }

  /** The most of a random objective in which no column goes further than is asked, so that what there is goes to many. */
  raise(targets: readonly number[], prices: readonly number[]): void {
    const objective = { sense: 'most', ...this.#priced(targets, prices) } as const;
    if (this.#known === null) this.#solve(this.#ended, objective);
    else {
      this.#raising ??= new LinearProgram(this.#highs, this.#limited(this.#known));
      this.#solve(this.#raising, objective);
    }
  }

  /** The most and the least of one target, in the whole component: bounds, and solutions that reach them. */
  settle(target: number): void {
    const priced = this.#priced([target], [1]);
    for (const sense of senses) {
      if (this.isSettled(target) || this.#isReached(target, sense)) continue;
      const objective = { sense, ...priced };
      const optimum = this.#solve(this.#open, objective);
      this.#bound(target, sense, optimum);
      if (optimum.state === 'unbounded') this.#solve(this.#ended, objective);
    }
    for (const sense of senses) {
      const reach = (this.#high[target] ?? 0) - (this.#low[target] ?? 0);
      if (this.isSettled(target) || this.#isReached(target, sense)) continue;
      if (this.#task.width !== Number.POSITIVE_INFINITY && reach < this.#task.width) return;
      if (this.#task.system.keys.length > wholeAtMost || this.#open !== this.#ended) return;
      this.#whole ??= new LinearProgram(this.#highs, this.#task.system, true);
      this.#bound(target, sense, this.#solve(this.#whole, { sense, ...priced }));
    }
  }

  answer(): Answer {
    return {
      low: this.#low,
      high: this.#high,
      seenLow: this.#seen.low,
      seenHigh: this.#seen.high,
      seenFromOne: this.#seen.low.map((low, at) =>
        this.#hasReader(at) ? (this.#seen.lowFromOne[at] ?? low) : low,
      ),
      programs: LinearProgram.solved - this.#started,
    };
  }

  dispose(): void {
    this.#open.dispose();
    if (this.#ended !== this.#open) this.#ended.dispose();
    this.#raising?.dispose();
    this.#whole?.dispose();
  }

  #sum(target: number): Sum {
    return this.#task.targets[target] ?? { columns: [], coefficients: [], constant: 0 };
  }

  /** Prices of targets as prices of their columns. */
  #priced(targets: readonly number[], prices: readonly number[]): Pick<Objective, 'columns' | 'prices'> {
    const byColumn = new Map<number, number>();
    targets.forEach((target, place) => {
      const { columns, coefficients } = this.#sum(target);
      columns.forEach((column, at) => {
        const price = (prices[place] ?? 0) * (coefficients[at] ?? 0);
        byColumn.set(column, (byColumn.get(column) ?? 0) + price);
      });
    });
    return { columns: [...byColumn.keys()], prices: [...byColumn.values()] };
  }

  /** Whether anybody is counted in a target, as far as is known. */
  #hasReader(target: number): boolean {
    return this.#task.ownRecord && (this.#known === null || totalOf(this.#sum(target), this.#known) > 0);
  }

  /** Columns that are small in a solution, with no more room above than a target needs. */
  #limited(known: Float64Array): System {
    const { width } = this.#task;
    const upper = this.#endedSystem.upper.map((bound, at) => {
      const value = known[at] ?? 0;
      return value < width ? Math.min(bound, value + width) : bound;
    });
    return { ...this.#endedSystem, upper };
  }

  #isReached(target: number, sense: Sense): boolean {
    return sense === 'least'
      ? this.#seen.low[target] === this.#low[target]
      : this.#seen.high[target] === this.#high[target];
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
      (this.#known === null ? null : wholeStep(system, this.#grower.rowsOf, floats, this.#known)) ??
      repair(this.#highs, system, this.#grower, floats, objective);
    if (witness !== null) this.#keep(witness);
  }

  #rounded(floats: Float64Array): Float64Array | null {
    const rounded = floats.map((value) => Math.round(value) + 0);
    return satisfies(this.#task.system, rounded) ? rounded : null;
  }

  #bound(target: number, sense: Sense, { bound }: Optimum): void {
    if (!Number.isFinite(bound)) return;
    const value = bound + this.#sum(target).constant;
    if (sense === 'least') this.#low[target] = Math.max(this.#low[target] ?? 0, Math.ceil(value - slack) + 0);
    else this.#high[target] = Math.min(this.#high[target] ?? 0, Math.floor(value + slack) + 0);
  }

  #keep(witness: Float64Array): void {
    this.#known ??= witness;
    this.#seen.add(witness);
  }
}
