import type { Highs } from 'highs';
import type { Component, Teller } from './component.ts';
import { ComponentModel, type Solution } from './component-model.ts';
import { anyWeights, type CutTarget, negative, type Piece, type Seen, see, unseen } from './pieces.ts';
import { NarrowParts } from './narrow-parts.ts';
import type { Combination, Problem } from './problem.ts';
import type { Known } from './readers.ts';
import { lookWide, type NarrowTarget } from './spread-looks.ts';
import { SpreadModel } from './spread-model.ts';
import { type Ends, Twins } from './twins.ts';
import type { WidthMemory } from './width-memory.ts';
import { isSeenWide, type WidthRules } from './widths.ts';

/** A component with all that is asked of it. */
export interface Question {
  readonly problem: Problem;
  readonly rules: WidthRules;
  readonly at: number;
  readonly component: Component;
  readonly pieces: readonly Piece[];
  /** Targets of which a part lies here. */
  readonly targets: readonly CutTarget[];
  readonly readers: readonly Known[];
  /** Changes of the true counts that may fit all that is known here, by the component's own columns. */
  readonly moves: readonly Combination[];
  readonly memory: WidthMemory;
  /** Whether the ends of everything narrow are asked for, or only that it is narrow. */
  readonly isExact: boolean;
}

const mostLooks = 40;
const fewestLooks = 4;
/** In components of no more inner cells twins are not taken together. */
const small = 200;
/** Components of more inner cells, twins taken together, are looked at by an interior-point method. */
const large = 2_000;
/** So few narrow pieces are all solved for: what holds each of them back is then known for itself. */
const fewNarrow = 100;
/** The share of narrow pieces that a pair of looks has to make wide for another to be worth its while. */
const worthLook = 0.02;

/** Looks at the pieces of one component until each target is seen to be wide, or the ends of its part here are known. */
export class ComponentWidths {
  readonly #the: Question;
  readonly #highs: Highs;
  readonly #twins: Twins;
  readonly #trueCounts: readonly number[];
  /** The ends of each piece by twins. */
  readonly #ends: readonly Ends[];
  #model: ComponentModel | undefined;
  /** Every solution so far, by twins; one that agrees with what a reader knows serves that reader too. */
  readonly #solutions: Float64Array[] = [];
  /** Solutions that are new, by twins, and for each piece which of them shows each of its ends; −1 for none. */
  readonly #found: Float64Array[] = [];
  readonly #lowIn: Int32Array;
  readonly #highIn: Int32Array;
  /** Pieces, by position, of which more is to be seen. */
  #watched: readonly number[];

  constructor(highs: Highs, question: Question) {
    const { component, problem, readers, pieces } = question;
    this.#highs = highs;
    this.#the = question;
    // Readers tell cells apart that are the same for anybody else; small components are solved for as they are.
    const isApart = (column: number) =>
      component.inner.length <= small || readers.some((known) => known.has(column));
    const apart = component.inner.flatMap((column, at) =>
      isApart(column) ? [{ columns: [at], coefficients: [1] }] : [],
    );
    this.#twins = new Twins(component, apart);
    this.#trueCounts = component.inner.map((column) => problem.inner[column] ?? 0);
    this.#ends = pieces.map(({ weights }) => this.#twins.ends(weights));
    this.#lowIn = new Int32Array(pieces.length).fill(-1);
    this.#highIn = new Int32Array(pieces.length).fill(-1);
    this.#watched = [...pieces.keys()];
  }

