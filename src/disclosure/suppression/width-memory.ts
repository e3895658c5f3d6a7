import type { Component, Cut } from './component.ts';
import { nameOf, type Piece } from './pieces.ts';
import type { Combination } from './problem.ts';

const most = 5_000;
/** Changed counts, in all solutions that are remembered. */
const mostChanges = 1_000_000;
const noChange = 1e-9;

/** What was found in components before, for one problem and its rules: a pattern that differs a little changes few of them. */
export class WidthMemory {
  /** How many linear programs were solved. */
  programs = 0;
  #seen = new Map<string, ReadonlyMap<string, Piece>>();
  readonly #moves: Combination[] = [];
  #changes = 0;

  recall(name: string): ReadonlyMap<string, Piece> | undefined {
    return this.#seen.get(name);
  }

  keep(name: string, pieces: ReadonlyMap<string, Piece>): void {
    if (this.#seen.size >= most) this.#seen.clear();
    this.#seen.set(name, pieces);
  }

  /**
   * Remembers a solution: counts that fit all that was known of a component, by its own columns. It fits again wherever
   * what is known then agrees with it.
   */
  keepSolution(
    { inner }: Pick<Component, 'inner'>,
    trueCounts: readonly number[],
    values: Float64Array,
  ): void {
    const columns: number[] = [];
    const coefficients: number[] = [];
    inner.forEach((column, at) => {
      const change = (values[at] as number) - (trueCounts[column] as number);
      if (Math.abs(change) < noChange) return;
      columns.push(column);
      coefficients.push(change);
    });
    if (columns.length === 0) return;
    this.#moves.push({ columns, coefficients });
    this.#changes += columns.length;
    while (this.#changes > mostChanges) this.#changes -= this.#moves.shift()?.columns.length ?? 0;
  }

  /** By how much each solution that is remembered differs from the true counts, the oldest first. */
  get moves(): readonly Combination[] {
    return this.#moves;
  }

  /** By component, the changes of its counts that solutions so far make; they may disagree with what is known of it. */
  movesIn(cut: Cut): ReadonlyMap<number, readonly Combination[]> {
    const found = new Map<number, Combination[]>();
    for (const move of this.#moves)
      for (const [component, part] of cut.cut(move).parts) {
        const those = found.get(component);
        if (those === undefined) found.set(component, [part]);
        else those.push(part);
      }
    return found;
  }
}

/** Two components of the same name hold the same cells, know the same of them, and from the same candidates. */
export function nameOfComponent({ inner, rows, tellers }: Component): string {
  const told = tellers.map((those) => those.map(({ key, at }) => JSON.stringify([key, at])).join());
  const known = rows.map((row, at) => `${nameOf(row)}=${row.low},${row.high}<${told[at]}`);
  return `${inner.join()};${known.join(';')}`;
}
