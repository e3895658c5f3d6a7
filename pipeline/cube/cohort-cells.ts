import type { Cell } from '../../schemas/cube.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import type { Contributors, UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import type { Coordinates, Table } from './coordinates.ts';
import { type CountLookup, outside, part } from './count-cohort.ts';
import { countFigures, rateFigures, shareFigures } from './figures.ts';
import type { InnerSums } from './inner-sums.ts';
import type { PopulationLookup } from './population.ts';

/** What cells are made from: counts of the cohort, inhabitants, and which years are observed to their last horizon. */
export interface Sources {
  readonly counts: CountLookup;
  readonly population: PopulationLookup | null;
  /** Whether follow-up of this period (`_T` or a year) is complete. */
  readonly isObserved: (period: string) => boolean;
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
    case 'share':
      return [
        shareCell(
          indicator,
          at,
          '_T',
          indicator.population,
          indicator.numerator,
          indicator.sensitive,
          sources,
        ),
      ];
    case 'distribution':
      return indicator.categories.map((category) =>
        shareCell(
          indicator,
          at,
          category.code,
          indicator.population,
          category.flag,
          category.sensitive,
          sources,
        ),
      );
    case 'count':
      return countCells(indicator, at, sources);
    case 'account':
      return [];
  }
}

function shareCell(
  indicator: Indicator,
  at: Coordinates,
  category: string,
  population: string,
  flag: string,
  sensitive: boolean,
  sources: Sources,
): Unplaced {
  const denominator = sources.counts(at, { all: [population] });
  const numerator = sources.counts(at, part(population, flag));
  const complement = sources.counts(at, outside(population, flag));
  const contributors = {
    denominator: denominator.children,
    numerator: numerator.children,
    complement: complement.children,
  };
  const key = { ...keyOf(indicator, at), category, unit: indicator.unit };
  const sums = sources.inner?.sums(at, population, flag);
  if (!sources.isObserved(at.period)) {
    return {
      row: { ...key, ...empty, status: 'not_yet_followed', reason: 'horizon_not_observed' },
      contributors,
      sensitive,
      ...(sums && { sums }),
    };
  }
  return {
    row: { ...key, ...shareFigures(numerator.rows, denominator.rows) },
    contributors,
    sensitive,
    ...(sums && { sums }),
  };
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
  const row: Cell = {
    ...keyOf(indicator, at),
    ...{ category: '_T', unit: 'count' },
    ...countFigures(count.rows),
  };
  const sums = sources.inner?.sums(at, indicator.population);
  const counted: Unplaced = { row, contributors, sensitive: told, ...(sums && { sums }) };
  const persons = indicator.ratePer === undefined ? undefined : sources.population?.(at);
  if (persons === undefined || indicator.ratePer === undefined) return [counted];
  const rate: Cell = { ...row, unit: 'per_1000', ...rateFigures(count.rows, persons, indicator.ratePer) };
  return [counted, { row: rate, contributors, sensitive: told, ...(sums && { sums }) }];
}

/** Who is a victim is a sensitive attribute: where all or none of the children at a place are, each of them is known to be. */
function contributorsAmongAll(population: string, at: Coordinates, sources: Sources): Contributors {
  const children = (victim: string) => sources.counts({ ...at, victim }, { all: [population] }).children;
  const others = at.victim === 'victim' ? 'other' : 'victim';
  return { denominator: children('_T'), numerator: children(at.victim), complement: children(others) };
}

function keyOf(indicator: Indicator, at: Coordinates) {
  return { indicator: indicator.id, statistic: 'estimate', ...at };
}

const empty = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;
