import type { Highs } from 'highs';
import type { Sum } from './asked.ts';
import { randomNumbers } from './random.ts';
import { Search } from './search.ts';
import type { System } from './system.ts';
import type { Move } from './walk.ts';

/** What is asked of one component. Everything in it can be sent to another thread. */
export interface Task {
  readonly system: System;
  /** Sums of columns that are asked for. */
  readonly targets: readonly Sum[];
  /** A target is settled once it was seen to vary by as much; Infinity to find the ends of its interval. */
  readonly width: number;
  /** Whether it must vary by as much from 1 on, where the known solution has somebody in it. */
  readonly ownRecord: boolean;
  /** A solution in whole numbers, where one is known: it saves work, and helps to find others. */
  readonly known: Float64Array | null;
  /** Further tables in whole numbers, which may fit or not. */
  readonly tables: readonly Float64Array[];
  /** Changes of columns that are made from known tables, before anything is solved. */
  readonly moves: readonly Move[];
  readonly solves: boolean;
  /** How many random objectives are tried at the most before targets are asked one by one. */
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
  /** The smallest of 1 and more, where somebody is counted in the target who knows that; else the smallest. */
  readonly seenFromOne: Float64Array;
  /** Linear and integer programs solved, those of repairs and blocks included. */
  readonly programs: number;
}

/** Sweeps for a width end when so many, one after the other, settle nothing; others when one settles less than this part. */
const idleAtMost = 6;
const pullsAtMost = 10;
const worthPulling = 0.1;
/** So many counts that are too narrow for certain say that a release fails; the rest is told as not shown, and not looked for. */
const narrowEnough = 20;
/** In components larger than this, where it is a width that must be shown, at most so many targets are asked of the whole. */
const largeFrom = 300;
const ownAtMost = 150;
/** How many columns give way to one that is moved by itself: first few, then more. */
const rooms = [60, 200, 600];
/** Integer programs over all columns, for the few that all else left. */
const findsAtMost = 30;

/**
 * Finds how far the targets of a component can vary: moves from known tables first, where any are given, which cost next to nothing; then
 * random objectives, whose solutions settle many targets at once; then those that are left one by one; then the least and the
 * most of each, and integer programs where floats leave a gap.
 *
 * @throws ZichtError (`attacker.contradiction`) where no table of counts fits.
 */
export function examine(highs: Highs, task: Task): Answer {
  const search = new Search(highs, task);
  try {
    const all = task.targets.map((_, at) => at);
    search.walk();
    if (!task.solves) return search.answer();
    sweep(search, task, all);
    if (task.width === Number.POSITIVE_INFINITY) {
      for (const target of all) if (!search.isSettled(target)) search.settle(target);
    } else finish(search, task, all);
    return search.answer();
  } finally {
    search.dispose();
  }
}

/** Looks for the width of those that random objectives left. */
function finish(search: Search, { system }: Task, all: readonly number[]): void {
  for (const room of rooms)
    for (const target of all) if (!search.isSettled(target)) search.stretch(target, room);
  const mayAsk = system.keys.length > largeFrom ? ownAtMost : all.length;
  for (const target of all.filter((one) => !search.isSettled(one)).slice(0, mayAsk))
    if (!search.isSettled(target)) search.raise([target], [1]);
  let narrow = 0;
  for (const target of all.filter((one) => !search.isSettled(one)).slice(0, mayAsk)) {
    if (narrow >= narrowEnough) return;
    if (!search.isSettled(target)) search.settle(target);
    if (search.isNarrow(target)) narrow += 1;
  }
  for (const target of all.filter((one) => search.mayBeWide(one)).slice(0, findsAtMost))
    search.findWide(target);
  search.lower(all.filter((one) => search.lacksOwnRecord(one)));
  for (const target of all.filter((one) => search.lacksOwnRecord(one)).slice(0, findsAtMost))
    search.settleFromOne(target);
}

/**
 * Random objectives over the targets that are not settled. Where a width is asked for, all are pulled up, a few much harder than
 * the rest, and none further than it needs; where ends are, each is pulled either way, and then back.
 */
function sweep(search: Search, task: Task, all: readonly number[]): void {
  const random = randomNumbers(task.seed);
  const open = all.filter((target) => !search.isSettled(target));
  if (task.width === Number.POSITIVE_INFINITY)
    pullApart(search, open, Math.min(task.sweeps, pullsAtMost), random);
  else raise(search, open, task.sweeps, random);
}

function raise(search: Search, targets: readonly number[], turns: number, random: () => number): void {
  let open = targets;
  for (let turn = 0, idle = 0; turn < turns && open.length > 0 && idle < idleAtMost; turn += 1) {
    search.raise(
      open,
      open.map(() => Math.exp(-4 * random())),
    );
    const left = open.filter((target) => !search.isSettled(target));
    idle = left.length < open.length ? 0 : idle + 1;
    open = left;
  }
}

function pullApart(search: Search, targets: readonly number[], turns: number, random: () => number): void {
  let open = targets;
  for (let turn = 0; turn < turns && open.length > 0; turn += 1) {
    search.pull(
      open,
      open.map(() => (random() < 0.5 ? -0.1 - random() : 0.1 + random())),
    );
    const left = open.filter((target) => !search.isSettled(target));
    if (left.length > open.length * (1 - worthPulling)) return;
    open = left;
  }
}
