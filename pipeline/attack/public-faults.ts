import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Language } from '../../schemas/words.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { dictionaryColumns } from './dictionary-columns.ts';
import { arrowFaults } from './arrow-faults.ts';
import { explainingFaults } from './explaining-faults.ts';
import type { KnownTexts } from './known-texts.ts';
import type { FileFault, PublicTables } from './table-faults.ts';
import { workbookFaults } from './workbooks/workbook-faults.ts';

/**
 * What the data files of a candidate say beside, or otherwise than, its Parquet file: Arrow, workbooks, and what explains them. Files
 * of text are compared where they are read.
 */
export async function publicFaults(
  engine: Engine,
  folder: string,
  configuration: Configuration,
  { rows, published }: PublicTables,
  known: KnownTexts,
): Promise<FileFault[]> {
  const open = join(folder, 'public');
  const inWorkbooks = configuration.output.languages.flatMap((language) => {
    const bytes = readFileSync(join(open, `indicators.${language}.xlsx`));
    return workbookFaults(bytes, { rows, labels: labelsIn(folder, language), known, language });
  });
  return [
    ...(await arrowFaults(join(open, 'indicators.arrow'), published)),
    ...inWorkbooks,
    ...(await explainingFaults(engine, open, configuration, known)),
  ];
}

/** By column and code of the public files of a candidate, what its dictionary says that the code means. */
export function labelsIn(folder: string, language: Language): Map<string, Map<string, string>> {
  const columns = dictionaryColumns(readFileSync(join(folder, 'public', 'data-dictionary.json'), 'utf8'));
  return new Map(
    columns.map(({ column, codes }) => [
      column,
      new Map(codes.map(({ code, label }) => [code, label[language]])),
    ]),
  );
}
