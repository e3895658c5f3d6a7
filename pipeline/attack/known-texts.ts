import type { Configuration } from '../../schemas/configuration.ts';
import type { Language } from '../../schemas/words.ts';
import { configurationHash } from '../configuration/public.ts';
import { publicCatalogue } from '../public-catalogue.ts';
import { changedCounts } from '../notices.ts';
import { publicDictionary } from '../publish/public-dictionary.ts';
import { workbookWords } from '../publish/workbook-words.ts';
import type { RegionTables } from '../regions/tables.ts';
import { methodology } from '../version.ts';
import { Furniture } from './pages/furniture.ts';
import { numbersIn } from './pages/numbers.ts';

/**
 * Texts that a file may hold whatever was counted: of code lists, columns and catalogue, and what the configuration says. A number
 * beside them is one that somebody counted.
 */
export class KnownTexts {
  readonly #texts: ReadonlySet<string>;
  readonly #inText: RegExp;
  readonly #furniture: Furniture;

  /** @param releases ids of the releases before, which notices name. */
  constructor(
    configuration: Configuration,
    regions: RegionTables,
    versions: readonly string[],
    releases: readonly string[] = [],
  ) {
    const { columns, fields } = publicDictionary(configuration, regions);
    const { release } = configuration;
    const changed = changedCounts(configuration.disclosure)?.text;
    this.#texts = new Set(
      [
        ...textsIn(columns),
        ...textsIn(fields),
        ...textsIn(publicCatalogue),
        ...textsIn(changed ?? []),
        ...[release.licence ?? '', release.contact ?? '', release.publisher ?? ''],
        configurationHash(configuration),
        ...Object.values(workbookWords).flatMap(({ cover }) => [
          `${cover.release}: ${release.id}`,
          `${cover.methodology}: ${methodology}`,
        ]),
      ].filter((text) => /\p{N}/u.test(text)),
    );
    const longestFirst = [...this.#texts].toSorted((a, b) => b.length - a.length).map(escaped);
    this.#inText = new RegExp(
      `(?<![\\p{L}\\p{N}_.-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}_]|[.,-]\\p{N})`,
      'gu',
    );
    this.#furniture = new Furniture(configuration, versions, releases);
  }

  /** Numbers of a text that are none of a known text, and none that every release prints. */
  strayNumbers(text: string, language: Language): string[] {
    if (this.#texts.has(text)) return [];
    const left = this.#furniture.without(text.replaceAll(this.#inText, ' '));
    return numbersIn(left, language)
      .filter((printed) => !this.#furniture.isKnown(printed))
      .map((printed) => printed.text);
  }
}

/** Every text inside a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, (mark) => (mark === '-' ? '\\x2d' : `\\${mark}`));
}
