import type { Cell } from '../../schemas/cube.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import type { SharesIndicator } from '../../schemas/internal-indicator.ts';
import type { Contributors, UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import type { Coordinates, Table } from './coordinates.ts';
import { type CountLookup, clusteredCount, type Selection } from './count-cohort.ts';
import { countFigures, rateFigures, shareFigures } from './figures.ts';
import type { InnerSums } from './inner-sums.ts';
import type { CellIntervals } from './cell-intervals.ts';
import type { PopulationLookup } from './population.ts';

/** What must be observed after 31 December of a year. */
type Horizon = SharesIndicator['horizon'];

/** What cells are made from: counts of the cohort, inhabitants, and which years are observed to their last horizon. */
export interface Sources {
  readonly counts: CountLookup;
  readonly population: PopulationLookup | null;
  /** Whether follow-up of this period (`_T` or a year) is complete, for six months or for another horizon. */
  readonly isObserved: (period: string, horizon?: Horizon) => boolean;
  readonly intervals: CellIntervals;
  /** How counts add up; not needed for cells that are never published. */
  readonly inner: InnerSums | null;
}

/** What public cells are made from. */
export type PublicSources = Sources & { readonly inner: InnerSums };

/** The cells of one indicator over one table. */
export function cohortCells(indicator: Indicator, table: Table, sources: Sources): UnsafeCell<Cell>[] {
  return table.coordinates.flatMap((at) => {
    const cells = cellsAt(indicator, at, sources);
    return cells.map((cell) => ({ ...cell, margin: table.margin.id }));
  });
}

type Unplaced = Omit<UnsafeCell<Cell>, 'margin'>;

function cellsAt(indicator: Indicator, at: Coordinates, sources: Sources): Unplaced[] {
  switch (indicator.kind) {
    case 'share': {
      const { population, numerator: flag, sensitive } = indicator;
      return [shareCell(keyOf(indicator, at), at, { population: [population], flag, sensitive }, sources)];
    }
    case 'distribution':
      return indicator.categories.map(({ code: category, flag, sensitive }) =>
        shareCell(
          { ...keyOf(indicator, at), category },
          at,
          { population: [indicator.population], flag, sensitive },
          sources,
        ),
      );
    case 'count':
      return countCells(indicator, at, sources);
    case 'account':
      return [];
  }
}

/** A share of children: who is counted among whom. */
export interface CountedShare {
  /** Flags of the children among whom is counted. */
  readonly population: readonly string[];
  /** The flag of those who are counted. */
  readonly flag: string;
  readonly sensitive: boolean;
  /** What must be observed after 31 December, where that is more than the six months of all. */
  readonly horizon?: Horizon;
}

/** The cell of a share at a place. */
export function shareCell(
  key: Pick<Cell, 'indicator' | 'statistic' | 'category' | 'unit' | 'help_status'>,
  at: Coordinates,
  { population, flag, sensitive, horizon }: CountedShare,
  sources: Sources,
): Unplaced {
  const all: Selection = { all: population };
  const having: Selection = { all: [...population, flag] };
  const denominator = sources.counts(at, all);
  const numerator = sources.counts(at, having);
  const complement = sources.counts(at, { all: population, not: flag });
  const contributors = {
    denominator: denominator.children,
    numerator: numerator.children,
    complement: complement.children,
  };
  const place = { ...at, ...key };
  const sums = sources.inner?.sums(at, all, having);
  const known = { contributors, sensitive, ...(sums && { sums }) };
  if (!sources.isObserved(at.period, horizon))
    return {
      row: { ...place, ...empty, status: 'not_yet_followed', reason: 'horizon_not_observed' },
      ...known,
    };
  const interval = () =>
    sources.intervals.share({
      all: clusteredCount(denominator),
      having: clusteredCount(numerator),
      rest: clusteredCount(complement),
    });
  return { row: { ...place, ...shareFigures(numerator.rows, denominator.rows, interval) }, ...known };
}

function countCells(
  indicator: Extract<Indicator, { kind: 'count' }>,
  at: Coordinates,
  sources: Sources,
): Unplaced[] {
  const count = sources.counts(at, { all: [indicator.population] });
  const told = at.victim !== '_T';
  const contributors = told
    ? contributorsAmongAll(indicator.population, at, sources)
    : { denominator: null, numerator: count.children, complement: null };
  const interval = sources.intervals.count(clusteredCount(count));
  const row: Cell = {
    ...keyOf(indicator, at),
    unit: 'count',
    ...countFigures(count.rows, interval),
  };
  const sums = sources.inner?.sums(at, null, { all: [indicator.population] });
  const counted: Unplaced = { row, contributors, sensitive: told, ...(sums && { sums }) };
  const persons = indicator.ratePer === undefined ? undefined : sources.population?.(at);
  if (persons === undefined || indicator.ratePer === undefined) return [counted];
  const rate: Cell = {
    ...row,
    unit: 'per_1000',
    ...rateFigures(count.rows, persons, indicator.ratePer, interval),
  };
  return [counted, { row: rate, contributors, sensitive: told, ...(sums && { sums }) }];
}

/** Who is a victim is a sensitive attribute: where all or none of the children at a place are, each of them is known to be. */
function contributorsAmongAll(population: string, at: Coordinates, sources: Sources): Contributors {
  const children = (victim: string) => sources.counts({ ...at, victim }, { all: [population] }).children;
  const others = at.victim === 'victim' ? 'other' : 'victim';
  return { denominator: children('_T'), numerator: children(at.victim), complement: children(others) };
}

function keyOf({ id, unit }: Indicator, at: Coordinates) {
  return { indicator: id, statistic: 'estimate', ...at, category: '_T', unit };
}

const empty = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;
