import { join } from 'node:path';
import { type RegisterName, registerNames } from '../../schemas/registers/index.ts';
import type { RunContext } from '../../src/run/context.ts';
import { makeFolder } from '../../src/run/durable.ts';
import { literal } from '../../src/duckdb/quote.ts';

/** Columns of `internal/cohort.parquet`: all facts of a child and index date, without anything that names the child. */
const cohortColumns = [
  'index_date',
  'period',
  'spell_starts_on',
  'spell_ends_on',
  'excluded',
  'unlinked_reason',
  'victim',
  'sex',
  'age',
  'age_group',
  'measure',
  'institution',
  'municipality',
  'youth_region',
  'province',
  'horizon_6m',
  'follow_up_6m',
  'help_status_6m',
  'days_to_help',
] as const;

/** Writes the cohort, one row a child and index date, in an order that no key decides. */
export async function writeCohort(run: RunContext, folder: string): Promise<void> {
  const columns = cohortColumns.join(', ');
  const order = cohortColumns.map((column) => `${column} NULLS FIRST`).join(', ');
  await run.engine.writeParquet(
    `SELECT ${columns} FROM cohort ORDER BY ${order}`,
    join(folder, 'cohort.parquet'),
  );
}

/** Writes `order-flow.parquet`: stock and flow of orders by year, region of every level and measure, unprotected. */
export async function writeOrderFlow(run: RunContext, folder: string): Promise<void> {
  await run.engine.writeParquet(
    `SELECT period, region_level, region, measure, stock_start, flow_in, flow_out, stock_end
     FROM order_flow ORDER BY period, region_level, region, measure`,
    join(folder, 'order-flow.parquet'),
  );
}

/** Writes `quality.parquet` (findings by register, file and rule) and `quarantine/<register>.parquet` (what was set aside). */
export async function writeIntakeRecords(run: RunContext, folder: string): Promise<void> {
  await run.engine.writeParquet(
    'SELECT * FROM quality ORDER BY register, file_no NULLS FIRST, rule',
    join(folder, 'quality.parquet'),
  );
  makeFolder(join(folder, 'quarantine'));
  for (const register of await quarantined(run)) {
    await run.engine.writeParquet(
      `SELECT * EXCLUDE (register) FROM quarantine WHERE register = ${literal(register)} ORDER BY file_no, record_no, rules`,
      join(folder, 'quarantine', `${register}.parquet`),
    );
  }
}

async function quarantined(run: RunContext): Promise<RegisterName[]> {
  const rows = await run.engine.rows<{ register: string }>(
    'SELECT DISTINCT register FROM quarantine',
    'internal/quarantine',
  );
  return registerNames.filter((name) => rows.some(({ register }) => register === name));
}
