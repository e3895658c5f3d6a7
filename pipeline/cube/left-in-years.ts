import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import { sumOf } from '../../src/disclosure/suppression/problem.ts';
import type { PublicSources } from './cohort-cells.ts';
import type { Coordinates, Table } from './coordinates.ts';

/**
 * Who left in the years that are observed: no figure shows it, but the counts of these years less the total of those
 * followed do, in the country and in every region that has tables by year, so it is protected as a cell is. Only where other
 * years are not observed; else it is a figure already.
 */
export function leftInObservedYears(tables: readonly Table[], sources: PublicSources): UnsafeCell<Cell>[] {
  return tables
    .filter(({ margin }) => margin.dimensions.includes('period'))
    .flatMap(({ margin, coordinates }) => {
      const observed = coordinates.filter(({ period }) => sources.isObserved(period));
      if (observed.length === coordinates.length) return [];
      return [...groupBy(observed, ({ victim, region }) => `${victim} ${region}`)].flatMap((places) =>
        leftCell(margin.id, places, sources),
      );
    });
}

const notFollowed = { all: ['in_cohort'], not: 'followed_6m' };

function leftCell(
  margin: string,
  places: readonly Coordinates[],
  { counts, inner }: PublicSources,
): UnsafeCell<Cell>[] {
  const [first] = places;
  if (first === undefined) return [];
  const numerator = sumOf(places.flatMap((place) => [...inner.sum(place, notFollowed).columns]));
  const rows = places.reduce((sum, place) => sum + counts(place, notFollowed).rows, 0);
  const row: Cell = {
    ...{ indicator: 'children-with-order', statistic: 'estimate', ...first, period: '_T' },
    ...{ category: 'left_in_observed_years', unit: 'count', numerator: rows, denominator: null },
    ...{ value: rows, lower: null, upper: null, status: 'value', reason: null },
  };
  const contributors = { denominator: null, numerator: rows, complement: null };
  return [{ row, contributors, margin, sensitive: false, sums: { denominator: null, numerator } }];
}

function groupBy<T>(items: readonly T[], nameOf: (item: T) => string): Iterable<T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return groups.values();
}
