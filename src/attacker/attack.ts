import { compareKeys, compile } from './compile.ts';
import { type Component, componentsOf } from './components.ts';
import { examineAll } from './examine-all.ts';
import type { Answer, Task } from './examine.ts';
import type { CellInterval } from './interval.ts';
import type { Knowledge } from './knowledge.ts';
import { propagate } from './propagate.ts';
import { satisfies } from './satisfies.ts';
import type { System } from './system.ts';

export interface AttackOptions {
  /** Keys of the cells that are asked for. */
  readonly sensitive: readonly string[];
  /**
   * A cell is settled once it can vary by as much, and its true interval may be wider than what is told; without it, the
   * ends of every interval are looked for.
   */
  readonly width?: number;
  /** Count of a cell in a table that fits all that is known, such as the true one: saves work, changes no bound. */
  readonly witness?: (key: string) => number;
  /** Threads for the work; 1 does it in this one. The results are the same whatever it is. */
  readonly workers?: number;
  /** Random objectives for each component before its cells are asked one by one. */
  readonly sweeps?: number;
  readonly seed?: number;
}

export interface Attack {
  /** One for each sensitive cell, sorted by key. */
  readonly intervals: readonly CellInterval[];
  /** Linear and integer programs that were solved. */
  readonly programs: number;
  readonly components: number;
  /** Cells whose value is not known from bounds alone. */
  readonly unknowns: number;
}

/** Cells of a component that are asked together: few enough to share among threads, enough to share solutions. */
const cellsOfTask = 400;
const defaultSweeps = 10;

/**
 * The interval of each sensitive count that fits all that is known, as a reader would compute it: bounds from each relation
 * alone, and linear programming over all of them together.
 *
 * @throws RangeError for a Knowledge that is none (see `compile`), a sensitive cell that is not in it, or a witness that does
 * not fit.
 * @throws ZichtError (`attacker.contradiction`) where no table of counts fits.
 */
export async function attack(knowledge: Knowledge, options: AttackOptions): Promise<Attack> {
  const system = propagate(compile(knowledge));
  const columnOf = new Map(system.keys.map((key, at) => [key, at]));
  const asked = [...new Set(options.sensitive)].sort(compareKeys).map((key) => {
    const column = columnOf.get(key);
    if (column === undefined) throw new RangeError('a sensitive cell is not in the table');
    return column;
  });
  const components = componentsOf(system);
  const isAsked = new Set(asked);
  const parts = components.flatMap((component) => tasksOf(component, isAsked, options));
  const answers = await examineAll(
    parts.map(({ task }) => task),
    options.workers ?? 1,
  );
  const found = new Map<number, CellInterval>();
  parts.forEach(({ component, task }, at) => {
    const answer = answers[at];
    if (answer !== undefined)
      task.targets.forEach((target, place) => {
        found.set(component.columns[target] ?? -1, intervalOf(component.system, target, answer, place));
      });
  });
  return {
    intervals: asked.map((column) => found.get(column) ?? knownInterval(system, column)),
    programs: answers.reduce((all, { programs }) => all + programs, 0),
    components: components.length,
    unknowns: components.reduce((all, { columns }) => all + columns.length, 0),
  };
}

interface PartialTask {
  readonly component: Component;
  readonly task: Task;
}

function tasksOf(
  component: Component,
  isAsked: ReadonlySet<number>,
  { witness, width = Number.POSITIVE_INFINITY, sweeps = defaultSweeps, seed = 1 }: AttackOptions,
): PartialTask[] {
  const { system, columns } = component;
  const targets = columns.flatMap((column, at) => (isAsked.has(column) ? [at] : []));
  const known = witness === undefined ? null : Float64Array.from(system.keys, witness);
  // Whoever knows the true table and finds that it does not fit has told the attacker something that is not so.
  if (known !== null && !satisfies(system, known))
    throw new RangeError('the witness does not fit what is said to be known');
  const size = width === Number.POSITIVE_INFINITY ? cellsOfTask : targets.length;
  return Array.from({ length: Math.ceil(targets.length / (size || 1)) }, (_, at) => ({
    component,
    task: {
      system,
      targets: targets.slice(at * size, (at + 1) * size),
      width,
      known,
      sweeps,
      seed: seed + at,
    },
  }));
}

function intervalOf({ keys }: System, column: number, answer: Answer, place: number): CellInterval {
  const at = (values: Float64Array) => values[place] ?? Number.NaN;
  const [seenLow, seenHigh] = [at(answer.seenLow), at(answer.seenHigh)];
  return {
    key: keys[column] ?? '',
    low: at(answer.low),
    high: at(answer.high),
    seen: seenLow <= seenHigh ? { low: seenLow, high: seenHigh } : null,
  };
}

/** The interval of a cell that is settled by bounds alone: one value. */
function knownInterval({ keys, lower, upper }: System, column: number): CellInterval {
  const [low, high] = [lower[column] ?? Number.NaN, upper[column] ?? Number.NaN];
  return { key: keys[column] ?? '', low, high, seen: { low, high } };
}
