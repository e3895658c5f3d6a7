import type { Highs } from 'highs';
import type { Sum } from './asked.ts';
import { type Block, blocksWithin } from './block.ts';
import type { BlockGrower } from './grow-block.ts';
import { LinearProgram, type Sense } from './linear-program.ts';
import { satisfies } from './satisfies.ts';
import type { System } from './system.ts';

/** Which sum is moved away from what it is in a known solution, and what may move with it. */
export interface Stretch {
  readonly known: Float64Array;
  readonly sum: Sum;
  readonly sense: Sense;
  /** Other columns that are worth moving the same way, where this costs the sum nothing. */
  readonly beside: ReadonlySet<number>;
  /** So far each of them is to move; further is not asked. */
  readonly enough: number;
  /** How many columns beside those of the sum may give way. */
  readonly room: number;
}

/** Columns of a row that may give way: as many as ten units need where each holds one. */
const perRow = 16;
/** How much more the sum is worth than what moves beside it. */
const worth = 8;
const near = 1e-6;

/**
 * A solution in whole numbers in which a sum is further from what it is in a known one, checked exactly, or `null` where none
 * was found. The columns of the sum and some around them are let go, all others stay as they are, so that what moves is a part of a table as
 * small as that: its corners are mostly whole, and where they are not an integer program over it is small enough. What a solution
 * of the whole table in floats is not: it moves everything at once, and seldom has whole numbers near.
 */
export function stretch(
  highs: Highs,
  system: System,
  grower: BlockGrower,
  the: Stretch,
): Float64Array | null {
  const { known, sum, enough, room } = the;
  const give = (column: number) => {
    const value = known[column] ?? 0;
    const below = Math.min(enough, value - (system.lower[column] ?? 0));
    const above = Math.min(enough, (system.upper[column] ?? 0) - value);
    return (below + above) / (2 * enough);
  };
  const columns = grower.grow(sum.columns, sum.columns.length + room, give, perRow);
  const blocks = blocksWithin(system, grower.rowsOf, known, columns);
  if (blocks === null) return null;
  const moved = known.slice();
  const own = new Set(sum.columns);
  for (const block of blocks.parts)
    if (block.columns.some((column) => own.has(column))) move(highs, block, the, moved);
  return satisfies(system, moved) ? moved : null;
}

/** Puts whole numbers for the columns of a block in their places that move the sum as far as is asked, or as far as it goes. */
function move(highs: Highs, { system, columns }: Block, the: Stretch, values: Float64Array): void {
  const { known, sum, sense, beside, enough } = the;
  const place = new Map(columns.map((column, at) => [column, at]));
  const prices: number[] = columns.map((column) => (beside.has(column) ? 1 : 0));
  sum.columns.forEach((column, at) => {
    const inside = place.get(column);
    if (inside !== undefined) prices[inside] = (prices[inside] ?? 0) + worth * (sum.coefficients[at] ?? 0);
  });
  const upper = system.upper.map((bound, at) => {
    const column = columns[at] ?? -1;
    return (prices[at] ?? 0) > 0 ? Math.min(bound, (known[column] ?? 0) + enough) : bound;
  });
  for (const whole of [false, true]) {
    const found = best(highs, { ...system, upper }, whole, sense, prices);
    if (found === null) return;
    const rounded = found.map((value) => Math.round(value) + 0);
    if (found.some((value, at) => Math.abs(value - (rounded[at] ?? 0)) > near)) continue;
    columns.forEach((column, at) => {
      values[column] = rounded[at] ?? 0;
    });
    return;
  }
}

function best(highs: Highs, system: System, whole: boolean, sense: Sense, prices: readonly number[]) {
  const program = new LinearProgram(highs, system, whole);
  try {
    return program.optimum(
      sense,
      prices.map((_, at) => at),
      prices,
    ).values;
  } finally {
    program.dispose();
  }
}
