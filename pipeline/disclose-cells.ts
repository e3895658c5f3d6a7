import type { Configuration } from '../schemas/configuration.ts';
import { type Cell, keyColumns } from '../schemas/cube.ts';
import { marginIds } from '../schemas/margins.ts';
import type { UnsafeCell, UnsafeCube } from '../src/cube/unsafe-cube.ts';
import { type CellDecision, protectCells } from '../src/disclosure/cells/protect-cells.ts';
import { withheldCells } from '../src/disclosure/decide-units.ts';
import { printsFigures } from '../src/disclosure/figures.ts';
import { Infeasible } from '../src/disclosure/suppression/gauss.ts';
import type { UnitDecision } from '../src/disclosure/unit-decision.ts';
import { exitCodes, failure, type ZichtError } from '../src/run/errors.ts';
import { yearsOf } from './cube/coordinates.ts';
import { countOf } from './disclosure-plan.ts';
import { flowCounts } from './flow-counts.ts';
import { catalogue } from './indicators/index.ts';
import { isObservedYear } from './observed-years.ts';

/** How single cells fared, in numbers. */
export interface CellRecord {
  readonly shown: number;
  readonly withheld: number;
  /** Counts that are protected, shown or not, and the narrowest interval that any of them is left with. */
  readonly targets: number;
  readonly narrowest: number | null;
  /** How often more was withheld because an interval was too narrow. */
  readonly repairs: number;
}

/** Counts and shares of children; accounts of the process share the fate of their unit. */
const singleIndicators: ReadonlySet<string> = new Set(
  catalogue.filter(({ kind }) => kind !== 'account').map(({ id }) => id),
);
const isSingle = (row: Cell) => row.statistic === 'estimate' && singleIndicators.has(row.indicator);
const isSingleCell = ({ row, sums }: UnsafeCell<Cell>) => sums !== undefined && isSingle(row);

/**
 * Decides on single counts and shares of children, where the cube tells how its counts add up.
 *
 * @throws ZichtError (exit 5) when nothing protects a count.
 */
export async function decideCells(
  cube: UnsafeCube<Cell>,
  decided: readonly UnitDecision[],
  configuration: Configuration,
): Promise<CellDecision | null> {
  if (cube.additivity === null) return null;
  const years = { years: yearsOf(configuration), isObserved: isObservedYear(configuration) };
  const plan = { isSingle, keyOf, margins: marginIds, sizeOf: countOf, tells: flowCounts(years) };
  try {
    return await protectCells(cube, decided, configuration.disclosure, plan);
  } catch (error) {
    if (error instanceof Infeasible) throw unprotected(error);
    throw error;
  }
}

/** Positions of all cells that are withheld: by their unit, singly, or because what they are computed from is. */
export function withheldWith(
  cube: UnsafeCube<Cell>,
  decided: readonly UnitDecision[],
  { shown }: CellDecision,
): ReadonlySet<number> {
  const byUnit = withheldCells(decided);
  const positions = new Map(cube.cells.map((cell, index) => [cell, index]));
  const isWithheld = (cell: UnsafeCell<Cell>, index: number): boolean => {
    if (isSingleCell(cell)) return printsFigures(cell.row) && !shown.has(index);
    const sources = cell.derivedFrom ?? [];
    return byUnit.has(index) || sources.some((source) => isWithheld(source, positions.get(source) ?? -1));
  };
  return new Set(cube.cells.flatMap((cell, index) => (isWithheld(cell, index) ? [index] : [])));
}

export function recordOf(
  cube: UnsafeCube<Cell>,
  { shown, protection, targets }: CellDecision,
  withheld: ReadonlySet<number>,
): CellRecord {
  const widths = protection.widths.map(({ low, high }) => high - low);
  return {
    shown: shown.size,
    withheld: cube.cells.filter(
      (cell, index) => withheld.has(index) && isSingleCell(cell) && printsFigures(cell.row),
    ).length,
    targets,
    narrowest: widths.length === 0 ? null : widths.reduce((least, width) => Math.min(least, width)),
    repairs: protection.repairs,
  };
}

function unprotected({ targets }: Infeasible): ZichtError {
  return failure(exitCodes.disclosure, {
    code: 'disclosure.unprotected',
    what: `${targets.length} counts can be worked out from figures that are shown whatever else is withheld. Nothing was published.`,
    expected: 'accounts of the process that leave every small count open',
    remedy: 'Leave out breakdowns, or make the period longer, so that fewer counts are small.',
  });
}

/** The key of a row, as one text. */
export function keyOf(row: Cell): string {
  return keyColumns.map((column) => row[column]).join('|');
}
