import type { Configuration } from '../../schemas/configuration.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { statement } from '../statement.ts';

type Index = Pick<Configuration, 'cohort'>;

/** Whether rows of the cohort are spells, so that those of one child hang together. */
export function countsEverySpell({ cohort }: Index): boolean {
  return cohort.index === 'every-spell';
}

/** The most rows of the cohort, left out or not, that are those of one child: 1 but where every spell counts. */
export async function readRowsOfOne(engine: Engine, configuration: Index): Promise<number> {
  if (!countsEverySpell(configuration)) return 1;
  const name = 'indicators/rows_of_one';
  const [found] = await engine.rows<{ readonly most: number }>(statement(name), name);
  return found?.most ?? 1;
}
