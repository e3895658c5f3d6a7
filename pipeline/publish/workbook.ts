import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { PublicIndicator } from '../../schemas/internal-indicator.ts';
import type { Notice } from '../../schemas/manifest.ts';
import type { Language } from '../../schemas/words.ts';
import type { DictionaryColumn } from '../../src/contract/dictionary.ts';
import { formatsFor } from '../../src/i18n/formats.ts';
import { outsideText } from '../../src/i18n/text.ts';
import type { Sheet, SheetLine } from '../../src/publish/xlsx/sheet.ts';
import type { Workbook } from '../../src/publish/xlsx/workbook.ts';
import { configurationHash } from '../configuration/public.ts';
import { methodology } from '../version.ts';
import { title } from './title.ts';
import { wordedTable } from './workbook-table.ts';
import { type WorkbookWords, workbookWords } from './workbook-words.ts';

/** What a workbook is made of. */
export interface WorkbookRequest {
  /** Cleared cells, sorted by key. */
  readonly rows: readonly Cell[];
  readonly catalogue: readonly PublicIndicator[];
  readonly dictionary: readonly DictionaryColumn[];
  readonly configuration: Configuration;
  readonly notices: readonly Notice[];
}

/** A sheet, and what it is about. */
interface About {
  readonly sheet: Sheet;
  readonly about: string;
}

/**
 * The figures of a release as a workbook for people, in one language, after the guidance of the UK Analysis Function on accessible
 * spreadsheets: a cover, contents, notes, then one table a sheet for each indicator, in the order of the catalogue.
 */
export function workbookOf(request: WorkbookRequest, language: Language): Workbook {
  const words = workbookWords[language];
  const tables = request.catalogue.flatMap((indicator) => indicatorSheet(indicator, request, language));
  const notes = notesSheet(request.catalogue, words, language);
  const cover = { name: words.sheets.cover, lines: coverLines(request, words, language) };
  const contents = contentsSheet(
    [...(notes === null ? [] : [{ sheet: notes, about: words.notes.title }]), ...tables],
    words,
  );
  return {
    language,
    title: title[language],
    creator: outsideText(request.configuration.release.publisher ?? 'Zicht'),
    sheets: [cover, contents, ...(notes === null ? [] : [notes]), ...tables.map(({ sheet }) => sheet)],
  };
}

function coverLines(
  { configuration, notices }: WorkbookRequest,
  { cover }: WorkbookWords,
  language: Language,
): SheetLine[] {
  const { release, period, observedUntil } = configuration;
  const { date, period: span } = formatsFor(language);
  const fact = (name: string, value: string | undefined) =>
    value === undefined ? [] : [{ text: `${name}: ${outsideText(value)}` }];
  const heading = (text: string): SheetLine => ({ text, style: 'heading' });
  return [
    { text: title[language], style: 'title' },
    ...fact(cover.publisher, release.publisher),
    ...fact(cover.contact, release.contact),
    ...fact(cover.release, release.id),
    ...fact(cover.status, cover.statuses[release.status]),
    ...fact(cover.publishedOn, release.publishedOn === undefined ? undefined : date(release.publishedOn)),
    ...fact(cover.period, span(period.from, period.until)),
    ...fact(cover.observedUntil, date(observedUntil)),
    ...fact(cover.licence, release.licence),
    ...fact(cover.methodology, methodology),
    ...fact(cover.configuration, configurationHash(configuration)),
    heading(cover.howToRead),
    ...cover.read.map((text) => ({ text })),
    ...(notices.length === 0 ? [] : [heading(cover.know)]),
    ...notices.map(({ text }) => ({ text: text[language] })),
  ];
}

function contentsSheet(listed: readonly About[], { sheets, contents }: WorkbookWords): Sheet {
  return {
    name: sheets.contents,
    lines: [{ text: contents.title, style: 'title' }],
    table: {
      columns: [
        { header: contents.sheet, width: 32 },
        { header: contents.about, width: 90 },
      ],
      rows: listed.map(({ sheet, about }) => [sheet.name, about]),
      links: listed.map(({ sheet }) => sheet.name),
    },
  };
}

/** Every footnote of the catalogue, and the earlier figures to read a table beside; `null` where there is none. */
function notesSheet(
  catalogue: readonly PublicIndicator[],
  words: WorkbookWords,
  language: Language,
): Sheet | null {
  const { sheets, notes } = words;
  const rows = catalogue.flatMap(({ id, footnotes, norm }) => [
    ...footnotes.map((text) => [sheetName(id), text[language]]),
    ...(norm === undefined
      ? []
      : [[sheetName(id), `${notes.earlier}: ${norm.found[language]} (${norm.source[language]})`]]),
  ]);
  if (rows.length === 0) return null;
  return {
    name: sheets.notes,
    lines: [{ text: notes.title, style: 'title' }],
    table: {
      columns: [
        { header: notes.sheet, width: 32 },
        { header: notes.note, width: 100 },
      ],
      rows,
      links: rows.map(([name = '']) => name),
    },
  };
}

/** The sheet of an indicator; none where the release has no row of it. */
function indicatorSheet(
  { id, title: name, reading }: PublicIndicator,
  { rows, dictionary }: WorkbookRequest,
  language: Language,
): About[] {
  const own = rows.filter(({ indicator }) => indicator === id);
  if (own.length === 0) return [];
  const lines: SheetLine[] = [
    { text: name[language], style: 'title' },
    { text: reading[language] },
    { text: workbookWords[language].table },
  ];
  const table = wordedTable(own, dictionary, language);
  return [{ sheet: { name: sheetName(id), lines, table }, about: name[language] }];
}

/** Sheets have names of at most 31 characters. */
function sheetName(id: string): string {
  return id.slice(0, 31);
}
