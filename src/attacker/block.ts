import { ZichtError } from '../run/errors.ts';
import { componentsOf } from './components.ts';
import { propagate } from './propagate.ts';
import type { Row, System } from './system.ts';

/** A system whose solutions differ from a known one in a few columns only, and where these stand in the whole. */
export interface Block {
  readonly system: System;
  readonly columns: readonly number[];
}

/**
 * The columns around some that may be needed for these to vary while all others stay as they are. A row with one such column
 * needs a second one: of those that it has, the one that leaves the fewest other rows with a single column, and that can give
 * way the most. Goes on, from row to row, until there are as many columns as asked, or no more.
 */
export function growBlock(
  { rows }: System,
  rowsOf: readonly (readonly number[])[],
  starts: readonly number[],
  size: number,
  room: (column: number) => number,
): number[] {
  const count = new Map<number, number>();
  const block = new Set<number>();
  const waiting: number[] = [];
  const add = (column: number) => {
    block.add(column);
    for (const row of rowsOf[column] ?? []) {
      count.set(row, (count.get(row) ?? 0) + 1);
      waiting.push(row);
    }
  };
  const costOf = (column: number) => {
    let cost = -room(column);
    for (const row of rowsOf[column] ?? []) cost += rowCost(count.get(row) ?? 0);
    return cost;
  };
  for (const start of starts) add(start);
  // Rows are looked at again once all have a second column: a third and a fourth give room.
  for (let enough = 2; enough <= 4 && block.size < size; enough += 1) {
    for (let at = 0; at < waiting.length && block.size < size; at += 1) {
      const row = waiting[at] ?? 0;
      if ((count.get(row) ?? 0) >= enough) continue;
      const best = cheapest(rows[row], block, costOf);
      if (best !== null) add(best);
    }
  }
  return [...block].sort((one, other) => one - other);
}

/** A row that gets its second column is a gain, one that gets its first is a debt. */
function rowCost(columns: number): number {
  return columns === 1 ? -1 : columns === 0 ? 1 : 0;
}

function cheapest(
  row: Row | undefined,
  taken: ReadonlySet<number>,
  costOf: (column: number) => number,
): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const column of row?.columns ?? []) {
    if (taken.has(column)) continue;
    const cost = costOf(column);
    if (cost < least) {
      best = column;
      least = cost;
    }
  }
  return best;
}

/** What is left of a block once the rest is in its place: columns with one possible value, and parts that can vary. */
export interface Blocks {
  readonly parts: readonly Block[];
  readonly fixed: readonly { readonly column: number; readonly value: number }[];
}

/** How the columns of a block can vary while all others keep the values that they have; `null` where they cannot be at all. */
export function blocksWithin(
  system: System,
  rowsOf: readonly (readonly number[])[],
  values: Float64Array,
  columns: readonly number[],
): Blocks | null {
  const place = new Map(columns.map((column, at) => [column, at]));
  const touched = new Set(columns.flatMap((column) => rowsOf[column] ?? []));
  const around: System = {
    keys: columns.map((column) => system.keys[column] ?? ''),
    lower: Float64Array.from(columns, (column) => system.lower[column] ?? 0),
    upper: Float64Array.from(columns, (column) => system.upper[column] ?? 0),
    rows: [...touched].flatMap((at) => {
      const row = system.rows[at];
      return row === undefined ? [] : [restricted(row, place, values)];
    }),
    choices: [],
  };
  const bounded = boundedOrNull(around);
  if (bounded === null) return null;
  return {
    parts: componentsOf(bounded).map((part) => ({
      system: part.system,
      columns: part.columns.map((column) => columns[column] ?? -1),
    })),
    fixed: columns.flatMap((column, at) => {
      const value = bounded.lower[at] ?? 0;
      return value === bounded.upper[at] ? [{ column, value }] : [];
    }),
  };
}

/** A block that does not fit its surroundings is no error of the figures: it only needs more room. */
function boundedOrNull(system: System): System | null {
  try {
    return propagate(system);
  } catch (error) {
    if (error instanceof ZichtError) return null;
    throw error;
  }
}

function restricted(row: Row, place: ReadonlyMap<number, number>, known: Float64Array): Row {
  const columns: number[] = [];
  const coefficients: number[] = [];
  let fixed = 0;
  row.columns.forEach((column, at) => {
    const coefficient = row.coefficients[at] ?? 0;
    const inside = place.get(column);
    if (inside === undefined) fixed += coefficient * (known[column] ?? 0);
    else {
      columns.push(inside);
      coefficients.push(coefficient);
    }
  });
  return { columns, coefficients, least: row.least - fixed, most: row.most - fixed };
}
