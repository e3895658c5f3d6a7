import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../../../schemas/configuration.ts';
import type { Cell } from '../../../schemas/cube.ts';
import type { Language } from '../../../schemas/words.ts';
import type { KnownTexts } from '../known-texts.ts';
import { Furniture } from './furniture.ts';
import { readPage } from './page.ts';
import { type PageFault, pageFaults } from './page-faults.ts';
import { Scopes } from './scopes.ts';

/** The page that explains the files, on which there are no figures. */
const dictionaryPage = 'dictionary.html';

/** A fault, with the page that it stands on, relative to the folder of the report. */
export type FaultOnPage = PageFault & { readonly page: string };

/**
 * Reads every page of the report back, in all languages, and tells each number and mark on it that no cleared cell has. Rows are
 * those of the public data file.
 */
export function attackPages(
  report: string,
  rows: readonly Cell[],
  configuration: Configuration,
  versions: readonly string[],
  known: KnownTexts,
  releases: readonly string[] = [],
): FaultOnPage[] {
  const scopes = new Scopes(rows);
  const furniture = new Furniture(configuration, versions, releases);
  return configuration.output.languages.flatMap((language: Language) =>
    readdirSync(join(report, language))
      .filter((name) => name.endsWith('.html'))
      .toSorted()
      .flatMap((name) => {
        const page = readPage(readFileSync(join(report, language, name), 'utf8'));
        const faults = pageFaults(page, {
          ...{ language, configuration, scopes, furniture },
          ...(name === dictionaryPage ? { known } : {}),
        });
        return faults.map((fault) => ({ ...fault, page: `${language}/${name}` }));
      }),
  );
}
