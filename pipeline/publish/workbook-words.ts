import type { Configuration } from '../../schemas/configuration.ts';
import type { Language } from '../../schemas/words.ts';

/** What stands in a table where a number cannot: the same signs in every language, explained on the first sheet. */
export const signs = { withheld: '[c]', absent: '[x]', none: '[z]' } as const;

const nl = {
  sheets: { cover: 'Omslag', contents: 'Inhoud', notes: 'Noten' },
  cover: {
    publisher: 'Uitgever',
    contact: 'Contact',
    release: 'Uitgave',
    status: 'Stand',
    statuses: { provisional: 'voorlopig', revised: 'herzien', final: 'definitief' } satisfies Statuses,
    period: 'Maatregelen begonnen in',
    observedUntil: 'Hulp bekend tot en met',
    publishedOn: 'Gepubliceerd op',
    licence: 'Licentie',
    methodology: 'Versie van de methode',
    configuration: 'Kenmerk van de instellingen',
    howToRead: 'Hoe u de tabellen leest',
    read: [
      'Elk blad na de noten heeft één tabel, met één cijfer per regel. De tabellen staan op volgorde van hun kolommen.',
      'De ondergrens en bovengrens zijn die van het 95%-interval.',
      `${signs.withheld}: geheim, zodat niemand te herkennen is. Het kan elk aantal zijn.`,
      `${signs.absent}: niet te geven. De kolom “toestand van de cel” zegt waarom.`,
      `${signs.none}: niet van toepassing.`,
      'Kolommen en codes staan uitgelegd in het bestand data-dictionary.nl.md en op de pagina report/nl/dictionary.html.',
    ],
    know: 'Wat u moet weten',
  },
  contents: { title: 'Inhoud', sheet: 'Blad', about: 'Waar het over gaat' },
  notes: { title: 'Noten', sheet: 'Blad', note: 'Noot', earlier: 'Eerder cijfer' },
  table:
    'Dit blad heeft één tabel. Wat de tekens tussen vierkante haken betekenen, staat op het eerste blad; noten staan op het blad Noten.',
  regionCode: 'regiocode',
};

type Statuses = Record<Configuration['release']['status'], string>;

const en: typeof nl = {
  sheets: { cover: 'Cover', contents: 'Contents', notes: 'Notes' },
  cover: {
    publisher: 'Publisher',
    contact: 'Contact',
    release: 'Release',
    status: 'State',
    statuses: { provisional: 'provisional', revised: 'revised', final: 'final' },
    period: 'Orders that began in',
    observedUntil: 'Help is known until',
    publishedOn: 'Published on',
    licence: 'Licence',
    methodology: 'Version of the methodology',
    configuration: 'Mark of the configuration',
    howToRead: 'How to read the tables',
    read: [
      'Each sheet after the notes has one table, with one figure a row. Tables are in the order of their columns.',
      'The lower and upper bound are those of the 95% interval.',
      `${signs.withheld}: withheld, so that nobody can be recognised. It may be any number.`,
      `${signs.absent}: cannot be given. The column “state of the cell” says why.`,
      `${signs.none}: not applicable.`,
      'Columns and codes are explained in the file data-dictionary.en.md and on the page report/en/dictionary.html.',
    ],
    know: 'What you need to know',
  },
  contents: { title: 'Contents', sheet: 'Sheet', about: 'What it is about' },
  notes: { title: 'Notes', sheet: 'Sheet', note: 'Note', earlier: 'Earlier figure' },
  table:
    'This sheet has one table. What the signs in square brackets mean stands on the first sheet; notes stand on the sheet Notes.',
  regionCode: 'region code',
};

export type WorkbookWords = typeof nl;

/** The words of a workbook that do not come from the catalogue. */
export const workbookWords: Readonly<Record<Language, WorkbookWords>> = { nl, en };
