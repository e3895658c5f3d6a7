import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { literal } from '../../src/duckdb/quote.ts';
import { writeParquet } from '../../src/publish/parquet.ts';
import type { RunContext } from '../../src/run/context.ts';
import { writeFile } from '../../src/run/durable.ts';
import { changePoints, linkageChanges, type SubgroupRate } from './linkage-changes.ts';
import { readLinkage } from './linkage-counts.ts';
import { linkageTable } from './linkage-table.ts';

/**
 * Writes `linkage.parquet`, every subgroup in full, and `linkage-changes.json`, the rates that moved since the release
 * that stands. Internal: both hold small counts.
 */
export async function writeLinkage(run: RunContext, folder: string): Promise<void> {
  const table = linkageTable(await readLinkage(run.engine));
  await writeParquet(run.engine, table, join(folder, 'linkage.parquet'));
  const before = await previousRates(run);
  const record = {
    previousRelease: before === null || run.previous === undefined ? null : basename(run.previous),
    moreThanPoints: changePoints,
    changes: linkageChanges(before ?? [], table.rows),
  };
  writeFile(join(folder, 'linkage-changes.json'), `${JSON.stringify(record, null, 2)}\n`);
}

/** The rates of the release that stands; `null` where there is none, or it was made before there were such rates. */
async function previousRates(run: RunContext): Promise<SubgroupRate[] | null> {
  if (run.previous === undefined) return null;
  const path = join(run.previous, 'internal', 'linkage.parquet');
  if (!existsSync(path)) return null;
  return run.engine.rows<SubgroupRate>(
    `SELECT register, dimension, code, rate FROM read_parquet(${literal(path)})`,
    'diagnostics/previous rates',
  );
}
