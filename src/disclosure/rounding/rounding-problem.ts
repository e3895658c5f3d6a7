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

/** What is regretted most: that a count reads otherwise than it did. Draws weigh 2 at most. */
export const mostWeight = 16;

/** A published cell, by how many bases may be added to the whole bases of its classes. */
export interface RoundedCell {
  /** Its count, less the whole bases of its classes. */
  readonly rest: number;
  /** Bases to add at least and at most. */
  readonly least: number;
  readonly most: number;
  /** Bases that had best be added, and how much it is to be regretted when it is one more or less. */
  readonly wanted: number;
  readonly weight: number;
}

/** Σ coefficient · bases added = sum, over classes of the problem. */
export interface RoundedSum {
  readonly classes: readonly number[];
  readonly coefficients: readonly number[];
  readonly sum: number;
}

/** One component of a table, as what is to be decided. Classes of nobody are left out: they stay 0. */
export interface RoundingProblem {
  readonly base: number;
  readonly classes: readonly RoundedClass[];
  readonly cells: readonly RoundedCell[];
  readonly equal: readonly RoundedSum[];
}

/** How a count is rounded, from its name. */
export interface Rounding {
  readonly base: number;
  /** A published count is no farther from the count than this. */
  readonly reach: number;
  /** In [0, 1): below the share of a base that a count lies above a multiple, it had best go up. */
  readonly draw: (name: string) => number;
  /** What was published of the same count before, a multiple of the base; `undefined` where nothing was. */
  readonly before: (name: string) => number | undefined;
  /** Whether what was published before has to stand, or is only wanted more than anything that a draw asks for. */
  readonly stands: boolean;
  /** What a count is taken to be more, before it is asked which multiple had best stand for it. */
  readonly shift: (name: string) => number;
}

/** What is to be decided about one component of a table. */
export function roundingProblem(
  table: AdditiveTable,
  component: Component,
  rounding: Rounding,
): RoundingProblem {
  const { base } = rounding;
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
  const cells = rests.map((rest, at) => {
    const position = component.cells[at] ?? 0;
    return roundedCell(rest, table.counts[position] ?? 0, table.names[position] ?? '', rounding);
  });
  const placeOf = new Map(classes.map(({ at }, place) => [at, place]));
  const equal = component.equal.map(({ columns, coefficients }): RoundedSum => {
    const kept = columns.flatMap((column, at) => {
      const place = placeOf.get(column);
      return place === undefined ? [] : [{ place, coefficient: coefficients[at] ?? 0 }];
    });
    return {
      classes: kept.map(({ place }) => place),
      coefficients: kept.map(({ coefficient }) => coefficient),
      sum: kept.reduce((sum, { place, coefficient }) => sum - coefficient * (classes[place]?.whole ?? 0), 0),
    };
  });
  return { base, classes, cells, equal };
}

function roundedCell(
  rest: number,
  count: number,
  name: string,
  { base, reach, draw, shift, before, stands }: Rounding,
): RoundedCell {
  const published = before(name);
  const same = published === undefined ? null : (published - count + rest) / base;
  if (same !== null && stands) return { rest, least: same, most: same, wanted: same, weight: 0 };
  const reached = {
    least: Math.ceil((rest - Math.min(reach, count)) / base),
    most: count === 0 ? rest / base : Math.floor((rest + reach) / base),
  };
  const { least, most } = same === null ? reached : besides(same, reached);
  const taken = (rest + (count === 0 ? 0 : shift(name))) / base;
  const above = taken - Math.floor(taken) - draw(name);
  const wanted = same ?? Math.floor(taken) + (above > 0 ? 1 : 0);
  return {
    rest,
    least,
    most,
    wanted: Math.min(Math.max(wanted, least), most),
    weight: same === null ? 2 * Math.abs(above) : mostWeight,
  };
}

/** One base from what was published at the most, if that is within reach: readings that are farther apart leave little open. */
function besides(same: number, reached: { readonly least: number; readonly most: number }) {
  const least = Math.max(reached.least, same - 1);
  const most = Math.min(reached.most, same + 1);
  return least <= most ? { least, most } : reached;
}
