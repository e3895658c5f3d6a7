import type { Combination } from '../suppression/problem.ts';
import type { AdditiveTable } from './additive-table.ts';

/** A part of a table that shares no class, and no sum that is zero, with the rest; by positions in the table. */
export interface Component {
  readonly cells: readonly number[];
  readonly classes: readonly number[];
  /** Sums of classes that are zero. */
  readonly equal: readonly Combination[];
}

/** The parts of a table that have nothing to do with each other, so that each can be rounded alone. */
export function components(table: AdditiveTable): Component[] {
  const size = table.names.length;
  const nodes = new Joined(size + table.classes.length);
  for (const [at, { cells }] of table.classes.entries())
    for (const cell of cells) nodes.join(cell, size + at);
  for (const { columns } of table.equal)
    for (const column of columns) nodes.join(size + (columns[0] ?? 0), size + column);
  const parts = new Map<number, { cells: number[]; classes: number[]; equal: Combination[] }>();
  const partOf = (node: number) => {
    const root = nodes.rootOf(node);
    const part = parts.get(root) ?? { cells: [], classes: [], equal: [] };
    parts.set(root, part);
    return part;
  };
  for (const cell of table.names.keys()) partOf(cell).cells.push(cell);
  for (const at of table.classes.keys()) partOf(size + at).classes.push(at);
  for (const zero of table.equal)
    if (zero.columns.length > 0) partOf(size + (zero.columns[0] ?? 0)).equal.push(zero);
  return [...parts.values()];
}

/** Disjoint sets of numbers. */
class Joined {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, at) => at);
  }

  rootOf(node: number): number {
    let at = node;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] ?? at] ?? at;
      at = this.#parent[at] ?? at;
    }
    return at;
  }

  join(one: number, other: number): void {
    this.#parent[this.rootOf(one)] = this.rootOf(other);
  }
}
