import { join } from 'node:path';
import type { RunContext } from '../../src/run/context.ts';
import { makeFolder, moveDurably, writeFile } from '../../src/run/durable.ts';
import { writeIntakeRecords } from './internal-files.ts';

/** Writes what `zicht validate` found to a folder of its own: `quality.parquet`, `quarantine/`, `accounting.json`. */
export async function writeValidation(run: RunContext, folder: string): Promise<void> {
  const written = join(run.folder, 'internal');
  makeFolder(written);
  await writeIntakeRecords(run, written);
  const accounting = { entries: run.accounting.entries };
  writeFile(join(written, 'accounting.json'), `${JSON.stringify(accounting, null, 2)}\n`);
  moveDurably(written, folder);
}
