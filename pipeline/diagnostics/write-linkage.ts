import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { literal } from '../../src/duckdb/quote.ts';
import { writeParquet } from '../../src/publish/parquet.ts';
import type { RunContext } from '../../src/run/context.ts';
import { changePoints } from '../../src/statistics/rate-change.ts';
import { writeChanges } from './changes-record.ts';
import { linkageChanges, type SubgroupRate } from './linkage-changes.ts';
import { readLinkage } from './linkage-counts.ts';
import { linkageTable } from './linkage-table.ts';

/**
 * Writes `linkage.parquet`, every subgroup in full, and `linkage-changes.json`, the rates that moved since the release
 * before. Internal: both hold small counts.
 */
export async function writeLinkage(run: RunContext, folder: string): Promise<void> {
  const table = linkageTable(await readLinkage(run.engine));
  await writeParquet(run.engine, table, join(folder, 'linkage.parquet'));
  const before = await previousRates(run);
  writeChanges(folder, {
    previousRelease: run.previous === undefined ? null : basename(run.previous),
    compared: before !== null,
    moreThanPoints: changePoints,
    changes: linkageChanges(before ?? [], table.rows),
  });
}

/** The rates of the release before; `null` where there is none, or it was made before there were such rates. */
async function previousRates(run: RunContext): Promise<SubgroupRate[] | null> {
  if (run.previous === undefined) return null;
  const path = join(run.previous, 'internal', 'linkage.parquet');
  if (!existsSync(path)) return null;
  return run.engine.rows<SubgroupRate>(
    `SELECT register, dimension, code, rate FROM read_parquet(${literal(path)})`,
    'diagnostics/previous rates',
  );
}
