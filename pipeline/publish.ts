import { join } from 'node:path';
import type { Configuration } from '../schemas/configuration.ts';
import { type Cell, cell, keyColumns } from '../schemas/cube.ts';
import { columnMeta } from '../schemas/register.ts';
import { fieldsOf } from '../src/contract/fields.ts';
import { writeArrow } from '../src/publish/arrow.ts';
import { writeCsv } from '../src/publish/csv.ts';
import { type FlatTable, flatTable } from '../src/publish/flat-table.ts';
import { writeParquet } from '../src/publish/parquet.ts';
import type { RunContext } from '../src/run/context.ts';
import { makeFolder, writeFile } from '../src/run/durable.ts';
import { configurationHash } from './configuration/public.ts';
import { writeLinkage } from './diagnostics/write-linkage.ts';
import type { Cleared } from './disclose.ts';
import { writeCohort, writeIntakeRecords, writeOrderFlow } from './internal/internal-files.ts';
import type { Figures } from './nightly.ts';
import { changedCounts } from './notices.ts';
import { metadataFiles, writeFiles, writeInternalDictionary } from './publish/metadata.ts';
import { runCategories } from './publish/run-categories.ts';
import type { RegionTables } from './regions/tables.ts';
import { methodology, version } from './version.ts';

/** The public files that a reader may want, relative to the public folder; the report links to them. */
export const publicFiles = [
  'indicators.parquet',
  'indicators.csv',
  'indicators.arrow',
  'indicators.csv-metadata.json',
  'data-dictionary.json',
  'data-dictionary.nl.md',
  'data-dictionary.en.md',
] as const;

/**
 * Writes the data files of the candidate: `public/` from cleared cells alone, `internal/` with everything that an output
 * checker inside the secure environment needs.
 */
export async function publish(
  run: RunContext,
  configuration: Configuration,
  figures: Figures,
  cleared: Cleared,
): Promise<void> {
  const open = join(run.folder, 'public');
  const table = tableOf(cleared.cube.cells);
  const facts = releaseMetadata(configuration);
  await writeParquet(run.engine, table, join(open, 'indicators.parquet'), facts);
  await writeCsv(table, join(open, 'indicators.csv'));
  await writeArrow(table, join(open, 'indicators.arrow'), facts);
  const categories = runCategories(configuration, figures.regions);
  writeFiles(open, publicMetadata(configuration, figures.regions));

  const internal = join(run.folder, 'internal');
  makeFolder(internal);
  const unsafe = tableOf([...figures.cube.cells.map(({ row }) => row), ...figures.internalCells]);
  await writeParquet(run.engine, unsafe, join(internal, 'indicators.parquet'), facts);
  writeInternalDictionary(internal, figures.regions, categories);
  writeFile(join(internal, 'disclosure-audit.json'), `${JSON.stringify(cleared.decisions, null, 2)}\n`);
  await writeCohort(run, internal);
  await writeLinkage(run, internal);
  await writeOrderFlow(run, internal);
  await writeIntakeRecords(run, internal);
}

/** What explains the public data files, by name, from the configuration and code lists alone. */
export function publicMetadata(configuration: Configuration, regions: RegionTables): Record<string, string> {
  const changed = changedCounts(configuration.disclosure)?.text;
  const categories = runCategories(configuration, regions);
  return metadataFiles(regions, releaseMetadata(configuration), categories, changed);
}

/** Facts of the release that stand in the footer of every data file. */
export function releaseMetadata(configuration: Configuration): Record<string, string> {
  const { release, period } = configuration;
  return {
    title: 'Zicht: help for children under a protection order',
    release: release.id,
    status: release.status,
    period: `${period.from}/${period.until}`,
    observedUntil: configuration.observedUntil,
    ...(release.publisher === undefined ? {} : { publisher: release.publisher }),
    ...(release.licence === undefined ? {} : { licence: release.licence }),
    ...(configuration.disclosure.method === 'suppress' ? {} : { counts: configuration.disclosure.method }),
    methodology,
    zicht: version,
    configuration: configurationHash(configuration),
  };
}

function tableOf(cells: readonly Cell[]): FlatTable {
  return flatTable(fieldsOf(cell, columnMeta), keyColumns, cells);
}
