import { join } from 'node:path';
import { dictionaryWords } from '../../reports/words/dictionary.ts';
import type { Configuration } from '../../schemas/configuration.ts';
import { cell, keyColumns } from '../../schemas/cube.ts';
import { columnMeta } from '../../schemas/register.ts';
import { languages, type Words } from '../../schemas/words.ts';
import { csvwOf } from '../../src/contract/csvw.ts';
import { type DictionaryColumn, dictionaryOf, type LabelledCode } from '../../src/contract/dictionary.ts';
import { dictionaryMarkdown, dictionaryTable } from '../../src/contract/dictionary-table.ts';
import { fieldsOf } from '../../src/contract/fields.ts';
import { jsonText } from '../../src/contract/json-schema.ts';
import { csvText, dutchCsv } from '../../src/publish/csv.ts';
import { writeFile } from '../../src/run/durable.ts';
import type { RegionTables } from '../regions/tables.ts';
import { codeListColumns, codeListsOf, codeListTable } from './code-lists.ts';
import { internalLabels } from './internal-labels.ts';
import { type PublicDictionary, publicDictionary } from './public-dictionary.ts';
import { releaseMetadata } from './release-metadata.ts';
import { sdmxTable } from './sdmx-csv.ts';
import { title } from './title.ts';

/**
/**
 * What explains the data files, by name, all from the schema of the cube: CSV on the Web metadata of every CSV file, code lists, and
 * the data dictionary for programs (JSON) and people (Markdown, in each language). No figure has a part in it, so that it can be
 * made again without any.
 */
export function metadataTexts(
  dictionary: PublicDictionary,
  facts: Readonly<Record<string, string>>,
): Record<string, string> {
  const { columns } = dictionary;
  return {
    'csv-metadata.json': jsonText(describedCsv(dictionary, facts)),
    'codelists.json': jsonText({ title, lists: codeListsOf(columns) }),
    'codelists.csv': csvText(codeListTable(columns)),
    ...dictionaryTexts('data-dictionary', columns, title),
  };
}

/** Writes the data dictionary of the internal edition, which has more codes than the public cube can hold. */
export function writeInternalDictionary(
  folder: string,
  regions: RegionTables,
  categories: readonly LabelledCode[],
): void {
  const columns = dictionaryOf(fieldsOf(cell, columnMeta), internalLabels(regions, categories));
  writeDictionary(join(folder, 'data-dictionary'), columns, title);
}

/** Writes a data dictionary as `<path>.json`, `<path>.nl.md` and `<path>.en.md`. */
export function writeDictionary(path: string, columns: readonly DictionaryColumn[], about: Words): void {
  for (const [name, text] of Object.entries(dictionaryTexts(path, columns, about))) writeFile(name, text);
}

function dictionaryTexts(
  path: string,
  columns: readonly DictionaryColumn[],
  about: Words,
): Record<string, string> {
  const pages = languages.map((language) => {
    const table = dictionaryTable(columns, dictionaryWords[language]);
    return [`${path}.${language}.md`, `# ${about[language]}\n\n${dictionaryMarkdown(table)}`];
  });
  return { [`${path}.json`]: jsonText({ title: about, columns }), ...Object.fromEntries(pages) };
}

/** What explains the public data files of a run, by name. */
export function publicMetadata(configuration: Configuration, regions: RegionTables): Record<string, string> {
  return metadataTexts(publicDictionary(configuration, regions), releaseMetadata(configuration));
}

function describedCsv({ fields }: PublicDictionary, facts: Readonly<Record<string, string>>) {
  const sdmx = sdmxTable([]);
  return csvwOf({
    title,
    ...(facts.licence === undefined ? {} : { licence: facts.licence }),
    ...(facts.publisher === undefined ? {} : { publisher: facts.publisher }),
    tables: [
      { url: 'indicators.csv', title, primaryKey: keyColumns, fields },
      { url: 'indicators.nl.csv', title, primaryKey: keyColumns, fields, form: dutchCsv },
      { url: 'indicators.sdmx.csv', title, primaryKey: sdmx.key, fields: sdmx.fields },
      {
        url: 'codelists.csv',
        title: { nl: 'Codelijsten', en: 'Code lists' },
        primaryKey: ['list', 'position'],
        fields: codeListColumns,
      },
    ],
  });
}
