import type { Component } from './component.ts';
import { nameOf, type Piece } from './pieces.ts';

const most = 5_000;

/** What was found in components before, for one problem and its rules: a pattern that differs a little changes few of them. */
export class WidthMemory {
  /** How many linear programs were solved. */
  programs = 0;
  #seen = new Map<string, ReadonlyMap<string, Piece>>();

  recall(name: string): ReadonlyMap<string, Piece> | undefined {
    return this.#seen.get(name);
  }

  keep(name: string, pieces: ReadonlyMap<string, Piece>): void {
    if (this.#seen.size >= most) this.#seen.clear();
    this.#seen.set(name, pieces);
  }
}

/** Two components of the same name hold the same cells, know the same of them, and from the same candidates. */
export function nameOfComponent({ inner, rows, tellers }: Component): string {
  const told = tellers.map((those) => those.map(({ key, at }) => JSON.stringify([key, at])).join());
  const known = rows.map((row, at) => `${nameOf(row)}=${row.low},${row.high}<${told[at]}`);
  return `${inner.join()};${known.join(';')}`;
}
