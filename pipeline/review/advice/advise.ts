import type { Cell } from '../../../schemas/cube.ts';
import type { Advice, AdvicePart, AdviceResult } from '../../../schemas/review-summary.ts';
import type { UnsafeCube } from '../../../src/cube/unsafe-cube.ts';
import { printsFigures } from '../../../src/disclosure/figures.ts';
import { exitCodes, ZichtError } from '../../../src/run/errors.ts';
import { type Coarsened, coarsen } from './coarsen.ts';
import type { Coarsening } from './coarsenings.ts';

/** Positions of the cells of the coarser cube that are withheld. @throws ZichtError (exit 5) where nothing protects it. */
export type Decide = (coarser: Coarsened) => Promise<ReadonlySet<number>>;

/** How many coarsenings are tried, the most promising first; a try protects all tables once. */
export interface Budget {
  readonly tries: number;
  /** How much a coarsening promises; the larger first, and what promises as much in the order given. */
  readonly promise: (coarsening: Coarsening) => number;
}

/**
 * Tries coarsenings by protecting the tables as they would be, with the suppressor that protects them as they are. Comes back
 * with the one first that shows most children, then most figures.
 */
export async function advise(
  cube: UnsafeCube<Cell>,
  withheld: ReadonlySet<number>,
  all: readonly Coarsening[],
  decide: Decide,
  { tries, promise }: Budget,
): Promise<AdviceResult> {
  const ranked = all
    .map((coarsening, at) => ({ coarsening, at, promise: promise(coarsening) }))
    .sort((a, b) => b.promise - a.promise || a.at - b.at)
    .map(({ coarsening }) => coarsening);
  const tried: Advice[] = [];
  for (const coarsening of ranked.slice(0, tries)) {
    const found = await tryOut(cube, withheld, coarsening, decide);
    if (found !== null) tried.push(found);
  }
  return {
    tried: tried.sort((a, b) => net(b, 'children') - net(a, 'children') || net(b, 'cells') - net(a, 'cells')),
    left: ranked.slice(tries).map(({ kind, what }) => ({ kind, what })),
  };
}

/** What a coarsening brings beside what it costs. */
export function net({ saved, given }: Pick<Advice, 'saved' | 'given'>, by: keyof AdvicePart): number {
  return saved[by] - given[by];
}

async function tryOut(
  cube: UnsafeCube<Cell>,
  withheld: ReadonlySet<number>,
  coarsening: Coarsening,
  decide: Decide,
): Promise<Advice | null> {
  const coarser = coarsen(cube, coarsening);
  const then = await decideOrNot(coarser, decide);
  if (then === null) return null;
  const shownNow = shownOf(cube, withheld);
  const shownThen = shownOf(coarser.cube, then);
  const isThen = (index: number) => shownThen.has(coarser.positions[index] ?? -1);
  const parts = new Map<number, number>();
  for (const at of coarser.positions) if (at !== null) parts.set(at, (parts.get(at) ?? 0) + 1);
  const isMerged = (index: number) => (parts.get(coarser.positions[index] ?? -1) ?? 0) > 1;
  const indices = [...cube.cells.keys()].filter((index) => isPrinted(cube, index));
  const all = childrenIn(cube, indices);
  const part = (those: readonly number[]): AdvicePart => ({
    cells: those.length,
    children: all === 0 ? 0 : childrenIn(cube, those) / all,
  });
  return {
    kind: coarsening.kind,
    what: coarsening.what,
    cells: [shownNow.size, shownThen.size],
    saved: part(indices.filter((index) => !shownNow.has(index) && isThen(index))),
    given: part(indices.filter((index) => shownNow.has(index) && !isThen(index))),
    merged: indices.filter((index) => shownNow.has(index) && isThen(index) && isMerged(index)).length,
  };
}

async function decideOrNot(coarser: Coarsened, decide: Decide): Promise<ReadonlySet<number> | null> {
  try {
    return await decide(coarser);
  } catch (error) {
    // What nothing protects is no advice.
    if (error instanceof ZichtError && error.exitCode === exitCodes.disclosure) return null;
    throw error;
  }
}

function shownOf(cube: UnsafeCube<Cell>, withheld: ReadonlySet<number>): Set<number> {
  const indices = [...cube.cells.keys()];
  return new Set(indices.filter((index) => isPrinted(cube, index) && !withheld.has(index)));
}

function isPrinted(cube: UnsafeCube<Cell>, index: number): boolean {
  const row = cube.cells[index]?.row;
  return row !== undefined && printsFigures(row);
}

/** Children in the numerators of estimates; a rate has those of the count beside it. */
function childrenIn(cube: UnsafeCube<Cell>, indices: readonly number[]): number {
  return indices.reduce((sum, index) => {
    const row = cube.cells[index]?.row;
    if (row === undefined || row.statistic !== 'estimate' || row.unit === 'per_1000') return sum;
    return sum + (row.numerator ?? 0);
  }, 0);
}
