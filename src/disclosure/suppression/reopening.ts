import type { Highs } from 'highs';
import type { Pattern } from './gauss.ts';
import { OpenSystem, type OpenSum } from './open-system.ts';
import { anySign, negative } from './pieces.ts';
import type { Candidate, Combination, Problem } from './problem.ts';
import type { WidthMemory } from './width-memory.ts';
import type { WidthRules } from './widths.ts';
import { Witnesses } from './witnesses.ts';

/** So many targets that a try may make narrow are solved for one by one before many are looked at at once. */
const suspects = 3;
/** So few that are left are solved for one by one. */
const few = 6;
/** So many targets are looked at at once: more are in each other's way. */
const together = 50;
/** The share of narrow targets that a pair of looks has to make wide for another to be worth its while. */
const worthLook = 0.1;

/**
 * Tries to show withheld candidates one after the other, each beside those that could be. A try ends at the first target that
 * it makes narrow; targets at which tries failed before are looked at first, and only those of which the solutions so far
 * do not agree with what the try shows.
 */
export class Reopening {
  readonly #system: OpenSystem;
  readonly #memory: WidthMemory;
  #witnesses: Witnesses;
  /** How many tries failed at each target. */
  readonly #failed: Float64Array;
  /** Sums that make a target narrow, whatever else is shown with them. */
  readonly #hopeless = new Set<string>();

  /** @param pattern one that protects. */
  constructor(
    highs: Highs,
    problem: Problem,
    pattern: Pattern,
    rules: WidthRules,
    tried: readonly Candidate[],
    memory: WidthMemory,
  ) {
    this.#memory = memory;
    this.#system = new OpenSystem(highs, problem, pattern, rules, tried);
    this.#witnesses = Witnesses.of(this.#system.targets, rules, this.#system.truth);
    this.#failed = new Float64Array(this.#system.targets.length);
    const all = [...this.#system.targets.keys()];
    for (const sums of this.#system.recalled(memory)) this.#witnesses.add(sums, all);
  }

  /** Whether every target is seen to be wide before anything is shown; else nothing can be tried. */
  start(): boolean {
    return this.#firstNarrow(this.#witnesses, []) === null;
  }

  /** Shows a candidate if that leaves every target wide. */
  show({ key }: Pick<Candidate, 'key'>): boolean {
    const sums = this.#system.sums.get(key) ?? [];
    if (sums.some(({ name }) => this.#hopeless.has(name))) return false;
    const shown: OpenSum[] = [];
    const before = this.#witnesses;
    for (const sum of sums) {
      shown.push(sum);
      this.#system.know([sum]);
      const witnesses = this.#witnesses.knowing(sum);
      const narrow = this.#firstNarrow(witnesses, [sum]);
      this.#witnesses = witnesses;
      if (narrow === null) continue;
      (this.#failed[narrow] as number)++;
      if (shown.length === 1) this.#hopeless.add(sum.name);
      this.#system.forget(shown);
      before.learn(witnesses);
      this.#witnesses = before;
      return false;
    }
    return true;
  }

  /** Remembers what shows the targets to be wide. */
  remember(inner: readonly number[]): void {
    this.#system.remember(this.#memory, inner, this.#witnesses.needed());
  }

  dispose(): void {
    this.#system.dispose();
  }

  /** The first target found that cannot be seen to be wide. */
  #firstNarrow(witnesses: Witnesses, sums: readonly OpenSum[]): number | null {
    let left = this.#ordered(witnesses.narrow(), witnesses, sums);
    const isLeft = (target: number) => !witnesses.isWide(target);
    for (const target of left.slice(0, suspects)) if (!this.#isWide(target, witnesses, left)) return target;
    left = left.filter(isLeft);
    for (let before = Number.POSITIVE_INFINITY, seed = 1; left.length > few; seed++) {
      if (left.length > before * (1 - worthLook)) break;
      before = left.length;
      const weights = this.#together(left.slice(0, together), seed);
      for (const one of [weights, negative(weights)]) this.#look(one, witnesses, left);
      left = left.filter(isLeft);
    }
    for (const target of left) if (!this.#isWide(target, witnesses, left)) return target;
    return null;
  }

  #isWide(target: number, witnesses: Witnesses, left: readonly number[]): boolean {
    const one = this.#system.targets[target];
    if (one === undefined || witnesses.isWide(target)) return true;
    this.#look(one.most, witnesses, left);
    if (witnesses.isWide(target)) return true;
    this.#look(negative(one.least), witnesses, left);
    return witnesses.isWide(target);
  }

  #look(weights: Combination, witnesses: Witnesses, left: readonly number[]): void {
    this.#memory.programs++;
    witnesses.add(this.#system.largest(weights), left);
  }

  /** Those at which tries failed come first, then those within what is shown, then those that have part in it. */
  #ordered(targets: readonly number[], witnesses: Witnesses, sums: readonly OpenSum[]): number[] {
    const shown = new Set(sums.flatMap(({ weights }) => weights.columns));
    const ranks = new Map(
      targets.map((target) => {
        const columns = this.#system.targets[target]?.most.columns ?? [];
        const outside = columns.filter((column) => !shown.has(column)).length;
        const near = outside === 0 ? 0 : outside < columns.length ? 1 : 2;
        return [target, [-(this.#failed[target] as number), near, witnesses.height(target), target]];
      }),
    );
    const rank = (target: number) => ranks.get(target) ?? [];
    return targets.toSorted((a, b) => {
      const at = rank(a).findIndex((value, place) => value !== rank(b)[place]);
      return at < 0 ? 0 : (rank(a)[at] ?? 0) - (rank(b)[at] ?? 0);
    });
  }

  /** Weights that move some targets at once, each one way. */
  #together(targets: readonly number[], seed: number): Combination {
    const weights = new Map<number, number>();
    targets.forEach((target, at) => {
      const one = this.#system.targets[target];
      const sign = anySign(at, seed);
      const part = sign > 0 ? one?.most : one?.least;
      part?.columns.forEach((column, entry) => {
        weights.set(column, (weights.get(column) ?? 0) + sign * (part.coefficients[entry] ?? 0));
      });
    });
    return { columns: [...weights.keys()], coefficients: [...weights.values()] };
  }
}
