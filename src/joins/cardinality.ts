import type { Engine } from '../duckdb/engine.ts';
import { identifier } from '../duckdb/quote.ts';

/** A join of two tables on columns that both have, and how many rows of each one row of the other may find. */
export interface DeclaredJoin {
  readonly left: string;
  readonly right: string;
  readonly on: readonly string[];
  readonly cardinality: 'one-to-one' | 'many-to-one';
}

/** Keys that have several rows on a side where the declaration allows one. */
export interface CardinalityViolation {
  readonly join: DeclaredJoin;
  readonly side: 'left' | 'right';
  readonly keys: number;
  readonly rows: number;
}

/**
 * Looks whether joins are what they are declared to be: on the right each key once; on the left too where the join is
 * `one-to-one`, whether the right has the key or not. A right side that several joins share is looked at once.
 */
export async function cardinalityViolations(
  engine: Engine,
  joins: readonly DeclaredJoin[],
): Promise<CardinalityViolation[]> {
  const found: CardinalityViolation[] = [];
  const looked = new Set<string>();
  for (const join of joins) {
    const { left, right, on, cardinality } = join;
    const shared = [right, ...on].join('|');
    if (!looked.has(shared)) found.push(...(await repeated(engine, join, 'right', identifier(right))));
    looked.add(shared);
    if (cardinality === 'many-to-one') continue;
    found.push(...(await repeated(engine, join, 'left', identifier(left))));
  }
  return found;
}

async function repeated(
  engine: Engine,
  join: DeclaredJoin,
  side: CardinalityViolation['side'],
  source: string,
): Promise<CardinalityViolation[]> {
  const keys = join.on.map(identifier).join(', ');
  const [counts] = await engine.rows<{ keys: number; rows: number }>(
    `SELECT count(*) AS keys, CAST(COALESCE(sum(times), 0) AS BIGINT) AS "rows"
     FROM (SELECT ${keys}, count(*) AS times FROM ${source} AS side GROUP BY ${keys} HAVING count(*) > 1) AS several`,
    `cardinality ${join.left} ${join.right}`,
  );
  return counts === undefined || counts.keys === 0 ? [] : [{ join, side, ...counts }];
}
