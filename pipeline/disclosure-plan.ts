import { type Cell, keyColumns } from '../schemas/cube.ts';
import { isCoarser, margins, type RegionLevel } from '../schemas/margins.ts';
import type { UnsafeCell, UnsafeCube } from '../src/cube/unsafe-cube.ts';
import type { ReleasePlan } from '../src/disclosure/unit-decision.ts';
import { flowCounts } from './flow-groups.ts';
import { catalogue } from './indicators/index.ts';

/** Region levels that are public. The finer ones wait for complementary suppression. */
export const publicRegionLevels: readonly RegionLevel[] = ['country', 'province'];

const accounts: ReadonlySet<string> = new Set(
  catalogue.filter(({ kind }) => kind === 'account').map(({ id }) => id),
);

/** How this statistic is released: what shares one fate, in which order, and at which region levels. */
export function releasePlan(cube: UnsafeCube<Cell>): ReleasePlan<Cell> {
  return {
    unitOf,
    priority: priorityOf(cube),
    mayBePublic,
    coarserThan: (unit) => coarserUnits.get(unit) ?? [],
    countOf,
    tells: flowCounts,
  };
}

/** Whether cells of this region level are public at all. */
export function mayBePublic(row: Cell): boolean {
  return publicRegionLevels.includes(row.region_level);
}

/**
 * How many children a cell is about: the denominator of a share among children; else the numerator, also where the
 * denominator counts inhabitants, and in accounts, whose share of what passed a step says how many passed.
 */
export function countOf(row: Cell): number | null {
  const amongChildren = row.unit === 'share' || row.unit === 'probability';
  return amongChildren && !accounts.has(row.indicator) ? row.denominator : row.numerator;
}

function unitOf({ row, margin }: UnsafeCell<Cell>): string {
  return accounts.has(row.indicator) ? accountUnit(row) : marginUnit(row.indicator, margin);
}

function marginUnit(indicator: string, margin: string): string {
  return `${indicator} × ${margin}`;
}

/** Each unit of an indicator with the units of it that follow by adding up its cells, whether configured or not. */
const coarserUnits: ReadonlyMap<string, readonly string[]> = new Map(
  catalogue
    .filter(({ kind }) => kind !== 'account')
    .flatMap(({ id }) =>
      margins.map((fine) => [
        marginUnit(id, fine.id),
        margins.filter((margin) => isCoarser(margin, fine)).map((margin) => marginUnit(id, margin.id)),
      ]),
    ),
);

function accountUnit(row: Cell): string {
  const dimensions = keyColumns
    .filter((column) => column !== 'indicator' && row[column] !== '_T')
    .map((column) => `${column}=${row[column]}`);
  return [row.indicator, ...dimensions].join(' ');
}

/** Indicators in the order of the catalogue; within one the margins in their order, or the steps of an account. */
function priorityOf(cube: UnsafeCube<Cell>): string[] {
  return catalogue.flatMap((indicator) => {
    if (indicator.kind !== 'account') return margins.map(({ id }) => marginUnit(indicator.id, id));
    const steps = indicator.steps.map(({ code }) => code);
    const rank = (category: string) => (steps.includes(category) ? steps.indexOf(category) : steps.length);
    return cube.cells
      .filter(({ row }) => row.indicator === indicator.id)
      .map(({ row }) => ({ rank: rank(row.category), unit: accountUnit(row) }))
      .sort((a, b) => a.rank - b.rank || (a.unit < b.unit ? -1 : 1))
      .map(({ unit }) => unit);
  });
}
