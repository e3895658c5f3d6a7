import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';
import { yearsOf } from '../cube/coordinates.ts';
import { isObservedYear } from '../observed-years.ts';
import { statement } from '../statement.ts';
import { changeRules } from './changed-figures.ts';
import {
  cellColumns,
  type FileFault,
  keySql,
  type PublicTables,
  readPublicTables,
  typed,
} from './table-faults.ts';
import type { Group } from './truth.ts';

/** The files of a candidate that are attacked, and those by which the judge knows the truth. */
export interface CandidateFiles extends PublicTables {
  readonly counted: readonly Cell[];
  readonly groups: readonly Group[];
}

/**
 * Reads the data files of a candidate back: what its tables say, the rows of the internal edition that count the same, and
 * the children behind them. Faults are what the files say differently, or at all where nothing is to be said.
 */
export async function readCandidate(
  engine: Engine,
  configuration: Configuration,
  folder: string,
): Promise<CandidateFiles> {
  const tables = await readPublicTables(engine, folder);
  await makeViews(engine, folder);
  await writeYears(engine, configuration);
  const list = cellColumns.map(identifier).join(', ');
  const counted = await engine.rows<Cell>(
    `SELECT ${list} FROM attacked_internal`,
    'attack/attacked_internal',
  );
  const groups = await engine.rows<Group>(statement('attack/group'), 'attack/group');
  const found = await engine.rows<FileFault>(statement('attack/file_fault'), 'attack/file_fault');
  // Figures of changed counts are those of no cell: how far they may be from it is for the attack on counts to say.
  const isTold = ({ fault }: FileFault) =>
    fault !== 'not-its-figure' || changeRules(configuration.disclosure) === null;
  return { ...tables, counted, groups, faults: [...tables.faults, ...found.filter(isTold)] };
}

/** The table that a row stands in: what it tells, of which regions, and by what else. */
const tableSql = [
  ...['indicator', 'statistic', 'region_level'],
  ...['period', 'victim', 'sex', 'age_group', 'measure'].map((name) => `CAST(${name} = '_T' AS VARCHAR)`),
].join(` || '|' || `);

async function makeViews(engine: Engine, folder: string): Promise<void> {
  const internal = (name: string) => `read_parquet(${literal(join(folder, 'internal', name))})`;
  const views: Record<string, string> = {
    attacked_internal: `SELECT ${typed(cellColumns)}, ${keySql} AS key FROM ${internal('indicators.parquet')}
      WHERE region_level <> 'institution'
        AND ${tableSql} IN (SELECT ${tableSql} FROM attacked_parquet)`,
    attacked_cohort: `SELECT * FROM ${internal('cohort.parquet')}`,
  };
  for (const [name, query] of Object.entries(views))
    await engine.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${query}`, `attack/${name}`);
}

/** The years of the period, and who counts as followed in them: both are settings that are public. */
function writeYears(engine: Engine, configuration: Configuration): Promise<void> {
  const isObserved = isObservedYear(configuration);
  return engine.createTable(
    'attack_year',
    [
      { name: 'period', type: 'VARCHAR' },
      { name: 'is_observed', type: 'BOOLEAN' },
      { name: 'keeps_leavers', type: 'BOOLEAN' },
    ],
    yearsOf(configuration).map((year) => [year, isObserved(year), configuration.followUp === 'everyone']),
  );
}
