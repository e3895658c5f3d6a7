import type { Cell } from '../../../schemas/cube.ts';
import type { Engine } from '../../../src/duckdb/engine.ts';
import { identifier } from '../../../src/duckdb/quote.ts';
import { type ClusteredCount, shareDesignEffect } from '../../../src/statistics/design-effect.ts';
import type { Table } from '../../cube/coordinates.ts';
import { cohortRows, readFurther } from '../../cube/further-by-child.ts';
import { groupingSets } from '../../cube/grouping.ts';
import type { Compared } from './compared.ts';

/** The design effect of an estimate of a share that is compared; 1 where its rows are those of as many children. */
export type DesignEffects = (share: Compared, estimate: Cell) => number;

export const noDesignEffects: DesignEffects = () => 1;

/** Margins with an estimate that is compared, or that others are compared with. */
const comparedMargins: readonly string[] = ['total', 'year', 'province', 'youth_region', 'municipality'];

/** Reads how rows of compared shares of the cohort lie in children, at every place of some tables. Care has one row a child. */
export async function readDesignEffects(
  engine: Engine,
  compared: readonly Compared[],
  tables: readonly Table[],
): Promise<DesignEffects> {
  const shares = compared.filter(({ over }) => over === 'cohort');
  const conditions = shares.flatMap(({ population, numerator }) => [
    identifier(population),
    `${identifier(population)} AND ${identifier(numerator)}`,
    `${identifier(population)} AND NOT ${identifier(numerator)}`,
  ]);
  const made = tables.filter(({ margin }) => comparedMargins.includes(margin.id));
  const further = await readFurther(engine, cohortRows, conditions, made.flatMap(groupingSets));
  const positions = new Map(shares.map((share, at) => [share, 3 * at]));
  return (share, estimate) => {
    const first = positions.get(share);
    const { numerator, denominator } = estimate;
    if (first === undefined || numerator === null || denominator === null || denominator === 0) return 1;
    const counted = (rows: number, condition: number): ClusteredCount => {
      const found = further(estimate, first + condition);
      return { rows, clusters: rows - found.rows, squares: rows + found.squares };
    };
    return shareDesignEffect({
      all: counted(denominator, 0),
      having: counted(numerator, 1),
      rest: counted(denominator - numerator, 2),
    });
  };
}
