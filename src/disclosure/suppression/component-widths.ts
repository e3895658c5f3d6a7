import type { Highs } from 'highs';
import type { Component, Teller } from './component.ts';
import { ComponentModel, type Solution } from './component-model.ts';
import { anyWeights, type CutTarget, negative, type Piece, type Seen, see, unseen } from './pieces.ts';
import type { Combination, Problem } from './problem.ts';
import type { Known } from './readers.ts';
import { lookWide, type NarrowTarget } from './spread-looks.ts';
import { SpreadModel } from './spread-model.ts';
import type { WidthMemory } from './width-memory.ts';
import { rangeOf, type WidthRules } from './widths.ts';

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
  readonly memory: WidthMemory;
}

const mostLooks = 40;
const fewestLooks = 4;
/** Components of more inner cells are looked at by an interior-point method. */
const large = 2_000;
/** The share of narrow pieces that a pair of looks has to make wide for another to be worth its while. */
const worthLook = 0.02;

/** Looks at the pieces of one component until each target is seen to be wide, or the ends of its part here are known. */
export class ComponentWidths {
  readonly #the: Question;
  readonly #highs: Highs;
  #model: ComponentModel | undefined;
  /** Every solution so far; one that agrees with what a reader knows serves that reader too. */
  readonly #solutions: Float64Array[] = [];

  constructor(highs: Highs, question: Question) {
    this.#highs = highs;
    this.#the = question;
  }

  /** @param isKnown whether the pieces have been looked at before; then only what is still missing is solved for. */
  examine(isKnown: boolean): void {
    try {
      if (this.#the.component.inner.length > large) this.#lookWide();
      else if (!isKnown) this.#lookAtMany();
      for (const target of this.#the.targets) {
        if (rangeOf(target, this.#the.rules).isWide) continue;
        for (const piece of this.#partsOf(target)) this.#solve(target, piece, piece.anybody);
      }
      for (const [reader, known] of this.#the.readers.entries()) this.#readAs(reader, known);
    } finally {
      this.#model?.dispose();
      this.#model = undefined;
    }
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

  #narrow(): Set<Piece> {
    return new Set(this.#narrowTargets().map(({ piece }) => piece));
  }

  #lookWide(): void {
    const { component, problem, rules, memory } = this.#the;
    const narrow = () => this.#narrowTargets();
    if (narrow().length === 0) return;
    this.#see(Float64Array.from(component.inner, (column) => problem.inner[column] ?? 0));
    const model = new SpreadModel(this.#highs, this.#upper(), component.rows);
    const see = (values: Float64Array) => {
      memory.programs++;
      this.#see(values);
    };
    try {
      lookWide(model, { component, rules, narrow, see });
    } finally {
      model.dispose();
    }
  }

  #narrowTargets(): NarrowTarget[] {
    const narrow = this.#the.targets.filter((target) => !rangeOf(target, this.#the.rules).isWide);
    return narrow.flatMap((target) =>
      this.#partsOf(target).flatMap((piece) => (piece.anybody.isSolved ? [] : [{ target, piece }])),
    );
  }

  #readAs(reader: number, known: Known): void {
    const { component, problem, rules, targets, pieces } = this.#the;
    const columns = [...component.inner.keys()].filter((at) => known.has(component.inner[at] ?? -1));
    if (columns.length === 0) return;
    const counts = columns.map((at) => problem.inner[component.inner[at] ?? -1] ?? 0);
    const agrees = (values: Float64Array) =>
      columns.every((column, at) => Math.abs((values[column] ?? 0) - (counts[at] ?? 0)) < 1e-7);
    const fitting = this.#solutions.filter(agrees);
    fitting.push(Float64Array.from(component.inner, (column) => problem.inner[column] ?? 0));
    for (const piece of pieces) {
      if (piece.byReader.has(reader)) continue;
      const seen = unseen();
      for (const values of fitting) see(piece.weights, seen, values);
      piece.byReader.set(reader, seen);
    }
    let isFixed = false;
    for (const target of targets) {
      if (target.count.columns.every((column) => known.has(column))) continue;
      if (rangeOf(target, rules, reader).isWide) continue;
      for (const piece of this.#partsOf(target)) {
        const seen = piece.byReader.get(reader);
        if (seen === undefined || seen.isSolved) continue;
        if (!isFixed) this.#open().fix(columns, counts);
        isFixed = true;
        this.#solve(target, piece, seen, reader);
      }
    }
    if (isFixed) this.#open().free(columns);
  }

  /** The ends of a piece; the second is left out where the first makes the target wide. */
  #solve(target: CutTarget, piece: Piece, seen: Seen, reader?: number): void {
    if (seen.isSolved) return;
    const first = this.#look(piece.weights, reader);
    if (rangeOf(target, this.#the.rules, reader).isWide) return;
    const ends = [first, this.#look(negative(piece.weights), reader)];
    seen.isSolved = true;
    for (const teller of holders(ends, this.#the.component.tellers)) piece.heldBy.add(teller);
  }

  #look(weights: Combination, reader?: number): Solution {
    const solution = this.#open().largest(weights);
    this.#the.memory.programs++;
    this.#see(solution.values, reader);
    return solution;
  }

  #see(values: Float64Array, reader?: number): void {
    if (this.#the.readers.length > 0) this.#solutions.push(values);
    for (const piece of this.#the.pieces) {
      see(piece.weights, piece.anybody, values);
      const seen = reader === undefined ? undefined : piece.byReader.get(reader);
      if (seen !== undefined) see(piece.weights, seen, values);
    }
  }

  #open(): ComponentModel {
    this.#model ??= new ComponentModel(this.#highs, this.#upper(), this.#the.component.rows);
    return this.#model;
  }

  #upper(): number[] {
    const { component, problem, rules } = this.#the;
    return component.inner.map((column) => (problem.inner[column] ?? 0) + 8 * rules.width);
  }

  #partsOf({ parts }: CutTarget): Piece[] {
    return parts.flatMap(([component, piece]) => (component === this.#the.at ? [piece] : []));
  }
}

function holders(ends: readonly Solution[], tellers: readonly (readonly Teller[])[]): Teller[] {
  return tellers.flatMap((those, row) => (ends.some(({ binding }) => binding[row]) ? those : []));
}
