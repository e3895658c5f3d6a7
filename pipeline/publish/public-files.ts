import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import { type Cell, keyColumns } from '../../schemas/cube.ts';
import type { Notice } from '../../schemas/manifest.ts';
import { publishedRow } from '../../schemas/published-cell.ts';
import type { RunContext } from '../../src/run/context.ts';
import { writeArrow } from '../../src/publish/arrow.ts';
import { dutchCsv, writeCsv } from '../../src/publish/csv.ts';
import { compareCells, flatTable } from '../../src/publish/flat-table.ts';
import { writeParquet } from '../../src/publish/parquet.ts';
import { writeXlsx } from '../../src/publish/xlsx/workbook.ts';
import { published } from '../public-catalogue.ts';
import { writeFile } from '../../src/run/durable.ts';
import { metadataTexts } from './metadata.ts';
import type { PublicDictionary } from './public-dictionary.ts';
import { sdmxTable } from './sdmx-csv.ts';
import { workbookOf } from './workbook.ts';

/** The data files that a reader may want, relative to the public folder; the report links to them. */
export function publicFiles({ output }: Pick<Configuration, 'output'>): readonly string[] {
  return [
    ...['indicators.parquet', 'indicators.csv', 'indicators.arrow'],
    ...output.languages.map((language) => `indicators.${language}.xlsx`),
    ...['indicators.nl.csv', 'indicators.sdmx.csv'],
    ...['codelists.csv', 'codelists.json', 'csv-metadata.json'],
    ...['data-dictionary.json', 'data-dictionary.nl.md', 'data-dictionary.en.md'],
  ];
}

/** What the public data files are made of. */
export interface PublicData {
  /** Cleared cells. */
  readonly cells: readonly Cell[];
  readonly dictionary: PublicDictionary;
  /** Of the release, for the footer of every file that has one. */
  readonly facts: Readonly<Record<string, string>>;
  readonly notices: readonly Notice[];
}

/** Writes every public data file: the same cells in each, and what explains them. */
export async function writePublicFiles(
  { engine, folder }: Pick<RunContext, 'engine' | 'folder'>,
  configuration: Configuration,
  { cells, dictionary, facts, notices }: PublicData,
): Promise<void> {
  const file = (name: string) => join(folder, 'public', name);
  const rows = cells.map(publishedRow).sort(compareCells(keyColumns));
  const { fields, columns } = dictionary;
  const table = flatTable(fields, keyColumns, rows);
  // A Parquet file says nothing of its columns but their names: what they mean stands in its footer.
  const labels = JSON.stringify(Object.fromEntries(fields.map(({ name, meta }) => [name, meta.label])));
  await writeParquet(engine, table, file('indicators.parquet'), { ...facts, columns: labels });
  await writeCsv(table, file('indicators.csv'));
  await writeCsv(table, file('indicators.nl.csv'), dutchCsv);
  await writeCsv(sdmxTable(rows), file('indicators.sdmx.csv'));
  await writeArrow(table, file('indicators.arrow'), facts);
  for (const language of configuration.output.languages) {
    const request = {
      rows,
      catalogue: published(configuration),
      dictionary: columns,
      configuration,
      notices,
    };
    await writeXlsx(workbookOf(request, language), file(`indicators.${language}.xlsx`));
  }
  for (const [name, text] of Object.entries(metadataTexts(dictionary, facts)))
    writeFile(join(folder, 'public', name), text);
}
