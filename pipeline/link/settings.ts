import { type CodeListName, codeLists, codesOf } from '../../schemas/code-lists.ts';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Engine, SqlValue } from '../../src/duckdb/engine.ts';
import { makesTablesByYear } from '../by-year.ts';
import { passesOf } from '../diagnostics/passes.ts';
import { recodeMunicipalities } from '../regions/recode.ts';
import type { RegionTables } from '../regions/tables.ts';

/** What the statements need to know beyond the configuration: which parts were delivered at all. */
export interface Delivered {
  readonly hasPersons: boolean;
  /** Grounds or victim records are delivered, so that victims can be told apart. */
  readonly hasVictims: boolean;
}

/**
 * Writes the tables through which configuration and code lists reach the statements: `settings` (one row),
 * `linkage_key_type`, `linkage_pass`, `counted_care_type`, `code_rank` and `municipality_region`. No value is ever spliced
 * into SQL.
 */
export async function writeSettings(
  engine: Engine,
  configuration: Configuration,
  delivered: Delivered,
  regions: RegionTables,
): Promise<void> {
  await writeScalars(engine, configuration, delivered);
  const { careTypes } = configuration.help;
  await writeList(engine, 'linkage_key_type', 'key_type', configuration.linkage.keyTypes);
  await engine.createTable(
    'linkage_pass',
    [
      { name: 'pass_no', type: 'BIGINT' },
      { name: 'id', type: 'VARCHAR' },
    ],
    passesOf(configuration).map((id, at) => [at, id]),
  );
  await writeList(
    engine,
    'counted_care_type',
    'code',
    careTypes === 'all' ? codesOf('care_type') : careTypes,
  );
  const ranks = (Object.keys(codeLists) as CodeListName[]).flatMap((list) =>
    codesOf(list).map((code, rank) => [list, code, rank] as const),
  );
  await engine.createTable(
    'code_rank',
    [
      { name: 'list', type: 'VARCHAR' },
      { name: 'code', type: 'VARCHAR' },
      { name: 'rank', type: 'BIGINT' },
    ],
    ranks,
  );
  await engine.createTable(
    'municipality_region',
    ['delivered', 'municipality', 'youth_region', 'province'].map((name) => ({
      name,
      type: 'VARCHAR' as const,
    })),
    [...recodeMunicipalities(regions, configuration.region.year)].map(([code, place]) => [
      code,
      place.municipality,
      place.youthRegion,
      place.province,
    ]),
  );
}

async function writeScalars(
  engine: Engine,
  configuration: Configuration,
  delivered: Delivered,
): Promise<void> {
  const values: readonly [string, 'DATE' | 'VARCHAR' | 'BIGINT' | 'BOOLEAN', SqlValue][] = [
    ['period_from', 'DATE', configuration.period.from],
    ['period_until', 'DATE', configuration.period.until],
    ['observed_until', 'DATE', configuration.observedUntil],
    ['index_rule', 'VARCHAR', configuration.cohort.index],
    ['maximum_gap_days', 'BIGINT', configuration.orders.maximumGapDays],
    ['counts_crisis', 'BOOLEAN', configuration.help.crisis === 'count'],
    ['keeps_leavers', 'BOOLEAN', configuration.followUp === 'everyone'],
    ['follow_by_year', 'BOOLEAN', makesTablesByYear(configuration)],
    ['region_source', 'VARCHAR', configuration.region.source],
    ['has_persons', 'BOOLEAN', delivered.hasPersons],
    ['has_victims', 'BOOLEAN', delivered.hasVictims],
  ];
  await engine.createTable(
    'settings',
    values.map(([name, type]) => ({ name, type })),
    [values.map(([, , value]) => value)],
  );
}

async function writeList(
  engine: Engine,
  table: string,
  column: string,
  values: readonly string[],
): Promise<void> {
  await engine.createTable(
    table,
    [{ name: column, type: 'VARCHAR' }],
    [...new Set(values)].map((value) => [value]),
  );
}