  /** @param isKnown whether the pieces have been looked at before; then only what is still missing is solved for. */
  examine(isKnown: boolean): void {
    try {
      this.#recall();
      if (this.#twins.size > large) this.#lookWide();
      else if (!isKnown) this.#lookAtMany();
      if (this.#narrow().size <= fewNarrow || this.#the.isExact) this.#solveAll(this.#the.targets);
      else this.#solveLargest();
      for (const [reader, known] of this.#the.readers.entries()) this.#readAs(reader, known);
      this.#remember();
    } finally {
      this.#model?.dispose();
      this.#model = undefined;
    }
  }

  #solveAll(targets: readonly CutTarget[]): void {
    for (const target of targets) {
      if (isSeenWide(target, this.#the.rules)) continue;
      for (const piece of this.#partsOf(target)) this.#solve(target, piece, piece.anybody);
    }
  }

  /** Solves for large sums first: what is part of a narrow one, and of nothing else, is narrow too. */
  #solveLargest(): void {
    const { rules, targets, pieces } = this.#the;
    const ends = new Map(pieces.map((piece, at) => [piece, this.#ends[at] as Ends]));
    const narrow = targets.filter((target) => !isSeenWide(target, rules));
    const parts = new NarrowParts(rules);
    for (const target of narrow.toSorted((a, b) => b.count.columns.length - a.count.columns.length)) {
      const [piece] = this.#partsOf(target);
      const own = piece === undefined || target.parts.length > 1 ? undefined : ends.get(piece);
      const above = own === undefined ? null : parts.above(target, own);
      if (above === null) this.#solveAll([target]);
      else for (const teller of above.heldBy) piece?.heldBy.add(teller);
      if (piece?.anybody.isSolved === true && own !== undefined) parts.add(piece, own);
    }
  }

  /** The true counts fit, and so may what was found when other candidates were shown. */
  #recall(): void {
    if (this.#narrow().size === 0) return;
    const truth = this.#twins.gather(this.#trueCounts);
    this.#see(truth);
    for (const move of this.#the.moves) {
      const sums = this.#twins.changed(truth, move);
      if (this.#twins.fit(sums)) this.#see(sums);
    }
  }

  /** Keeps what shows a count to be wide: it will fit again when more is withheld, and often when other figures are shown. */
  #remember(): void {
    const { component, memory, problem, targets, rules } = this.#the;
    const wide = new Set(
      targets.flatMap((target) => (isSeenWide(target, rules) ? this.#partsOf(target) : [])),
    );
    const worth = new Set<number>();
    this.#the.pieces.forEach((piece, at) => {
      if (!wide.has(piece)) return;
      worth.add(this.#lowIn[at] as number);
      worth.add(this.#highIn[at] as number);
    });
    this.#found.forEach((sums, at) => {
      if (worth.has(at)) memory.keepSolution(component, problem.inner, this.#twins.spread(sums, at));
    });
  }

  /** Solutions that move all pieces that are not wide yet, each one way, as long as that makes enough of them wide. */
  #lookAtMany(): void {
    let before = Number.POSITIVE_INFINITY;
    for (let seed = 1; seed <= mostLooks; seed++) {
      const narrow = this.#narrow();
      // Few of them are cheaper to solve for one by one; so are those that a look does not help.
      if (narrow.size <= 2 || (seed > fewestLooks && narrow.size > before * (1 - worthLook))) return;
      before = narrow.size;
      const weights = anyWeights([...narrow], seed);
      this.#look(weights);
      this.#look(negative(weights));
    }
  }

  /** Pieces that are not solved, of targets that are not seen to be wide; from now on only these are watched. */
  #narrow(): Set<Piece> {
    const { readers, pieces } = this.#the;
    const narrow = new Set(this.#narrowTargets().map(({ piece }) => piece));
    if (readers.length === 0)
      this.#watched = [...pieces.keys()].filter((at) => narrow.has(pieces[at] as Piece));
    return narrow;
  }

  #lookWide(): void {
    const { component, rules, memory } = this.#the;
    const narrow = () => this.#narrowTargets();
    if (narrow().length === 0) return;
    const model = new SpreadModel(
      this.#highs,
      this.#trueCounts.map((count) => this.#upper(count)),
      component.rows,
    );
    const see = (values: Float64Array) => {
      memory.programs++;
      this.#seeNew(this.#twins.gather(values));
    };
    try {
      lookWide(model, { component, rules, narrow, see });
    } finally {
      model.dispose();
    }
  }

  #narrowTargets(): NarrowTarget[] {
    const narrow = this.#the.targets.filter((target) => !isSeenWide(target, this.#the.rules));
    return narrow.flatMap((target) =>
      this.#partsOf(target).flatMap((piece) => (piece.anybody.isSolved ? [] : [{ target, piece }])),
    );
  }

  #readAs(reader: number, known: Known): void {
    const { component, rules, targets, pieces } = this.#the;
    const columns = [...component.inner.keys()].filter((at) => known.has(component.inner[at] ?? -1));
    if (columns.length === 0) return;
    const truth = this.#twins.gather(this.#trueCounts);
    const twins = this.#twins.ends({ columns, coefficients: columns.map(() => 1) }).twins;
    const counts = twins.map((twin) => truth[twin] ?? 0);
    const agrees = (sums: Float64Array) =>
      twins.every((twin, at) => Math.abs((sums[twin] ?? 0) - (counts[at] ?? 0)) < 1e-7);
    const fitting = [...this.#solutions.filter(agrees), truth];
    pieces.forEach((piece, at) => {
      if (piece.byReader.has(reader)) return;
      const seen = unseen();
      for (const sums of fitting) see(this.#ends[at] as Ends, seen, sums);
      piece.byReader.set(reader, seen);
    });
    let isFixed = false;
    for (const target of targets) {
      if (target.count.columns.every((column) => known.has(column))) continue;
      if (isSeenWide(target, rules, reader)) continue;
      for (const piece of this.#partsOf(target)) {
        const seen = piece.byReader.get(reader);
        if (seen === undefined || seen.isSolved) continue;
        if (!isFixed) this.#open().fix(twins, counts);
        isFixed = true;
        this.#solve(target, piece, seen, reader);
      }
    }
    if (isFixed) this.#open().free(twins);
  }

  /** The ends of a piece; the second is left out where the first makes the target wide. */
  #solve(target: CutTarget, piece: Piece, seen: Seen, reader?: number): void {
    if (seen.isSolved) return;
    const first = this.#look(piece.weights, reader);
    if (isSeenWide(target, this.#the.rules, reader)) return;
    const ends = [first, this.#look(negative(piece.weights), reader)];
    seen.isSolved = true;
    for (const teller of holders(ends, this.#the.component.tellers)) piece.heldBy.add(teller);
  }

  #look(weights: Combination, reader?: number): Solution {
    const { twins, most } = this.#twins.ends(weights);
    const solution = this.#open().largest({ columns: twins, coefficients: most });
    this.#the.memory.programs++;
    this.#seeNew(solution.values, reader);
    return solution;
  }

  #seeNew(sums: Float64Array, reader?: number): void {
    this.#see(sums, reader, this.#found.push(sums) - 1);
  }

  #see(sums: Float64Array, reader?: number, found = -1): void {
    if (this.#the.readers.length > 0) this.#solutions.push(sums);
    for (const at of this.#watched) {
      const piece = this.#the.pieces[at] as Piece;
      const ends = this.#ends[at] as Ends;
      const { low, high } = piece.anybody;
      see(ends, piece.anybody, sums);
      if (piece.anybody.low < low) this.#lowIn[at] = found;
      if (piece.anybody.high > high) this.#highIn[at] = found;
      const seen = reader === undefined ? undefined : piece.byReader.get(reader);
      if (seen !== undefined) see(ends, seen, sums);
    }
  }

  #open(): ComponentModel {
    if (this.#model === undefined) {
      const truth = this.#twins.gather(this.#trueCounts);
      const upper = [...truth].map((count) => this.#upper(count));
      this.#model = new ComponentModel(this.#highs, upper, this.#twins.rows);
    }
    return this.#model;
  }

  /** Nobody knows a bound, and more would make no difference. */
  #upper(count: number): number {
    return count + 8 * this.#the.rules.width;
  }

  #partsOf({ parts }: CutTarget): Piece[] {
    return parts.flatMap(([component, piece]) => (component === this.#the.at ? [piece] : []));
  }
}

function holders(ends: readonly Solution[], tellers: readonly (readonly Teller[])[]): Teller[] {
  return tellers.flatMap((those, row) => (ends.some(({ binding }) => binding[row]) ? those : []));
}
