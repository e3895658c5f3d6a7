import type { Cell } from '../../schemas/cube.ts';
import type { InnerCells, UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import { type Combination, countOf, sumOf } from '../../src/disclosure/suppression/problem.ts';
import { everywhere } from './accounts.ts';
import type { Coordinates } from './coordinates.ts';
import type { InnerSums } from './inner-sums.ts';

/** Children with an order beside those of the cohort: linked ones that are left out, and ones that are not linked. */
const besideCohort = ['left out', 'unlinked'] as const;

/**
 * Linkage rates of children as sums: the cohort at their place, and beside it two inner cells for those who are not in it.
 * The rates by year, by measure and by province each add up to the total. Steps of the population flow are sums of the same.
 */
export function withLinkedSums(
  cells: readonly UnsafeCell<Cell>[],
  sums: InnerSums,
): { readonly cells: UnsafeCell<Cell>[]; readonly inner: InnerCells } {
  const counts = [...sums.inner.counts];
  const added = new Map<string, number[][]>();
  const placed = cells.map((cell) => {
    if (!isRateOfChildren(cell)) return cell;
    const cohort = sums.sum(placeOf(cell.row), { all: ['in_cohort'] });
    const { numerator, denominator } = cell.row;
    const own = [
      counts.push((numerator ?? 0) - countOf(cohort, counts)) - 1,
      counts.push((denominator ?? 0) - (numerator ?? 0)) - 1,
    ];
    added.set(cell.margin, [...(added.get(cell.margin) ?? []), own]);
    const linked = sumOf([...cohort.columns, ...own.slice(0, 1)]);
    return { ...cell, sums: { denominator: sumOf([...linked.columns, ...own]), numerator: linked } };
  });
  const steps = stepSums(sums, added.get('total')?.[0] ?? []);
  const withSteps = placed.map((cell) => {
    const step = cell.row.indicator === 'population-flow' ? steps.get(cell.row.category) : undefined;
    return step === undefined ? cell : { ...cell, sums: { denominator: null, numerator: step } };
  });
  return { cells: withSteps, inner: { counts, equal: [...sums.inner.equal, ...addUp(added)] } };
}

/** Steps of the flow that count children of the cohort or those beside it; the others are no sums of these. */
function stepSums(sums: InnerSums, [leftOut, unlinked]: readonly number[]): ReadonlyMap<string, Combination> {
  const cohort = sums.sum(everywhere, { all: ['in_cohort'] });
  const inCohort = [
    ['in_cohort', cohort],
    ['followed', sums.sum(everywhere, { all: ['followed_6m'] })],
    ['not_followed', sums.sum(everywhere, { all: ['in_cohort'], not: 'followed_6m' })],
  ] as const;
  if (leftOut === undefined || unlinked === undefined) return new Map(inCohort);
  return new Map([
    ...inCohort,
    ['children', sumOf([...cohort.columns, leftOut, unlinked])],
    ['excluded', sumOf([leftOut, unlinked])],
    ['excluded_unlinked', sumOf([unlinked])],
    ['excluded_adult_or_after_leaving', sumOf([leftOut])],
  ]);
}

function isRateOfChildren({ row }: UnsafeCell<Cell>): boolean {
  return row.indicator === 'linkage-rate' && row.category === '_T' && row.numerator !== null;
}

/** Each margin's own cells less those of the total. */
function addUp(added: ReadonlyMap<string, readonly (readonly number[])[]>): Combination[] {
  const [total] = added.get('total') ?? [];
  if (total === undefined) return [];
  return [...added].flatMap(([margin, places]) =>
    margin === 'total'
      ? []
      : besideCohort.map((_, kind) => {
          const columns = [...places.map((own) => own[kind] ?? 0), total[kind] ?? 0].sort((a, b) => a - b);
          return { columns, coefficients: columns.map((column) => (column === total[kind] ? -1 : 1)) };
        }),
  );
}

function placeOf(row: Cell): Coordinates {
  const { period, victim, region_level, region, sex, age_group, measure, help_status } = row;
  return { ...everywhere, period, victim, region_level, region, sex, age_group, measure, help_status };
}
