import { boundsOf, keyOf, type Sensitive, type Sum, sumsOf, withinPart } from './asked.ts';
import { compareKeys, compile } from './compile.ts';
import { type Component, componentsOf } from './components.ts';
import { examineAll } from './examine-all.ts';
import type { Answer, Task } from './examine.ts';
import type { CellInterval } from './interval.ts';
import type { Knowledge, Term } from './knowledge.ts';
import { propagate } from './propagate.ts';
import { satisfies } from './satisfies.ts';
import type { System } from './system.ts';
import type { Move } from './walk.ts';

export interface AttackOptions {
  /** The counts that are asked for. */
  readonly sensitive: readonly Sensitive[];
  /**
   * A count is settled once it can vary by as much, and its true interval may be wider than what is told; without it, the
   * ends of every interval are looked for.
   */
  readonly width?: number;
  /** Whether counts must vary by the width for whoever is counted in them, too, who knows that they are at least 1. */
  readonly ownRecord?: boolean;
  /** Count of a cell in a table that fits all that is known, such as the true one: saves work, changes no bound. */
  readonly witness?: (key: string) => number;
  /** Further tables that may fit, by the count of a cell: they are looked at exactly, and left out where they do not. */
  readonly tables?: readonly ((key: string) => number)[];
  /**
   * Changes of cells that sums allow, such as one child more wherever it is counted: made from the tables that are known, they
   * show how far counts vary without a program. Each is looked at exactly, and left out where it does not fit.
   */
  readonly moves?: readonly (readonly Term[])[];
  /** Whether programs are solved for counts that moves leave open; without, bounds of each relation alone are all that is told of them. */
  readonly solves?: boolean;
  /** Threads for the work; 1 does it in this one. */
  readonly workers?: number;
  /** Random objectives for each component before its counts are asked one by one. */
  readonly sweeps?: number;
  readonly seed?: number;
}

export interface Attack {
  /** One for each sensitive count, sorted by key. */
  readonly intervals: readonly CellInterval[];
  /** Linear and integer programs that were solved. */
  readonly programs: number;
  readonly components: number;
  /** Cells whose value is not known from bounds alone. */
  readonly unknowns: number;
}

/** Counts of a component that are asked together: few enough to share among threads, enough to share solutions. */
const sumsOfTask = 400;
const defaultSweeps = 150;

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
  const sensitive = [...options.sensitive].sort((one, other) => compareKeys(keyOf(one), keyOf(other)));
  const sums = sumsOf(system, sensitive);
  const isFree = (column: number) => system.lower[column] !== system.upper[column];
  const components = componentsOf(
    system,
    [...sums.values()].map(({ columns }) => columns.filter(isFree)),
  );
  const parts = tasksOf(system, components, sums, options);
  const answers = await examineAll(
    parts.map(({ task }) => task),
    options.workers ?? 1,
  );
  const found = new Map<string, CellInterval>();
  parts.forEach(({ keys }, at) => {
    const answer = answers[at];
    if (answer !== undefined)
      keys.forEach((key, place) => {
        found.set(key, intervalOf(key, answer, place));
      });
  });
  return {
    intervals: [...sums].map(([key, sum]) => found.get(key) ?? knownInterval(key, sum, system)),
    programs: answers.reduce((all, { programs }) => all + programs, 0),
    components: components.length,
    unknowns: components.reduce((all, { columns }) => all + columns.length, 0),
  };
}

interface PartialTask {
  /** Keys of the targets, in their order. */
  readonly keys: readonly string[];
  readonly task: Task;
}

function tasksOf(
  system: System,
  components: readonly Component[],
  sums: ReadonlyMap<string, Sum>,
  options: AttackOptions,
): PartialTask[] {
  const placeOf = new Map<number, readonly [component: number, place: number]>();
  components.forEach(({ columns }, at) => {
    columns.forEach((column, place) => {
      placeOf.set(column, [at, place]);
    });
  });
  const targets = components.map((): [string, Sum][] => []);
  for (const [key, sum] of sums) {
    const home = sum.columns.map((column) => placeOf.get(column)).find((place) => place !== undefined);
    if (home !== undefined)
      targets[home[0]]?.push([key, withinPart(sum, system, (column) => placeOf.get(column)?.[1] ?? -1)]);
  }
  const moves = movesIn(system, components, placeOf, options.moves ?? []);
  return components.flatMap(({ system: part }, at) =>
    tasksIn(part, targets[at] ?? [], moves[at] ?? [], options),
  );
}

/** What is left of each move in each component. */
function movesIn(
  { keys }: System,
  components: readonly Component[],
  placeOf: ReadonlyMap<number, readonly [component: number, place: number]>,
  moves: readonly (readonly Term[])[],
): Move[][] {
  const columnOf = new Map(keys.map((key, at) => [key, at]));
  const found = components.map((): Move[] => []);
  for (const move of moves) {
    const parts = new Map<number, { columns: number[]; coefficients: number[] }>();
    for (const { cell, coefficient } of move) {
      const home = placeOf.get(columnOf.get(cell) ?? -1);
      if (home === undefined) continue;
      const part = parts.get(home[0]) ?? { columns: [], coefficients: [] };
      parts.set(home[0], part);
      part.columns.push(home[1]);
      part.coefficients.push(coefficient);
    }
    for (const [at, part] of parts) found[at]?.push(part);
  }
  return found;
}

function tasksIn(
  system: System,
  targets: readonly (readonly [string, Sum])[],
  moves: readonly Move[],
  {
    witness,
    tables = [],
    width = Number.POSITIVE_INFINITY,
    ownRecord = false,
    solves = true,
    sweeps = defaultSweeps,
    seed = 1,
    workers = 1,
  }: AttackOptions,
): PartialTask[] {
  const known = witness === undefined ? null : Float64Array.from(system.keys, witness);
  // Whoever knows the true table and finds that it does not fit has told the attacker something that is not so.
  if (known !== null && !satisfies(system, known))
    throw new RangeError('the witness does not fit what is said to be known');
  const others = tables.map((count) => Float64Array.from(system.keys, count));
  const shared = Math.max(sumsOfTask, Math.ceil(targets.length / workers));
  const size = width === Number.POSITIVE_INFINITY ? sumsOfTask : shared;
  return Array.from({ length: Math.ceil(targets.length / size) }, (_, at) => {
    const some = targets.slice(at * size, (at + 1) * size);
    return {
      keys: some.map(([key]) => key),
      task: {
        ...{ system, targets: some.map(([, sum]) => sum), width, ownRecord, known },
        ...{ tables: others, moves, solves, sweeps, seed: seed + at },
      },
    };
  });
}

function intervalOf(key: string, answer: Answer, place: number): CellInterval {
  const at = (values: Float64Array) => values[place] ?? Number.NaN;
  const [low, high] = [at(answer.seenLow), at(answer.seenHigh)];
  const lowFromOne = at(answer.seenFromOne);
  return {
    key,
    low: at(answer.low),
    high: at(answer.high),
    seen:
      low <= high ? { low, high, ...(lowFromOne > low && lowFromOne <= high ? { lowFromOne } : {}) } : null,
  };
}

/** The interval of a count that is settled by bounds alone: one value. */
function knownInterval(key: string, sum: Sum, system: System): CellInterval {
  const { low, high } = boundsOf(sum, system);
  return { key, low, high, seen: { low, high } };
}
