import type { Words } from '../../schemas/words.ts';

/** A kind of file that a release makes public: what it is, and whether it holds figures. */
export interface FileKind {
  /** Of its path in the public folder. */
  readonly pattern: RegExp;
  readonly description: Words;
  readonly holdsFigures: boolean;
}

const kind = (pattern: RegExp, holdsFigures: boolean, nl: string, en: string): FileKind => ({
  ...{ pattern, holdsFigures },
  description: { nl, en },
});

/** Every kind of public file. A file that fits none is told to whoever checks the output: nobody has described it. */
export const fileKinds: readonly FileKind[] = [
  kind(
    /^indicators\.parquet$/,
    true,
    'Alle cijfers als tabel (Parquet), een regel per cel; geen regel per kind.',
    'All figures as a table (Parquet), a line a cell; no line a child.',
  ),
  kind(/^indicators\.csv$/, true, 'Dezelfde cijfers als tekst (CSV).', 'The same figures as text (CSV).'),
  kind(
    /^indicators\.nl\.csv$/,
    true,
    'Dezelfde cijfers als tekst, met puntkomma’s en decimale komma’s (CSV).',
    'The same figures as text, with semicolons and decimal commas (CSV).',
  ),
  kind(
    /^indicators\.sdmx\.csv$/,
    true,
    'Dezelfde cijfers als SDMX-CSV 2.0.',
    'The same figures as SDMX-CSV 2.0.',
  ),
  kind(/^indicators\.arrow$/, true, 'Dezelfde cijfers (Arrow).', 'The same figures (Arrow).'),
  kind(
    /^indicators\.[a-z]{2}\.xlsx$/,
    true,
    'Dezelfde cijfers als rekenblad, in woorden (XLSX).',
    'The same figures as a workbook, in words (XLSX).',
  ),
  kind(
    /^csv-metadata\.json$/,
    false,
    'Beschrijving van de CSV-bestanden (CSV on the Web).',
    'Description of the CSV files (CSV on the Web).',
  ),
  kind(
    /^codelists\.(csv|json)$/,
    false,
    'Codelijsten, in het Nederlands en het Engels.',
    'Code lists, in Dutch and English.',
  ),
  kind(
    /^data-dictionary\.(json|[a-z]{2}\.md)$/,
    false,
    'Beschrijving van variabelen en codes.',
    'Description of variables and codes.',
  ),
  kind(
    /^report\/[a-z]{2}\/index\.html$/,
    true,
    'Verslag met een keuze uit dezelfde cijfers.',
    'Report with a selection of the same figures.',
  ),
  kind(
    /^report\/[a-z]{2}\/linkage\.html$/,
    true,
    'Verslag over de koppeling, uit dezelfde cijfers.',
    'Report on linkage, from the same figures.',
  ),
  kind(
    /^report\/[a-z]{2}\/dictionary\.html$/,
    false,
    'Beschrijving van variabelen en codes, als webpagina.',
    'Description of variables and codes, as a web page.',
  ),
  kind(
    /^report\/[a-z]{2}\/regions\.html$/,
    false,
    'Lijst van alle gebieden met een eigen pagina, zonder cijfers.',
    'List of all regions with a page of their own, without figures.',
  ),
  kind(
    /^report\/[a-z]{2}\/indicator-[a-z0-9-]+\.html$/,
    true,
    'Verslag over één indicator, uit dezelfde cijfers.',
    'Report on one indicator, from the same figures.',
  ),
  kind(
    /^report\/[a-z]{2}\/region-[A-Z0-9]+\.html$/,
    true,
    'Verslag over één gebied, uit dezelfde cijfers.',
    'Report on one region, from the same figures.',
  ),
  kind(
    /^report\/[a-z]{2}\/all\.html$/,
    true,
    'Het hele verslag in één bestand, uit dezelfde cijfers.',
    'The whole report in a single file, from the same figures.',
  ),
];
