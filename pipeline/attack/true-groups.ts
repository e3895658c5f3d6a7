import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { literal } from '../../src/duckdb/quote.ts';
import { yearsOf } from '../cube/coordinates.ts';
import { isObservedYear } from '../observed-years.ts';
import { statement } from '../statement.ts';
import type { Group } from './truth.ts';

/** The children of every group at every place, from the cohort of the internal edition. */
export async function readTrueGroups(
  engine: Engine,
  configuration: Configuration,
  internal: string,
): Promise<Group[]> {
  const isObserved = isObservedYear(configuration);
  await engine.createTable(
    'attack_year',
    [
      { name: 'period', type: 'VARCHAR' },
      { name: 'is_observed', type: 'BOOLEAN' },
      { name: 'keeps_leavers', type: 'BOOLEAN' },
    ],
    yearsOf(configuration).map((year) => [year, isObserved(year), configuration.followUp === 'everyone']),
  );
  const path = literal(join(internal, 'cohort.parquet'));
  await engine.run(
    `CREATE OR REPLACE VIEW attacked_cohort AS SELECT * FROM read_parquet(${path})`,
    'attack/attacked_cohort',
  );
  return engine.rows<Group>(statement('attack/group'), 'attack/group');
}
