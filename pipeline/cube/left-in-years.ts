import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import { sumOf } from '../../src/disclosure/suppression/problem.ts';
import type { Sources } from './cohort-cells.ts';
import type { Table } from './coordinates.ts';
import { leftEarly } from './count-cohort.ts';

/**
 * Who left in the years that are observed: no figure shows it, but the counts of these years less the total of those
 * followed do, so it is protected as a cell is. Only where other years are not observed; else it is a figure already.
 */
export function leftInObservedYears(tables: readonly Table[], sources: Sources): UnsafeCell<Cell>[] {
  const byYear = tables.find(({ margin }) => margin.id === 'year')?.coordinates ?? [];
  const observed = byYear.filter(({ period }) => sources.isObserved(period));
  if (observed.length === 0 || observed.length === byYear.length) return [];
  const notFollowed = { all: ['in_cohort'], not: 'followed_6m' };
  return [...new Set(observed.map(({ victim }) => victim))].flatMap((victim) => {
    const places = observed.filter((place) => place.victim === victim);
    const numerator = sumOf(
      places.flatMap((place) => [...(sources.inner?.sum(place, notFollowed)?.columns ?? [])]),
    );
    const [first] = places;
    if (first === undefined) return [];
    const { rows, children } = sources.counts({ ...first, period: '_T' }, leftEarly);
    const row: Cell = {
      ...{ indicator: 'children-with-order', statistic: 'estimate', ...first, period: '_T' },
      ...{ category: 'left_in_observed_years', unit: 'count', numerator: rows, denominator: null },
      ...{ value: rows, lower: null, upper: null, status: 'value', reason: null },
    };
    return [
      {
        row,
        contributors: { denominator: null, numerator: children, complement: null },
        margin: 'year',
        sensitive: false,
        sums: { denominator: null, numerator },
      },
    ];
  });
}
