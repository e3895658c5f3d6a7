import type { Engine, SqlValue } from '../../src/duckdb/engine.ts';
import { identifier } from '../../src/duckdb/quote.ts';
import { type Coordinates, coordinateKey } from './coordinates.ts';
import { coordinatesOf, dimensions, dimensionsOf, setOf } from './grouping.ts';

/** A table of which a child may have several rows; those rows are told by `has_other_rows`. */
export interface RowsByChild {
  readonly table: string;
  readonly member: string;
}

export const cohortRows: RowsByChild = { table: 'cohort_flag', member: 'in_cohort' };

/** What children with several rows add: rows beyond the first of each, and squares of rows beyond the rows themselves. */
export interface FurtherByChild {
  readonly rows: number;
  readonly squares: number;
}

/** Looks up what there is at a place for a condition, by its position in the list. */
export type FurtherLookup = (at: Coordinates, condition: number) => FurtherByChild;

const nothing: FurtherByChild = { rows: 0, squares: 0 };
export const noneFurther: FurtherLookup = () => nothing;

/**
 * Counts, at every place of some grouping sets, the rows of one child together: for each condition the sums over children with
 * n rows of n − 1 and of n² − n. A child with one row adds nothing, so that only those with several are read; grouped in two
 * steps in the engine, which returns one row a place.
 */
export async function readFurther(
  engine: Engine,
  { table, member }: RowsByChild,
  conditions: readonly string[],
  sets: readonly (readonly string[])[],
): Promise<FurtherLookup> {
  if (sets.length === 0 || conditions.length === 0) return noneFurther;
  const named = dimensions.map(identifier).join(', ');
  const own = conditions.map(
    (condition, at) => `CAST(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS BIGINT) AS n${at}`,
  );
  const sums = conditions.map(
    (_, at) => `CAST(sum(CASE WHEN n${at} > 1 THEN n${at} - 1 ELSE 0 END) AS BIGINT) AS rows${at},
    CAST(sum(n${at} * n${at} - n${at}) AS BIGINT) AS squares${at}`,
  );
  const perChild = sets.map((set) => setOf([...set, 'child_no'])).join(', ');
  const found = await engine.rows<Record<string, SqlValue>>(
    `SELECT ${named}, ${sums.join(', ')} FROM (
      SELECT ${dimensionsOf(sets)}, child_no, ${own.join(', ')}
      FROM ${identifier(table)} WHERE ${identifier(member)} AND has_other_rows GROUP BY GROUPING SETS (${perChild})
    ) AS per_child GROUP BY ${named}`,
    'indicators/rows of one child',
  );
  const byPlace = new Map(found.map((row) => [coordinateKey(coordinatesOf(row)), row]));
  return (at, condition) => {
    const row = byPlace.get(coordinateKey(at));
    return row === undefined
      ? nothing
      : { rows: Number(row[`rows${condition}`]), squares: Number(row[`squares${condition}`]) };
  };
}
