import { join } from 'node:path';
import { type RegisterName, registerNames } from '../../schemas/registers/index.ts';
import type { RunContext } from '../../src/run/context.ts';
import { makeFolder } from '../../src/run/durable.ts';
import { literal } from '../../src/duckdb/quote.ts';
import { writeDictionary } from '../publish/metadata.ts';
import type { RegionTables } from '../regions/tables.ts';
import { statement } from '../statement.ts';
import { cohortDictionary, cohortTitle } from './cohort-dictionary.ts';

/**
 * Writes `cohort.parquet`, one row a child and index date, and the dictionary of its columns. The rows of one child share a pseudonym
 * under a secret of this release, so that releases cannot be joined by it; a run without a ledger has no secret, and no pseudonyms.
 */
export async function writeCohort(
  { engine, series }: RunContext,
  folder: string,
  regions: RegionTables,
): Promise<void> {
  if (series === undefined) {
    const columns = [
      { name: 'child_no', type: 'BIGINT' as const },
      { name: 'child', type: 'VARCHAR' as const },
    ];
    await engine.createTable('child_pseudonym', columns, []);
  } else {
    series.defineReleaseDigest();
    await engine.run(statement('internal/child_pseudonym'), 'internal/child_pseudonym');
  }
  await engine.writeParquet(statement('internal/cohort_file'), join(folder, 'cohort.parquet'));
  writeDictionary(join(folder, 'cohort.data-dictionary'), cohortDictionary(regions), cohortTitle);
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
