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
  const columns = dictionaryColumns(readFileSync(join(open, 'data-dictionary.json'), 'utf8'));
  const inWorkbooks = configuration.output.languages.flatMap((language: Language) => {
    const labels = new Map(
      columns.map(({ column, codes }) => [
        column,
        new Map(codes.map(({ code, label }) => [code, label[language]])),
      ]),
    );
    const bytes = readFileSync(join(open, `indicators.${language}.xlsx`));
    return workbookFaults(bytes, { rows, labels, known, language });
  });
  return [
    ...(await arrowFaults(join(open, 'indicators.arrow'), published)),
    ...inWorkbooks,
    ...(await explainingFaults(engine, open, configuration, known)),
  ];
}
