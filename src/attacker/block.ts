import { ZichtError } from '../run/errors.ts';
import { componentsOf } from './components.ts';
import { propagate } from './propagate.ts';
import type { Row, System } from './system.ts';

/** A system whose solutions differ from a known one in a few columns only, and where these stand in the whole. */
export interface Block {
  readonly system: System;
  readonly columns: readonly number[];
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
