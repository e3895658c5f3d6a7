import type { Measured, UnsafeCube } from '../../cube/unsafe-cube.ts';
import { printsFigures } from '../figures.ts';
import type { DisclosureRules } from '../rules.ts';
import { suppress } from '../suppression/gauss.ts';
import type { Problem } from '../suppression/problem.ts';
import { protect, type Protection } from '../suppression/protect.ts';
import { refine } from '../suppression/refine.ts';
import { WidthMemory } from '../suppression/width-memory.ts';
import type { WidthRules } from '../suppression/widths.ts';
import { type Beside, cellProblem } from './cell-problem.ts';
import type { CellPlan } from './cell-plan.ts';
import { tellingSystems } from './telling-systems.ts';

/** Single cells that may be shown, by position, and how well the others are protected. */
export interface CellDecision {
  readonly shown: ReadonlySet<number>;
  /** Cells that are not shown because, beside others, they tell of a small group that no inner cells are. */
  readonly telling: ReadonlySet<number>;
  /** What was protected in the end: candidates by position, targets by the key of their cell and the part that they are. */
  readonly problem: Problem;
  readonly protection: Protection;
  readonly targets: number;
}

/**
 * Inner cells and protected counts, times linear programs to show cells again: the work that a run spends on a better pattern.
 * In numbers of cells, and not in seconds, so that the same input has the same output on any machine.
 */
const work = 2_500_000;

/**
 * Decides single cells in their order, so that no small count, in the cube or beside it, can be worked out, and each stays
 * as open as the minimum count is large. Cells beside them that are released, or were published, are known whatever is
 * decided here. Then cells that turn out to take nothing away from that are shown after all.
 *
 * @param likely cells that were taken to be shown when the cells beside them were decided; they go last.
 * @throws Infeasible when what is known leaves too little open.
 */
export async function protectCells<Row extends Measured>(
  cube: UnsafeCube<Row>,
  beside: Beside,
  likely: ReadonlySet<number>,
  rules: DisclosureRules,
  plan: CellPlan<Row>,
): Promise<CellDecision> {
  const order = wanted(cube, plan);
  const telling = new Set<number>(beside.excepted);
  for (;;) {
    const problem = cellProblem(cube, order, beside, telling, rules, plan);
    const protection = await protectWell(problem, widthOfRows(rules, cube), rules);
    const shown = shownCells(order, protection, beside);
    const known = new Set([...beside.released, ...beside.published, ...shown]);
    const now = [...known].flatMap((index) => cube.cells[index]?.row ?? []);
    const rows = [...now, ...(plan.knownBefore ?? [])];
    const systems = tellingSystems(plan.tells(rows), cube.surplus, rules);
    const guilty = order.filter((index) => {
      const row = cube.cells[index]?.row;
      if (row === undefined || !shown.has(index) || beside.published.has(index)) return false;
      return plan.tells([row]).some(({ system }) => systems.has(system));
    });
    if (guilty.length === 0) return { shown, telling, problem, protection, targets: problem.targets.length };
    // What was decided beside them was judged with the likely ones: what came after that goes first.
    const later = guilty.filter((index) => !likely.has(index));
    for (const index of later.length > 0 ? later : guilty.slice(-1)) telling.add(index);
  }
}

/**
 * How wide, in rows, the interval of a small count must be left. What is added up are rows, and a small count is one of people: where
 * one person may have m rows, m more rows may be one more person. So the interval is m times as wide as the minimum count, which
 * is as many people even if each has m; and m − 1 wider for a reader who is one of them, and knows all rows of their own and
 * not one. With one row a person it is the minimum count.
 */
function widthOfRows<Row extends Measured>(
  { minimumCount }: DisclosureRules,
  { additivity }: UnsafeCube<Row>,
): number {
  const { rowsOfOne: rows } = additivity;
  return minimumCount * rows + rows - 1;
}

/** Single cells that could be shown if nothing were known beside them, and if no more were asked than exactness. */
export function likelyCells<Row extends Measured>(
  cube: UnsafeCube<Row>,
  known: Pick<Beside, 'published' | 'excepted'>,
  rules: DisclosureRules,
  plan: CellPlan<Row>,
): ReadonlySet<number> {
  const order = wanted(cube, plan);
  const beside = { released: new Set<number>(), ...known };
  const excepted = known.excepted ?? new Set();
  return shownCells(order, suppress(cellProblem(cube, order, beside, excepted, rules, plan)), beside);
}

async function protectWell(problem: Problem, rows: number, { zeros }: DisclosureRules): Promise<Protection> {
  const width: WidthRules = { width: rows, atLeast: zeros === 'allow' ? 1 : 0, ownRecord: true };
  const memory = new WidthMemory();
  const found = await protect(problem, width, memory);
  const programs = Math.floor(work / Math.max(1, problem.inner.length + problem.targets.length));
  const effort = { reopen: problem.candidates.length, programs, promote: 0 };
  return refine(problem, width, found, effort, memory);
}

function shownCells(
  order: readonly number[],
  { shown }: Pick<Protection, 'shown'>,
  { published }: Beside,
): ReadonlySet<number> {
  return new Set(order.filter((index) => published.has(index) || shown.has(String(index))));
}

/** Positions of the cells that are decided on singly and print figures, from most to least wanted. */
function wanted<Row extends Measured>(cube: UnsafeCube<Row>, plan: CellPlan<Row>): number[] {
  return cube.cells
    .flatMap((cell, index) =>
      plan.fateOf(cell) === 'single' && cell.sums !== undefined && printsFigures(cell.row)
        ? [{ index, ranks: plan.ranksOf(cell), tie: plan.tieOf(plan.keyOf(cell.row)) }]
        : [],
    )
    .sort((a, b) => firstDifference(a.ranks, b.ranks) || (a.tie < b.tie ? -1 : 1))
    .map(({ index }) => index);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, position) => rank !== b[position]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
