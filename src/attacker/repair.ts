import type { Highs } from 'highs';
import { type Block, blocksWithin } from './block.ts';
import type { BlockGrower } from './grow-block.ts';
import { LinearProgram, type Sense } from './linear-program.ts';
import { satisfies } from './satisfies.ts';
import type { System } from './system.ts';

/** What a solution in floats was asked for: an objective, by column. */
export interface Objective {
  readonly sense: Sense;
  readonly columns: readonly number[];
  readonly prices: readonly number[];
}

/** How many columns are let go for each that is not whole: what does not come out whole gets more room. */
const rooms = [1.5, 3, 8];
/** Columns that a row is given: a second one, and a third and a fourth for room. */
const perRow = 4;
const near = 1e-6;

/**
 * A solution in whole numbers near a corner of a system: columns that are whole stay as they are, those that are not are let go
 * together with enough others around them, and integer programs, small ones that share no row, find whole numbers for
 * them, as good for the objective as can be. `null` where that fails. What is returned is checked exactly.
 */
export function repair(
  highs: Highs,
  system: System,
  grower: BlockGrower,
  floats: Float64Array,
  objective: Objective,
): Float64Array | null {
  const base = floats.map((value) => Math.round(value) + 0);
  const broken = [...base.keys()].filter((at) => Math.abs((floats[at] ?? 0) - (base[at] ?? 0)) > near);
  const roomOf = (column: number) =>
    Math.min(
      2,
      (base[column] ?? 0) - (system.lower[column] ?? 0),
      (system.upper[column] ?? 0) - (base[column] ?? 0),
    ) / 2;
  const price = new Map(objective.columns.map((column, at) => [column, objective.prices[at] ?? 0]));
  for (const room of rooms) {
    const size = Math.round(broken.length * room) + 40;
    const columns = grower.grow(broken, size, roomOf, perRow);
    const blocks = blocksWithin(system, grower.rowsOf, base, columns);
    if (blocks === null) continue;
    const values = base.slice();
    for (const { column, value } of blocks.fixed) values[column] = value;
    if (blocks.parts.every((block) => fill(highs, block, objective.sense, price, values)))
      if (satisfies(system, values)) return values;
  }
  return null;
}

/** Puts the best whole numbers for the columns of a block in their places; whether there are any. */
function fill(
  highs: Highs,
  { system, columns }: Block,
  sense: Sense,
  price: ReadonlyMap<number, number>,
  values: Float64Array,
): boolean {
  const program = new LinearProgram(highs, system, true);
  try {
    const found = program.optimum(
      sense,
      columns.map((_, at) => at),
      columns.map((column) => price.get(column) ?? 0),
    ).values;
    columns.forEach((column, at) => {
      values[column] = Math.round(found?.[at] ?? Number.NaN) + 0;
    });
    return found !== null;
  } finally {
    program.dispose();
  }
}
