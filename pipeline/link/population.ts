import type { Engine } from '../../src/duckdb/engine.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';
import { statement } from '../statement.ts';
import type { RecordCounts } from './records.ts';

/**
 * Makes `record_population`: identical rows once. Refuses (exit 3) a year and municipality whose inhabitants would be
 * added twice, because a total stands beside its parts or one group has two numbers.
 */
export async function settlePopulation(engine: Engine): Promise<RecordCounts> {
  await engine.run(statement('link/population'), 'link/population');
  const [mixed] = await engine.rows<{ places: number }>(
    statement('link/population_mixed'),
    'link/population_mixed',
  );
  if (mixed !== undefined && mixed.places > 0) {
    throw failure(exitCodes.input, {
      code: 'population.counted-twice',
      where: 'register population',
      what: `For ${mixed.places} combinations of year and municipality inhabitants are delivered twice.`,
      expected: 'one number a year, municipality, sex and age group; totals or parts, not both',
      remedy: 'Leave out the totals, or the parts that they are made of.',
    });
  }
  const [counts] = await engine.rows<{ accepted: number; kept: number }>(
    'SELECT (SELECT count(*) FROM accepted_population) AS accepted, (SELECT count(*) FROM record_population) AS kept',
    'link/population count',
  );
  const { accepted, kept } = counts ?? { accepted: 0, kept: 0 };
  return { accepted, kept, identicalDuplicates: accepted - kept, sameIdOtherContent: 0 };
}
