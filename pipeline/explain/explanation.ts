import type { Language } from '../../schemas/words.ts';
import { capitalise } from '../../src/i18n/text.ts';
import { statement } from '../statement.ts';
import type { DescribedIndicator } from './described.ts';

const words = {
  nl: {
    edition: { public: 'openbaar en intern', internal: 'alleen intern' },
    headings: {
      how: 'Hoe te lezen',
      notes: 'Let op',
      earlier: 'Eerder cijfer',
      about: 'Wat het is',
      counts: 'Wat er geteld wordt',
      made: 'Hoe de rijen ontstaan',
    },
    changed:
      'Met disclosure.method “round” of “cell-key” zijn openbare aantallen afgerond op 5 of van ruis voorzien, en is alles daaruit berekend; wat zo niet te berekenen is, is geheim.',
    notChanged: 'Met disclosure.method “round” of “cell-key” staat dit alleen in de interne editie.',
    facts: {
      rows: 'rijen',
      edition: 'editie',
      unit: 'eenheid',
      interval: 'interval',
      margins: 'uitsplitsingen',
      publicMargins: 'waarvan openbaar',
    },
    rowsOfCohort:
      'een per kind en jaar; met cohort.index “every-spell” een per periode met een maatregel, en intervallen per kind',
    source: (source: string) => `Bron: ${source}.`,
    count: (counted: string) => `rijen met ${counted}`,
    share: (counted: string, among: string) => `rijen met ${among} en ${counted}, onder rijen met ${among}`,
  },
  en: {
    edition: { public: 'public and internal', internal: 'internal only' },
    headings: {
      how: 'How to read it',
      notes: 'Note',
      earlier: 'Earlier figure',
      about: 'What it is',
      counts: 'What is counted',
      made: 'How the rows are made',
    },
    changed:
      'With disclosure.method “round” or “cell-key” public counts are rounded to 5 or carry noise, and everything is computed from those; what cannot be computed so is withheld.',
    notChanged: 'With disclosure.method “round” or “cell-key” this stands in the internal edition alone.',
    facts: {
      rows: 'rows',
      edition: 'edition',
      unit: 'unit',
      interval: 'interval',
      margins: 'breakdowns',
      publicMargins: 'of which public',
    },
    rowsOfCohort:
      'one a child and year; with cohort.index “every-spell” one a spell of orders, and intervals by child',
    source: (source: string) => `Source: ${source}.`,
    count: (counted: string) => `rows with ${counted}`,
    share: (counted: string, among: string) => `rows with ${among} and ${counted}, among rows with ${among}`,
  },
} as const;

/** An indicator told in lines: how to read it, what it counts, and the statements behind it, with their text where asked for. */
export function explanation(indicator: DescribedIndicator, language: Language, withSql: boolean): string[] {
  const told = words[language];
  const { headings, facts } = told;
  const { norm } = indicator;
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
  return [
    `${indicator.id}: ${indicator.title[language]}`,
    ...section(headings.how, [indicator.reading[language]]),
    ...section(headings.notes, [
      ...indicator.footnotes.map((note) => note[language]),
      ...(indicator.edition === 'public'
        ? [indicator.publicMargins === null ? told.changed : told.notChanged]
        : []),
    ]),
    ...section(
      headings.earlier,
      norm === null ? [] : [`${capitalise(norm.found[language])}.`, told.source(norm.source[language])],
    ),
    ...section(headings.about, [
      `${facts.edition}: ${told.edition[indicator.edition]}`,
      `${facts.unit}: ${indicator.unit}`,
      `${facts.interval}: ${indicator.interval}`,
      ...(indicator.statements.includes('cohort/cohort') ? [`${facts.rows}: ${told.rowsOfCohort}`] : []),
      `${facts.margins}: ${indicator.margins.join(', ')}`,
      ...(indicator.publicMargins === null
        ? []
        : [`${facts.publicMargins}: ${indicator.publicMargins.join(', ')}`]),
    ]),
    ...section(
      headings.counts,
      indicator.counts.map(({ category, among, counted }) => {
        const what = among === null ? told.count(counted) : told.share(counted, among);
        return category === '_T' ? what : `${category}: ${what}`;
      }),
    ),
    ...section(
      headings.made,
      indicator.statements.map((name) => `pipeline/sql/${name}.sql`),
    ),
    ...(withSql ? indicator.statements.flatMap((name) => ['', statement(name).trimEnd()]) : []),
  ];
}
