import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import { type Cell, cell, keyColumns } from '../../schemas/cube.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';
import { yearsOf } from '../cube/coordinates.ts';
import { isObservedYear } from '../observed-years.ts';
import { statement } from '../statement.ts';
import { changeRules } from './changed-figures.ts';
import type { Group } from './truth.ts';

/** The files of a candidate that are attacked, and those by which the judge knows the truth. */
export interface CandidateFiles {
  readonly rows: readonly Cell[];
  readonly counted: readonly Cell[];
  readonly groups: readonly Group[];
  readonly faults: readonly FileFault[];
}

/** Something that a data file says and must not, with the key of its row. Internal. */
export interface FileFault {
  readonly fault: string;
  readonly key: string;
}

const columns = Object.keys(cell.shape) as (keyof Cell)[];
const whole: ReadonlySet<string> = new Set(['numerator', 'denominator']);
const real: ReadonlySet<string> = new Set(['value', 'lower', 'upper']);
const typeOf = (name: string) => (whole.has(name) ? 'BIGINT' : real.has(name) ? 'DOUBLE' : 'VARCHAR');

/**
 * Reads the data files of a candidate back: what Parquet and CSV say, the rows of the internal edition that count the same, and
 * the children behind them. Faults are what the files say differently, or at all where nothing is to be said.
 */
export async function readCandidate(
  engine: Engine,
  configuration: Configuration,
  folder: string,
): Promise<CandidateFiles> {
  await makeViews(engine, folder);
  await writeYears(engine, configuration);
  const list = columns.map(identifier).join(', ');
  const rows = await engine.rows<Cell>(`SELECT ${list} FROM attacked_parquet`, 'attack/attacked_parquet');
  const counted = await engine.rows<Cell>(
    `SELECT ${list} FROM attacked_internal`,
    'attack/attacked_internal',
  );
  const groups = await engine.rows<Group>(statement('attack/group'), 'attack/group');
  const found = await engine.rows<FileFault>(statement('attack/file_fault'), 'attack/file_fault');
  // Figures of changed counts are those of no cell: how far they may be from it is for the attack on counts to say.
  const isTold = ({ fault }: FileFault) =>
    fault !== 'not-its-figure' || changeRules(configuration.disclosure) === null;
  return { rows, counted, groups, faults: found.filter(isTold) };
}

/** One row as a text, by its key columns. */
const keySql = keyColumns.map((name) => identifier(name)).join(` || '|' || `);

/** The table that a row stands in: what it tells, of which regions, and by what else. */
const tableSql = [
  ...['indicator', 'statistic', 'region_level'],
  ...['period', 'victim', 'sex', 'age_group', 'measure'].map((name) => `CAST(${name} = '_T' AS VARCHAR)`),
].join(` || '|' || `);

async function makeViews(engine: Engine, folder: string): Promise<void> {
  const file = (...parts: string[]) => literal(join(folder, ...parts));
  const types = columns.map((name) => `${identifier(name)}: 'VARCHAR'`).join(', ');
  const typed = columns
    .map((name) => `CAST(${identifier(name)} AS ${typeOf(name)}) AS ${identifier(name)}`)
    .join(', ');
  const csv = `read_csv(${file('public', 'indicators.csv')}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, auto_detect = false, strict_mode = true, columns = {${types}})`;
  const internal = `read_parquet(${file('internal', 'indicators.parquet')})`;
  const views: Record<string, string> = {
    attacked_parquet: `SELECT ${typed}, ${keySql} AS key FROM read_parquet(${file('public', 'indicators.parquet')})`,
    attacked_csv: `SELECT ${typed}, ${keySql} AS key FROM ${csv}`,
    attacked_internal: `SELECT ${typed}, ${keySql} AS key FROM ${internal}
      WHERE region_level <> 'institution'
        AND ${tableSql} IN (SELECT ${tableSql} FROM attacked_parquet)`,
    attacked_cohort: `SELECT * FROM read_parquet(${file('internal', 'cohort.parquet')})`,
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
