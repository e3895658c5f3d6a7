import type { Highs } from 'highs';
import { ZichtError } from '../run/errors.ts';
import { compile } from './compile.ts';
import { componentsOf } from './components.ts';
import type { Knowledge } from './knowledge.ts';
import { LinearProgram, solver } from './linear-program.ts';
import { propagate } from './propagate.ts';
import { randomNumbers } from './random.ts';
import { satisfies } from './satisfies.ts';
import { rowsOfColumns, type System } from './system.ts';
import { wholeStep } from './whole-step.ts';

/** A table of whole counts, by cell. */
export type Table = ReadonlyMap<string, number>;

/**
 * Some tables of whole counts that fit all that is known: none where there is none, or none was found.
 *
 * @param directions how many tables are looked for beside the first: far from each other, each towards an end of all tables in
 * a direction taken at random.
 */
export async function someTables(knowledge: Knowledge, directions = 0): Promise<Table[]> {
  const system = boundedOrNull(compile(knowledge));
  if (system === null) return [];
  const highs = await solver();
  const tables = Array.from(
    { length: 1 + directions },
    () => new Map(system.keys.map((key, at) => [key, system.lower[at] ?? Number.NaN])),
  );
  const random = randomNumbers(1);
  for (const { system: part } of componentsOf(system)) {
    const first = firstTable(highs, part);
    if (first === null) return [];
    const all = [first, ...tablesAround(highs, part, first, directions, random)];
    for (const [turn, table] of tables.entries())
      part.keys.forEach((key, at) => {
        table.set(key, all[turn]?.[at] ?? Number.NaN);
      });
  }
  return tables;
}

function firstTable(highs: Highs, part: System): Float64Array | null {
  const program = new LinearProgram(highs, part, true);
  try {
    const counts = rounded(program.optimum('least', [], []).values);
    return counts !== null && satisfies(part, counts) ? counts : null;
  } finally {
    program.dispose();
  }
}

/** Tables at the ends of random directions, or as far on the way to them from the first as whole counts allow. */
function tablesAround(
  highs: Highs,
  part: System,
  first: Float64Array,
  directions: number,
  random: () => number,
): Float64Array[] {
  if (directions === 0) return [];
  const program = new LinearProgram(highs, part);
  const columns = [...part.keys.keys()].filter((column) => hasEnds(part, column));
  const rowsOf = rowsOfColumns(part);
  try {
    return Array.from({ length: directions }, () => {
      const prices = columns.map(() => random() - 0.5);
      const { values } = program.optimum('most', columns, prices);
      const counts = rounded(values);
      if (values === null || counts === null) return first;
      return satisfies(part, counts) ? counts : (wholeStep(part, rowsOf, values, first) ?? first);
    });
  } finally {
    program.dispose();
  }
}

const rounded = (values: Float64Array | null) => values?.map((value) => Math.round(value) + 0) ?? null;

/** Only what has both ends is pulled to one of them. */
function hasEnds({ lower, upper }: System, column: number): boolean {
  return Number.isFinite(lower[column]) && Number.isFinite(upper[column]);
}

/** The bounds that follow from what is known; where they cross there is no table, which is an answer here and no error. */
function boundedOrNull(system: System): System | null {
  try {
    return propagate(system);
  } catch (error) {
    if (error instanceof ZichtError) return null;
    throw error;
  }
}
