import { join } from 'node:path';
import type { Configuration } from '../schemas/configuration.ts';
import { cell, keyColumns } from '../schemas/cube.ts';
import type { Notice } from '../schemas/manifest.ts';
import { columnMeta } from '../schemas/register.ts';
import { fieldsOf } from '../src/contract/fields.ts';
import { flatTable } from '../src/publish/flat-table.ts';
import { writeParquet } from '../src/publish/parquet.ts';
import type { RunContext } from '../src/run/context.ts';
import { makeFolder, writeFile } from '../src/run/durable.ts';
import { writeLinkage } from './diagnostics/write-linkage.ts';
import type { Cleared } from './disclose.ts';
import { writeCohort, writeIntakeRecords, writeOrderFlow } from './internal/internal-files.ts';
import type { Figures } from './nightly.ts';
import { writeInternalDictionary } from './publish/metadata.ts';
import { publicDictionary } from './publish/public-dictionary.ts';
import { writePublicFiles } from './publish/public-files.ts';
import { releaseMetadata } from './publish/release-metadata.ts';
import { runCategories } from './publish/run-categories.ts';

/**
 * Writes the data files of the candidate: `public/` from cleared cells alone, `internal/` with everything that an output
 * checker inside the secure environment needs.
 *
 * @param notices what a reader must know before trusting a figure; it stands on the cover of every workbook.
 */
export async function publish(
  run: RunContext,
  configuration: Configuration,
  figures: Figures,
  cleared: Cleared,
  notices: readonly Notice[],
): Promise<void> {
  const facts = releaseMetadata(configuration);
  const dictionary = publicDictionary(configuration, figures.regions);
  await writePublicFiles(run, configuration, { cells: cleared.cube.cells, dictionary, facts, notices });

  const internal = join(run.folder, 'internal');
  makeFolder(internal);
  const unsafe = [...figures.cube.cells.map(({ row }) => row), ...figures.internalCells];
  const table = flatTable(fieldsOf(cell, columnMeta), keyColumns, unsafe);
  await writeParquet(run.engine, table, join(internal, 'indicators.parquet'), facts);
  writeInternalDictionary(internal, figures.regions, runCategories(configuration, figures.regions));
  writeFile(join(internal, 'disclosure-audit.json'), `${JSON.stringify(cleared.decisions, null, 2)}\n`);
  await writeCohort(run, internal, figures.regions);
  await writeLinkage(run, internal);
  await writeOrderFlow(run, internal);
  await writeIntakeRecords(run, internal);
}
