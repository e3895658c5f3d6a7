import { linkedIndicators } from './internal-indicators/linked.ts';
import { type Cell, keyColumns } from '../schemas/cube.ts';
import { isCoarser, margins } from '../schemas/margins.ts';
import type { UnsafeCell, UnsafeCube } from '../src/cube/unsafe-cube.ts';
import type { CellPlan } from '../src/disclosure/cells/cell-plan.ts';
import type { Fate } from '../src/disclosure/unit-decision.ts';
import { boundedMargins } from './cube/bounds-cells.ts';
import { flowCounts } from './flow-counts.ts';
import type { YearsOfFlow } from './flow-years.ts';
import { catalogue } from './indicators/index.ts';
import { coarserLinkageUnits, linkageUnit, linkageUnits } from './linkage-units.ts';

const accounts: ReadonlySet<string> = new Set(
  catalogue.filter(({ kind }) => kind === 'account').map(({ id }) => id),
);

/** Indicators from the most to the least wanted: those of the catalogue before the shares beside them. */
const subjects: readonly string[] = [...catalogue, ...linkedIndicators].map(({ id }) => id);

/** Statistics that tell of unlinked children and of care without a link; the others go with the estimate. */
const boundStatistics: ReadonlySet<string> = new Set(['bound_low', 'bound_high', 'corrected']);

/** How this statistic is released: what shares one fate, and in which order. */
export function releasePlan(
  cube: UnsafeCube<Cell>,
  years: YearsOfFlow,
  tieOf: (key: string) => string,
): CellPlan<Cell> {
  return {
    fateOf,
    unitOf,
    keyOf,
    ranksOf,
    tieOf,
    isBesideUnits: ({ region_level }) => region_level === 'country' || region_level === 'province',
    priority: priorityOf(cube),
    coarserThan: (unit) => coarserUnits.get(unit) ?? [],
    countOf,
    tells: flowCounts(years),
  };
}

/** Counts and shares of children are decided one by one, and a sensitivity curve goes with the share that it starts from. */
function fateOf({ row }: UnsafeCell<Cell>): Fate {
  if (accounts.has(row.indicator)) return 'unit';
  if (row.statistic === 'estimate') return 'single';
  return row.statistic === 'sensitivity' ? 'source' : 'unit';
}

/**
 * What is wanted most: totals and the country before regions, in the order of the margins; in each the headline first, in the
 * order of the catalogue; then what is about more children. Shares that divide the same children further come after all of these.
 */
function ranksOf({ row, margin }: UnsafeCell<Cell>): number[] {
  const table = margins.findIndex(({ id }) => id === margin);
  const subject = subjects.indexOf(row.indicator);
  return [subject < catalogue.length ? 0 : 1, table, subject, -(countOf(row) ?? 0)];
}

/** The key of a row, as one text. */
export function keyOf(row: Cell): string {
  return keyColumns.map((column) => row[column]).join('|');
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
  if (boundStatistics.has(row.statistic)) {
    const tellsApart = row.victim === 'other' && row.statistic !== 'corrected';
    return tellsApart ? othersUnit(row.indicator, margin) : boundsUnit(row.indicator, margin);
  }
  const linkage = linkageUnit(row, margin);
  if (linkage !== undefined) return linkage;
  return accounts.has(row.indicator) ? accountUnit(row) : marginUnit(row.indicator, margin);
}

function marginUnit(indicator: string, margin: string): string {
  return `${indicator} × ${margin}`;
}

/** Bounds tell of unlinked children and of care without a link, whom the estimate does not count: a unit of their own. */
function boundsUnit(indicator: string, margin: string): string {
  return `${indicator} × ${margin} × bounds`;
}

/**
 * Bounds of others count the unlinked children who are not known as victims, those of all and of victims every unlinked
 * child: beside each other they tell how many of them are known as victims.
 */
function othersUnit(indicator: string, margin: string): string {
  return `${indicator} × ${margin} × bounds of others`;
}

/** Each unit with the units that follow by adding up its cells, or that it is computed from, whether configured or not. */
const coarserUnits: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...catalogue
    .filter(({ kind }) => kind !== 'account')
    .flatMap(({ id }) =>
      margins.flatMap((fine) => {
        const coarser = margins.filter((margin) => isCoarser(margin, fine)).map((margin) => margin.id);
        const bounded = coarser.filter((margin) => boundedMargins.includes(margin));
        return [
          [marginUnit(id, fine.id), coarser.map((margin) => marginUnit(id, margin))],
          [
            boundsUnit(id, fine.id),
            [marginUnit(id, fine.id), ...bounded.map((margin) => boundsUnit(id, margin))],
          ],
          [
            othersUnit(id, fine.id),
            [boundsUnit(id, fine.id), ...bounded.map((margin) => othersUnit(id, margin))],
          ],
        ] as const;
      }),
    ),
  ...coarserLinkageUnits,
]);

function accountUnit(row: Cell): string {
  const dimensions = keyColumns
    .filter((column) => column !== 'indicator' && row[column] !== '_T')
    .map((column) => `${column}=${row[column]}`);
  return [row.indicator, ...dimensions].join(' ');
}

/** Steps that count orders. Beside them children may tell of a few with a second order; the children are wanted more. */
const stepsOfOrders: readonly string[] = ['orders', 'spells'];

/**
 * Indicators in the order of the catalogue; within one the margins in their order, then their bounds; or the steps of an
 * account. All linkage accounts stand where the first of them does; steps that count orders come last of all.
 */
function priorityOf(cube: UnsafeCube<Cell>): string[] {
  const units = unitsByIndicator(cube);
  const isOfOrders = (unit: string) =>
    stepsOfOrders.some((step) => unit.startsWith('population-flow ') && unit.includes(`category=${step} `));
  return [...units.filter((unit) => !isOfOrders(unit)), ...units.filter(isOfOrders)];
}

function unitsByIndicator(cube: UnsafeCube<Cell>): string[] {
  return catalogue.flatMap((indicator) => {
    if (indicator.kind !== 'account')
      return [
        ...margins.map(({ id }) => marginUnit(indicator.id, id)),
        ...boundedMargins.map((id) => boundsUnit(indicator.id, id)),
        ...boundedMargins.map((id) => othersUnit(indicator.id, id)),
      ];
    if (indicator.id === 'linkage-rate') return [...linkageUnits];
    const steps = indicator.steps.map(({ code }) => code);
    const rank = (category: string) => (steps.includes(category) ? steps.indexOf(category) : steps.length);
    return cube.cells
      .filter(({ row, margin }) => row.indicator === indicator.id && linkageUnit(row, margin) === undefined)
      .map(({ row }) => ({ rank: rank(row.category), unit: accountUnit(row) }))
      .sort((a, b) => a.rank - b.rank || (a.unit < b.unit ? -1 : 1))
      .map(({ unit }) => unit);
  });
}
