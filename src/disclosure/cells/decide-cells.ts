import type { Measured, UnsafeCell, UnsafeCube } from '../../cube/unsafe-cube.ts';
import { decideUnits } from '../decide-units.ts';
import { printsFigures } from '../figures.ts';
import { unsafeReasons } from '../primary-rules.ts';
import type { DisclosureRules } from '../rules.ts';
import { Infeasible } from '../suppression/gauss.ts';
import type { UnitDecision } from '../unit-decision.ts';
import type { CellPlan } from './cell-plan.ts';
import { type CellDecision, likelyCells, protectCells } from './protect-cells.ts';

/** What becomes of every cell of a cube. */
export interface Decision {
  /** Units in the order of the walk. */
  readonly units: readonly UnitDecision[];
  readonly single: CellDecision;
  readonly withheld: ReadonlySet<number>;
}

/**
 * Decides every cell of a cube, as one system. Units are judged beside the single cells that are likely to be shown, which
 * are wanted more; then single cells are decided beside the units that are released, and these are judged again beside what
 * became of them. A unit that leaves too little of a small count open, whatever single cells are withheld, is not released:
 * the least wanted first.
 *
 * @param published positions of cells that were published earlier: they are shown.
 * @param excepted positions of single cells that are withheld whatever the rules say, unless they were published.
 * @throws Infeasible when these alone leave too little open.
 */
export async function decideEverything<Row extends Measured>(
  cube: UnsafeCube<Row>,
  rules: DisclosureRules,
  plan: CellPlan<Row>,
  published: ReadonlySet<number> = new Set(),
  excepted: ReadonlySet<number> = new Set(),
): Promise<Decision> {
  const known = { published, excepted: new Set([...excepted].filter((index) => !published.has(index))) };
  const likely = likelyCells(cube, known, rules, plan);
  const barred = new Set<string>();
  // Each time that was not enough twice as many units are barred: where hardly anybody is counted, nearly all have to be.
  for (let atOnce = 1; ; atOnce *= 2) {
    const before = decideUnits(cube, rules, plan, { shown: union(likely, published), barred });
    try {
      const beside = { released: releasedCells(before), ...known };
      const single = await protectCells(cube, beside, likely, rules, plan);
      const after = decideUnits(cube, rules, plan, { shown: union(single.shown, published), barred });
      const units = releasedInBoth(before, after);
      return { units, single, withheld: withheldCells(cube, units, single.shown, published, rules, plan) };
    } catch (error) {
      const telling = before.filter(({ released, cells }) => released && cells.some((at) => isSum(cube, at)));
      if (!(error instanceof Infeasible) || telling.length === 0) throw error;
      for (const { unit } of telling.slice(-atOnce)) barred.add(unit);
    }
  }
}

const union = (a: ReadonlySet<number>, b: ReadonlySet<number>) => new Set([...a, ...b]);

const isSum = <Row extends Measured>({ cells }: UnsafeCube<Row>, index: number) =>
  cells[index]?.sums !== undefined;

function releasedCells(units: readonly UnitDecision[]): Set<number> {
  return new Set(units.flatMap(({ released, cells }) => (released ? cells : [])));
}

/** Units that pass both beside the cells that were likely and beside those that are shown: readers have no others. */
function releasedInBoth(before: readonly UnitDecision[], after: readonly UnitDecision[]): UnitDecision[] {
  const again = new Map(after.map((decision) => [decision.unit, decision]));
  return before.map((decision) => (decision.released ? (again.get(decision.unit) ?? decision) : decision));
}

/** Positions of all cells that are withheld: by themselves, with their unit, or because what they are computed from is. */
function withheldCells<Row extends Measured>(
  cube: UnsafeCube<Row>,
  units: readonly UnitDecision[],
  shown: ReadonlySet<number>,
  published: ReadonlySet<number>,
  rules: DisclosureRules,
  plan: CellPlan<Row>,
): ReadonlySet<number> {
  const released = releasedCells(units);
  const positions = new Map(cube.cells.map((cell, index) => [cell, index]));
  const isOut = (cell: UnsafeCell<Row>, index: number): boolean => {
    if (published.has(index)) return true;
    const fate = plan.fateOf(cell);
    if (fate === 'single') return shown.has(index) || !printsFigures(cell.row);
    if (fate === 'unit' && !released.has(index)) return false;
    if (fate === 'source' && unsafeReasons(cell, rules).length > 0) return false;
    return (cell.derivedFrom ?? []).every((source) => isOut(source, positions.get(source) ?? -1));
  };
  return new Set(cube.cells.flatMap((cell, index) => (isOut(cell, index) ? [] : [index])));
}
