import type { AdditiveTable } from './additive-table.ts';
import type { Component } from './components.ts';

/** A class that is rounded: to so many times the base, and one more or less. */
export interface RoundedClass {
  /** Position in the table. */
  readonly at: number;
  readonly count: number;
  /** How many whole bases are in it. */
  readonly whole: number;
  /** Cells of the problem that count it. */
  readonly cells: readonly number[];
}

/** A published cell, by what has to be added to the whole bases of its classes. */
export interface RoundedCell {
  /** Its count, less the whole bases of its classes. */
  readonly rest: number;
  /** In [0, 1): below the share of a base that its count lies above a multiple, it had best go up. */
  readonly draw: number;
}

/** One component of a table, as what is to be decided. Classes of nobody are left out: they stay 0. */
export interface RoundingProblem {
  readonly base: number;
  readonly classes: readonly RoundedClass[];
  readonly cells: readonly RoundedCell[];
}

/** What is to be decided about one component of a table. */
export function roundingProblem(
  table: AdditiveTable,
  component: Component,
  base: number,
  draw: (name: string) => number,
): RoundingProblem {
  const local = new Map(component.cells.map((cell, at) => [cell, at]));
  const rests = component.cells.map((cell) => table.counts[cell] ?? 0);
  const classes: RoundedClass[] = [];
  for (const at of component.classes) {
    const { count, cells } = table.classes[at] ?? { count: 0, cells: [] };
    if (count === 0) continue;
    const whole = Math.floor(count / base);
    const counting = cells.map((cell) => local.get(cell) ?? 0);
    for (const cell of counting) rests[cell] = (rests[cell] ?? 0) - whole * base;
    classes.push({ at, count, whole, cells: counting });
  }
  const cells = rests.map((rest, at) => ({
    rest,
    draw: draw(table.names[component.cells[at] ?? 0] ?? ''),
  }));
  return { base, classes, cells };
}
