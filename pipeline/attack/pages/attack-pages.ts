import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../../../schemas/configuration.ts';
import type { Cell } from '../../../schemas/cube.ts';
import type { Language } from '../../../schemas/words.ts';
import { comparedWithBefore } from './compared.ts';
import type { KnownTexts } from '../known-texts.ts';
import { readRegionTables } from '../../regions/tables.ts';
import { placeScopes } from './place-scopes.ts';
import { Furniture } from './furniture.ts';
import { readPage } from './page.ts';
import { type PageFault, pageFaults, withoutOwnCode } from './page-faults.ts';
import { Scopes } from './scopes.ts';

/** The page that explains the files, on which there are no figures. */
const dictionaryPage = 'dictionary.html';

/** A fault, with the page that it stands on, relative to the folder of the report. */
export type FaultOnPage = PageFault & { readonly page: string };

/** What a reader has beside the page, or knows without it. */
export interface KnownBeside {
  /** Rows of the public file. */
  readonly rows: readonly Cell[];
  /** Rates that the release before made public. */
  readonly before: readonly Cell[];
  readonly configuration: Configuration;
  readonly versions: readonly string[];
  /** Ids of earlier releases. */
  readonly releases: readonly string[];
}

/**
 * Reads every page of the report back, in all languages, and tells each number and mark on it that no cleared cell has.
 */
export function attackPages(
  report: string,
  { rows, before, configuration, versions, releases }: KnownBeside,
  known: KnownTexts,
): FaultOnPage[] {
  const { minimumCount } = configuration.disclosure;
  const scopes = new Scopes(rows, comparedWithBefore(rows, before, minimumCount));
  const furniture = new Furniture(configuration, versions, releases);
  const tables = readRegionTables();
  const grid = new Map([...tables.provinces, ...tables.youthRegions].map((region) => [region.code, region]));
  const places = placeScopes(rows, tables);
  return configuration.output.languages.flatMap((language: Language) =>
    readdirSync(join(report, language))
      .filter((name) => name.endsWith('.html'))
      .toSorted()
      .flatMap((name) => {
        const page = readPage(withoutOwnCode(readFileSync(join(report, language, name), 'utf8'), language));
        const [, code] = /^region-(\w+)\.html$/.exec(name) ?? [];
        const faults = pageFaults(page, {
          ...{ language, configuration, furniture, grid },
          scopes: code === undefined ? scopes : places(code),
          ...(name === dictionaryPage ? { known } : {}),
        });
        return faults.map((fault) => ({ ...fault, page: `${language}/${name}` }));
      }),
  );
}
