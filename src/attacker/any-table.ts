import { ZichtError } from '../run/errors.ts';
import { compile } from './compile.ts';
import { componentsOf } from './components.ts';
import type { Knowledge } from './knowledge.ts';
import { LinearProgram, solver } from './linear-program.ts';
import { propagate } from './propagate.ts';
import { satisfies } from './satisfies.ts';
import type { System } from './system.ts';

/** Some table of whole counts that fits all that is known, by cell; `null` where there is none, or none was found. */
export async function anyTable(knowledge: Knowledge): Promise<ReadonlyMap<string, number> | null> {
  const system = boundedOrNull(compile(knowledge));
  if (system === null) return null;
  const highs = await solver();
  const table = new Map(system.keys.map((key, at) => [key, system.lower[at] ?? Number.NaN]));
  for (const { system: part } of componentsOf(system)) {
    const program = new LinearProgram(highs, part, true);
    try {
      const values = program.optimum('least', [], []).values?.map((value) => Math.round(value) + 0);
      if (values === undefined || !satisfies(part, values)) return null;
      part.keys.forEach((key, at) => {
        table.set(key, values[at] ?? Number.NaN);
      });
    } finally {
      program.dispose();
    }
  }
  return table;
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
