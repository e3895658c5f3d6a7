import type { Measured, UnsafeCell, UnsafeCube } from '../../cube/unsafe-cube.ts';
import { printsFigures } from '../figures.ts';
import type { DisclosureRules } from '../rules.ts';
import type { Combination, Problem, Target } from '../suppression/problem.ts';
import { protect, type Protection } from '../suppression/protect.ts';
import type { UnitDecision } from '../unit-decision.ts';
import { pairTargets, showsOf, targetsOf } from './cell-targets.ts';
import { tellingSystems } from './telling-systems.ts';
import type { ToldCount } from '../systems.ts';

/** What is known of the cells of a statistic beside the decisions about their units. */
export interface CellPlan<Row extends Measured> {
  /** Whether a cell is decided on by itself, and not with its unit. */
  readonly isSingle: (row: Row) => boolean;
  readonly keyOf: (row: Row) => string;
  /** Margins from most to least wanted. */
  readonly margins: readonly string[];
  /** How many people a cell is about, by which the larger is shown first. */
  readonly sizeOf: (row: Row) => number | null;
  readonly tells: (rows: readonly Row[]) => readonly ToldCount[];
}

/** Single cells that may be shown, by position, and how well the others are protected. */
export interface CellDecision {
  readonly shown: ReadonlySet<number>;
  readonly protection: Protection;
  readonly targets: number;
}

/**
 * Decides single cells: those of the units that come first before others, larger ones before smaller, so that no small
 * count, in the cube or beside it, can be worked out, and each stays as open as the minimum count is large. Cells that
 * follow their unit and are released are known whatever is decided here.
 *
 * @throws Infeasible when these alone tell too much.
 */
export async function protectCells<Row extends Measured>(
  cube: UnsafeCube<Row>,
  decisions: readonly UnitDecision[],
  rules: DisclosureRules,
  plan: CellPlan<Row>,
): Promise<CellDecision> {
  const order = wanted(cube, decisions, plan);
  const released = new Set(decisions.flatMap(({ released: isOut, cells }) => (isOut ? cells : [])));
  const blocked = new Set<number>();
  for (;;) {
    const problem = problemOf(cube, order, released, blocked, rules, plan);
    const width = { width: widthOfRows(rules, cube), atLeast: 0, ownRecord: true } as const;
    const protection = await protect(problem, width);
    const shown = new Set(order.filter((index) => protection.shown.has(String(index))));
    const rows = [...released].filter((index) => !isSingle(cube, index, plan));
    const systems = tellingSystems(plan.tells(rowsAt(cube, [...rows, ...shown])), cube.surplus, rules);
    const telling = [...shown].filter((index) =>
      plan.tells(rowsAt(cube, [index])).some(({ system }) => systems.has(system)),
    );
    // Whole units were judged with all that is told beside them: what came after them goes first.
    const later = telling.filter((index) => !released.has(index));
    const further = later.length > 0 ? later : telling;
    if (further.length === 0) return { shown, protection, targets: problem.targets.length };
    for (const index of further) blocked.add(index);
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
  const rows = additivity?.rowsOfOne ?? 1;
  return minimumCount * rows + rows - 1;
}

const rowsAt = <Row extends Measured>(cube: UnsafeCube<Row>, indices: readonly number[]): Row[] =>
  indices.flatMap((index) => cube.cells[index]?.row ?? []);

function isSingle<Row extends Measured>(cube: UnsafeCube<Row>, index: number, plan: CellPlan<Row>): boolean {
  const cell = cube.cells[index];
  return cell?.sums !== undefined && plan.isSingle(cell.row);
}

/**
 * Positions of the cells that are decided on singly, from most to least wanted: whole units that are safe first, then by
 * margin, in each the larger before the smaller. The key settles what is equal, so that the order of the rows is nothing.
 */
function wanted<Row extends Measured>(
  cube: UnsafeCube<Row>,
  decisions: readonly UnitDecision[],
  plan: CellPlan<Row>,
): number[] {
  const single = decisions.flatMap(({ released, cells }, unit) =>
    cells.flatMap((index) => {
      const cell = cube.cells[index];
      if (cell === undefined || !isSingle(cube, index, plan) || !printsFigures(cell.row)) return [];
      const ranks = [
        released ? 0 : 1,
        plan.margins.indexOf(cell.margin),
        unit,
        -(plan.sizeOf(cell.row) ?? 0),
      ];
      return [{ index, ranks, key: plan.keyOf(cell.row) }];
    }),
  );
  return single
    .sort((a, b) => firstDifference(a.ranks, b.ranks) || (a.key < b.key ? -1 : 1))
    .map(({ index }) => index);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, position) => rank !== b[position]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function problemOf<Row extends Measured>(
  cube: UnsafeCube<Row>,
  order: readonly number[],
  released: ReadonlySet<number>,
  blocked: ReadonlySet<number>,
  rules: DisclosureRules,
  plan: CellPlan<Row>,
): Problem {
  const inner = cube.additivity?.inner ?? { counts: [], equal: [] };
  const fixed = [...released].filter((index) => !isSingle(cube, index, plan));
  const candidate = (index: number, state: 'open' | 'forced' | 'hidden') => {
    const cell = cube.cells[index];
    return { key: String(index), shows: cell === undefined ? [] : showsOf(cell), state };
  };
  const countedBy = ({ row, sums }: UnsafeCell<Row>): Combination | null =>
    sums === undefined || !printsFigures(row) ? null : (sums.denominator ?? sums.numerator);
  const targets: Target[] = [
    ...[...cube.cells, ...(cube.additivity?.beside ?? [])]
      .filter(({ row }) => plan.isSingle(row))
      .flatMap((cell) => targetsOf(cell, plan.keyOf(cell.row), inner.counts, rules)),
    ...pairTargets(cube, countedBy, rules),
    ...[...blocked].flatMap((index) =>
      candidate(index, 'hidden').shows.map((count) => ({ key: `${index} blocked`, count })),
    ),
  ];
  return {
    inner: inner.counts,
    equal: inner.equal,
    candidates: [
      ...fixed.map((index) => candidate(index, 'forced')).filter(({ shows }) => shows.length > 0),
      ...order.map((index) => candidate(index, blocked.has(index) ? 'hidden' : 'open')),
    ],
    targets,
  };
}
