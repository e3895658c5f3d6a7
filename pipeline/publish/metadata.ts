import { join } from 'node:path';
import { cell, keyColumns } from '../../schemas/cube.ts';
import { columnMeta } from '../../schemas/register.ts';
import type { Language, Words } from '../../schemas/words.ts';
import { csvwOf } from '../../src/contract/csvw.ts';
import { type CodeLabels, dictionaryOf, type LabelledCode } from '../../src/contract/dictionary.ts';
import {
  type DictionaryWords,
  dictionaryMarkdown,
  dictionaryTable,
} from '../../src/contract/dictionary-table.ts';
import { type Field, fieldsOf } from '../../src/contract/fields.ts';
import { jsonText } from '../../src/contract/json-schema.ts';
import { writeFile } from '../../src/run/durable.ts';
import type { RegionTables } from '../regions/tables.ts';
import { codeLabels } from './code-labels.ts';
import { internalLabels } from './internal-labels.ts';

/** The columns of counts, and of what is computed from them. */
const figures: ReadonlySet<string> = new Set(['numerator', 'denominator', 'value', 'lower', 'upper']);

const title = {
  nl: 'Zicht: hulp aan kinderen met een beschermingsmaatregel',
  en: 'Zicht: help for children under a protection order',
};

const words: readonly (DictionaryWords & { readonly language: Language })[] = [
  {
    language: 'nl',
    column: 'kolom',
    meaning: 'betekenis',
    type: 'soort',
    codes: 'codes',
    nullable: 'mag leeg zijn',
    types: { string: 'tekst', date: 'datum', integer: 'geheel getal', number: 'getal', boolean: 'ja of nee' },
  },
  {
    language: 'en',
    column: 'column',
    meaning: 'meaning',
    type: 'type',
    codes: 'codes',
    nullable: 'may be empty',
    types: { string: 'text', date: 'date', integer: 'whole number', number: 'number', boolean: 'yes or no' },
  },
];

/**
 * What explains the data files, by name, all from the schema of the cube: CSV on the Web metadata beside the CSV, and the data
 * dictionary for programs (JSON) and people (Markdown, in each language). `changed` tells how counts were changed, and stands with
 * every column of figures. No figure has a part in it, so that it can be made again without any.
 */
export function metadataFiles(
  regions: RegionTables,
  facts: Readonly<Record<string, string>>,
  categories: readonly LabelledCode[] = [],
  changed?: Words,
): Record<string, string> {
  const fields = fieldsOf(cell, columnMeta).map((field) =>
    changed !== undefined && figures.has(field.name)
      ? { ...field, meta: { ...field.meta, note: changed } }
      : field,
  );
  const csvw = csvwOf({
    url: 'indicators.csv',
    title,
    primaryKey: keyColumns,
    fields,
    ...(facts.licence === undefined ? {} : { licence: facts.licence }),
    ...(facts.publisher === undefined ? {} : { publisher: facts.publisher }),
  });
  return {
    'indicators.csv-metadata.json': jsonText(csvw),
    ...dictionaryFiles(fields, codeLabels(regions, categories)),
  };
}

/** Writes the data dictionary of the internal edition, which has more codes than the public cube can hold. */
export function writeInternalDictionary(
  folder: string,
  regions: RegionTables,
  categories: readonly LabelledCode[],
): void {
  writeFiles(folder, dictionaryFiles(fieldsOf(cell, columnMeta), internalLabels(regions, categories)));
}

/** Writes texts by name into a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFile(join(folder, name), text);
}

function dictionaryFiles(fields: readonly Field[], labels: CodeLabels): Record<string, string> {
  const dictionary = dictionaryOf(fields, labels);
  const pages = words.map((vocabulary) => [
    `data-dictionary.${vocabulary.language}.md`,
    `# ${title[vocabulary.language]}\n\n${dictionaryMarkdown(dictionaryTable(dictionary, vocabulary))}`,
  ]);
  return {
    'data-dictionary.json': jsonText({ title, columns: dictionary }),
    ...Object.fromEntries(pages),
  };
}
