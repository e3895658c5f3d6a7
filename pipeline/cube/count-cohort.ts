import type { Indicator } from '../../schemas/indicator.ts';
import type { Engine, SqlValue } from '../../src/duckdb/engine.ts';
import { identifier } from '../../src/duckdb/quote.ts';
import type { ClusteredCount } from '../../src/statistics/design-effect.ts';
import { type Coordinates, coordinateKey, type Table } from './coordinates.ts';
import { cohortRows, noneFurther, readFurther } from './further-by-child.ts';
import { coordinatesOf, dimensions, dimensionsOf, groupingSets, setOf } from './grouping.ts';

/**
 * Rows of the cohort with a combination of flags, the distinct children behind them, and the sum over children of the square of
 * their rows, for intervals of rows that hang together: as many as the rows where these are taken to be independent.
 */
export interface Count {
  readonly rows: number;
  readonly children: number;
  readonly squares: number;
}

/** A count as intervals take it: rows that lie in children. */
export const clusteredCount = ({ rows, children, squares }: Count): ClusteredCount => ({
  ...{ rows, clusters: children, squares },
});

/** A set of cohort rows: those with every flag of `all` and without the flag `not`. */
export interface Selection {
  readonly all: readonly string[];
  readonly not?: string;
}

/** Looks up a count; rows that no child falls in are zero. */
export type CountLookup = (at: Coordinates, selection: Selection) => Count;

/** The selections that an indicator counts: population, numerator and complement, and who is in the cohort but not in it. */
export function selectionsOf(indicator: Indicator): Selection[] {
  if (indicator.kind === 'account') return [];
  const population: Selection = { all: [indicator.population] };
  const rest: Selection = { all: ['in_cohort'], not: indicator.population };
  const flags =
    indicator.kind === 'share'
      ? [indicator.numerator]
      : indicator.kind === 'distribution'
        ? indicator.categories.map((category) => category.flag)
        : [];
  return [
    population,
    rest,
    ...flags.flatMap((flag) => [part(indicator.population, flag), outside(indicator.population, flag)]),
  ];
}

/** Those who left before six months had passed and are not followed: in years that are observed, as in no other. */
export const leftEarly: Selection = { all: ['left_6m'], not: 'followed_6m' };

export const part = (population: string, flag: string): Selection => ({ all: [population, flag] });
export const outside = (population: string, flag: string): Selection => ({ all: [population], not: flag });

/**
 * Counts all indicators over all tables in one pass over the cohort (GROUPING SETS). Rows are distinct children but for
 * children with several rows; only among those are distinct children counted, in a second pass over these few, and where
 * rows are `clustered` by child also how many each has.
 *
 * @param further selections beside those of the indicators.
 */
export async function countCohort(
  engine: Engine,
  indicators: readonly Indicator[],
  tables: readonly Table[],
  { clustered = false, further: more = [] }: { clustered?: boolean; further?: readonly Selection[] } = {},
): Promise<CountLookup> {
  const selections = new Map(
    [...indicators.flatMap(selectionsOf), ...more, leftEarly].map((selection) => [
      selectionKey(selection),
      selection,
    ]),
  );
  const conditions = [...selections.values()].map(conditionOf);
  const sets = tables.flatMap(groupingSets);
  const rows = conditions.map(
    (condition, at) => `CAST(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS BIGINT) AS n${at}`,
  );
  const all = await engine.rows<Record<string, SqlValue>>(
    `SELECT ${dimensionsOf(sets)}, ${rows.join(', ')} FROM cohort_flag WHERE in_cohort GROUP BY GROUPING SETS (${sets.map(setOf).join(', ')})`,
    'indicators/count rows',
  );
  const several = await engine.rows<Record<string, SqlValue>>(
    surplusQuery(rows, sets),
    'indicators/count children',
  );
  const further = clustered ? await readFurther(engine, cohortRows, conditions, sets) : noneFurther;
  const twice = new Map(several.map((row) => [coordinateKey(coordinatesOf(row)), row]));
  const lookup = new Map<string, Count>();
  for (const row of all) {
    const coordinates = coordinatesOf(row);
    const at = coordinateKey(coordinates);
    const repeated = twice.get(at);
    [...selections.keys()].forEach((name, column) => {
      const counted = Number(row[`n${column}`]);
      const surplus = Number(repeated?.[`surplus${column}`] ?? 0);
      const squares = counted + further(coordinates, column).squares;
      lookup.set(`${at}#${name}`, { rows: counted, children: counted - surplus, squares });
    });
  }
  return (at, selection) =>
    lookup.get(`${coordinateKey(at)}#${selectionKey(selection)}`) ?? { rows: 0, children: 0, squares: 0 };
}

/**
 * How many rows each cell counts beyond its distinct children: per cell and child the rows are added, and all but the
 * first are surplus. Grouped in two steps, which was measured far faster than a DISTINCT for every selection.
 */
function surplusQuery(rows: readonly string[], sets: readonly (readonly string[])[]): string {
  const named = dimensions.map(identifier).join(', ');
  const surplus = rows.map(
    (_, at) => `CAST(sum(CASE WHEN n${at} > 1 THEN n${at} - 1 ELSE 0 END) AS BIGINT) AS surplus${at}`,
  );
  const perChild = sets.map((set) => setOf([...set, 'child_no'])).join(', ');
  return `SELECT ${named}, ${surplus.join(', ')} FROM (
    SELECT ${dimensionsOf(sets)}, child_no, ${rows.join(', ')}
    FROM cohort_flag WHERE in_cohort AND has_other_rows GROUP BY GROUPING SETS (${perChild})
  ) AS per_child GROUP BY ${named}`;
}

export function conditionOf(selection: Selection): string {
  const conditions = selection.all.map(identifier);
  if (selection.not !== undefined) conditions.push(`NOT ${identifier(selection.not)}`);
  return conditions.join(' AND ');
}

export function selectionKey(selection: Selection): string {
  return `${selection.all.join('&')}!${selection.not ?? ''}`;
}
