import type { Field } from './fields.ts';

type Texts = Readonly<Record<string, string>>;

/** What CSV on the Web metadata says of a table beside its columns. */
export interface CsvwTable {
  /** Of the CSV file, relative to the metadata. */
  readonly url: string;
  readonly title: Texts;
  readonly description?: Texts;
  readonly primaryKey: readonly string[];
  readonly fields: readonly Field[];
  /** Where the file does not separate by commas and write decimals with a point. */
  readonly form?: { readonly delimiter: string; readonly decimalMark: string };
}

/** What it says of all tables together. */
export interface CsvwGroup {
  readonly title: Texts;
  /** Name or URL of the licence. */
  readonly licence?: string;
  readonly publisher?: string;
  readonly tables: readonly CsvwTable[];
}

/**
 * Metadata of CSV files after the W3C recommendation "Metadata Vocabulary for Tabular Data" (2015): columns with titles in
 * every language, datatypes, keys and licence. `und` holds the name that stands in the header.
 */
export function csvwOf(group: CsvwGroup): Readonly<Record<string, unknown>> {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    'dc:title': texts(group.title),
    ...(group.publisher === undefined ? {} : { 'dc:publisher': group.publisher }),
    ...(group.licence === undefined ? {} : { 'dc:license': licenceOf(group.licence) }),
    tables: group.tables.map(tableOf),
  };
}

function tableOf(table: CsvwTable): Readonly<Record<string, unknown>> {
  const { delimiter, decimalMark } = table.form ?? { delimiter: ',', decimalMark: '.' };
  return {
    url: table.url,
    'dc:title': texts(table.title),
    ...(table.description === undefined ? {} : { 'dc:description': texts(table.description) }),
    dialect: { encoding: 'utf-8', delimiter, header: true, lineTerminators: ['\n'] },
    tableSchema: {
      columns: table.fields.map((field) => columnOf(field, decimalMark)),
      primaryKey: [...table.primaryKey],
    },
  };
}

function licenceOf(licence: string): string | { '@id': string } {
  return /^https?:\/\//.test(licence) ? { '@id': licence } : licence;
}

function columnOf(field: Field, decimalMark: string): Readonly<Record<string, unknown>> {
  return {
    name: field.name,
    titles: { und: field.name, ...field.meta.label },
    ...(field.meta.note === undefined ? {} : { 'dc:description': texts(field.meta.note) }),
    datatype: datatypeOf(field, decimalMark),
    required: !field.nullable,
  };
}

const bases = {
  string: 'string',
  date: 'date',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
} as const satisfies Record<Field['kind'], string>;

function datatypeOf(field: Field, decimalMark: string): Readonly<Record<string, unknown>> {
  const pattern = field.codes === undefined ? field.pattern : `^(${field.codes.map(escaped).join('|')})$`;
  const bounds = [
    ...(field.minimum === undefined ? [] : [['minimum', field.minimum] as const]),
    ...(field.maximum === undefined ? [] : [['maximum', field.maximum] as const]),
  ];
  return {
    base: bases[field.kind],
    ...(field.kind === 'number' && decimalMark !== '.' ? { format: { decimalChar: decimalMark } } : {}),
    ...(field.kind === 'date' ? { format: 'yyyy-MM-dd' } : {}),
    ...(field.kind === 'boolean' ? { format: 'true|false' } : {}),
    ...(field.kind === 'string' && pattern !== undefined ? { format: pattern } : {}),
    ...Object.fromEntries(bounds),
  };
}

function escaped(code: string): string {
  return code.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function texts(byLanguage: Texts): { '@value': string; '@language': string }[] {
  return Object.entries(byLanguage).map(([language, text]) => ({ '@value': text, '@language': language }));
}
