import type { Highs } from 'highs';
import { randomNumbers } from './random.ts';
import { Search } from './search.ts';
import type { System } from './system.ts';

/** What is asked of one component. Everything in it can be sent to another thread. */
export interface Task {
  readonly system: System;
  /** Columns that are asked for. */
  readonly targets: readonly number[];
  /** A column is settled once it was seen to vary by as much; Infinity to find the ends of its interval. */
  readonly width: number;
  /** A solution in whole numbers, where one is known: it saves work, and helps to find others. */
  readonly known: Float64Array | null;
  /** How many random objectives are tried at the most before columns are asked one by one. */
  readonly sweeps: number;
  readonly seed: number;
}

/** What was found of the targets of a task, in their order. */
export interface Answer {
  /** No solution is below, or above. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Values that a solution in whole numbers has; Infinity and −Infinity where none was found. */
  readonly seenLow: Float64Array;
  readonly seenHigh: Float64Array;
  /** Linear and integer programs solved, those of repairs and blocks included. */
  readonly programs: number;
}

/** Sweeps end when one settles less than this part of what was open. */
const worthSweeping = 0.1;
/** In components larger than this, columns are tried within a block around them before they are tried in the whole. */
const blocksFrom = 300;
const blockSizes = [100, 400];
/**
 * In large components at most so many columns are asked of the whole, where it is a width that must be shown: a release in which
 * more are left has failed already, and the rest is told as not shown.
 */
const ownAtMost = 150;

/**
 * Finds how far the targets of a component can vary: random objectives first, whose solutions settle many columns
 * at once; then blocks around the columns that are left; then the least and the most of each, and integer programs where
 * floats leave a gap.
 *
 * @throws ZichtError (`attacker.contradiction`) where no table of counts fits.
 */
export function examine(highs: Highs, task: Task): Answer {
  const search = new Search(highs, task);
  try {
    sweep(search, task);
    const isLarge = task.system.keys.length > blocksFrom && task.width !== Number.POSITIVE_INFINITY;
    if (isLarge)
      for (const size of blockSizes)
        for (const column of task.targets) if (!search.isSettled(column)) search.around(column, size);
    let own = 0;
    for (const column of task.targets) {
      if (search.isSettled(column) || (isLarge && own >= ownAtMost)) continue;
      search.settle(column);
      own += 1;
    }
    return search.answer();
  } finally {
    search.dispose();
  }
}

/** Random objectives over the columns that are not settled, each both ways: neighbours are pulled apart, and then swapped. */
function sweep(search: Search, { targets, sweeps, seed }: Task): void {
  const random = randomNumbers(seed);
  let open = targets.filter((column) => !search.isSettled(column));
  for (let turn = 0; turn < sweeps && open.length > 0; turn += 1) {
    const prices = open.map(() => (random() < 0.5 ? -0.1 - random() : 0.1 + random()));
    search.pull(open, prices);
    const left = open.filter((column) => !search.isSettled(column));
    if (left.length > open.length * (1 - worthSweeping)) return;
    open = left;
  }
}
