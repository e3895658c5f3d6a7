import { satisfies } from './satisfies.ts';
import type { System } from './system.ts';
import { commonDivisor } from './whole-numbers.ts';

/** Denominators of corners of tables are small; one with a larger denominator is left alone. */
const denominators = [2, 3, 4, 5, 6, 8];
const near = 1e-6;

/**
 * A solution in whole numbers on the way from a known one to one in floats, checked exactly, or `null` where none was found.
 *
 * The step from the one to the other is taken apart into steps that share no row: each is possible on its own. Those in whole
 * numbers are taken whole, of the others the largest part in whole numbers: a step of half a unit in some columns
 * is none, one of 7.5 is one of 7.
 */
export function wholeStep(
  system: System,
  rowsOf: readonly (readonly number[])[],
  floats: Float64Array,
  known: Float64Array,
): Float64Array | null {
  const stepped = known.slice();
  for (const columns of partsOfStep(system, rowsOf, floats, known))
    takeStep(
      columns,
      columns.map((column) => (floats[column] ?? 0) - (known[column] ?? 0)),
      stepped,
    );
  return satisfies(system, stepped) ? stepped : null;
}

function takeStep(columns: readonly number[], step: readonly number[], values: Float64Array): void {
  const whole = step.map((part) => Math.round(part));
  const isWhole = step.every((part, at) => Math.abs(part - (whole[at] ?? 0)) < near);
  addTo(values, columns, isWhole ? whole : wholePart(step));
}

/** The largest part of a step that is whole in every column; no step where there is no small denominator. */
function wholePart(step: readonly number[]): number[] {
  for (const denominator of denominators) {
    const scaled = step.map((part) => part * denominator);
    const numerators = scaled.map((part) => Math.round(part));
    if (!scaled.every((part, at) => Math.abs(part - (numerators[at] ?? 0)) < near * denominator)) continue;
    const common = commonDivisor(numerators);
    const times = Math.floor(common / denominator);
    return numerators.map((numerator) => (numerator / common) * times);
  }
  return step.map(() => 0);
}

function addTo(values: Float64Array, columns: readonly number[], step: readonly number[]): void {
  columns.forEach((column, at) => {
    values[column] = (values[column] ?? 0) + (step[at] ?? 0);
  });
}

/** The columns in which two solutions differ, those together that are linked by rows through such columns. */
function partsOfStep(
  system: System,
  rowsOf: readonly (readonly number[])[],
  floats: Float64Array,
  known: Float64Array,
): number[][] {
  const moves = floats.map((value, at) => (Math.abs(value - (known[at] ?? 0)) > near ? 1 : 0));
  const seenRow = new Uint8Array(system.rows.length);
  const parts: number[][] = [];
  for (let start = 0; start < moves.length; start += 1) {
    if (moves[start] !== 1) continue;
    moves[start] = 0;
    const part = [start];
    for (const column of part)
      for (const row of rowsOf[column] ?? []) {
        if (seenRow[row] === 1) continue;
        seenRow[row] = 1;
        for (const other of system.rows[row]?.columns ?? []) {
          if (moves[other] !== 1) continue;
          moves[other] = 0;
          part.push(other);
        }
      }
    parts.push(part);
  }
  return parts;
}
