import { demandGrammar } from './grammar.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { HiddenContent, readZip } from './read-zip.ts';

/** A cell: its text, or its number as it was written. */
export type ReadCell = { readonly text: string } | { readonly number: string };

export interface ReadSheet {
  readonly name: string;
  /** Every row from the first, every cell from column A. */
  readonly rows: readonly (readonly ReadCell[])[];
  /** The row of the header, counted from 0; `null` where the sheet has no table. */
  readonly header: number | null;
}

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
  /** Title, maker and language. */
  readonly properties: readonly string[];
}

/**
 * Reads a workbook, and refuses one that holds anything that a reader of its sheets does not see: formulas, hidden sheets, rows or
 * columns, merged cells, comments, names, links elsewhere, pictures, other parts. Shares nothing with what writes it.
 *
 * @throws HiddenContent
 */
export function readWorkbook(bytes: Buffer): ReadWorkbook {
  const parts = new Map(
    [...readZip(bytes)].map(([path, content]) => {
      const root = readXml(content);
      demandGrammar(path, root);
      return [path, root] as const;
    }),
  );
  const names = childrenOf(partOf(parts, 'xl/workbook.xml'), 'sheets', 'sheet').map(
    (sheet) => sheet.attributes.get('name') ?? '',
  );
  const known = new Set([
    ...['[Content_Types].xml', '_rels/.rels', 'docProps/core.xml', 'xl/workbook.xml'],
    ...['xl/_rels/workbook.xml.rels', 'xl/styles.xml'],
  ]);
  const sheets = names.map((name, at) => {
    const path = `sheet${at + 1}.xml`;
    const root = partOf(parts, `xl/worksheets/${path}`);
    known.add(`xl/worksheets/${path}`);
    const rows = childrenOf(root, 'sheetData', 'row').map(readRow);
    if (childrenOf(root, 'tableParts', 'tablePart').length === 0) return { name, rows, header: null };
    const table = partOf(parts, `xl/tables/table${at + 1}.xml`);
    known.add(`xl/tables/table${at + 1}.xml`).add(`xl/worksheets/_rels/${path}.rels`);
    return { name, rows, header: headerOf(table, rows) };
  });
  if (parts.size !== known.size || [...parts.keys()].some((path) => !known.has(path)))
    throw new HiddenContent('part');
  return { sheets, properties: partOf(parts, 'docProps/core.xml').children.map(({ text }) => text) };
}

function partOf(parts: ReadonlyMap<string, XmlElement>, path: string): XmlElement {
  const found = parts.get(path);
  if (found === undefined) throw new HiddenContent('part');
  return found;
}

/** The elements two levels down, by name; none where the first is not there. */
function childrenOf(root: XmlElement, outer: string, inner: string): XmlElement[] {
  const holders = root.children.filter(({ name }) => name === outer);
  if (holders.length > 1) throw new HiddenContent('part twice');
  return holders.flatMap(({ children }) => children.filter(({ name }) => name === inner));
}

function readRow(row: XmlElement, above: number): ReadCell[] {
  if (row.attributes.get('r') !== String(above + 1)) throw new HiddenContent('blank row');
  return row.children.map((cell, at) => {
    if (cell.attributes.get('r') !== `${letters(at)}${above + 1}`) throw new HiddenContent('blank cell');
    const [only, ...more] = cell.children;
    if (only === undefined || more.length > 0) throw new HiddenContent('cell');
    if (cell.attributes.get('t') !== 'inlineStr') {
      if (only.name !== 'v') throw new HiddenContent('cell');
      return { number: only.text };
    }
    const [text, ...beside] = only.children;
    if (only.name !== 'is' || text?.name !== 't' || beside.length > 0) throw new HiddenContent('cell');
    return { text: text.text.replaceAll('_x005F_', '_') };
  });
}

/** The row above the rows of a table, which must end where its sheet ends and name the columns as its header does. */
function headerOf(table: XmlElement, rows: readonly (readonly ReadCell[])[]): number {
  const range = table.attributes.get('ref') ?? '';
  const header = Number(/^A(\d+):/.exec(range)?.[1]) - 1;
  const heads = rows[header] ?? [];
  const names = childrenOf(table, 'tableColumns', 'tableColumn').map(({ attributes }) =>
    (attributes.get('name') ?? '').replaceAll('_x005F_', '_'),
  );
  const filters = table.children.filter(({ name }) => name === 'autoFilter');
  const isWhole =
    range === `A${header + 1}:${letters(heads.length - 1)}${rows.length}` &&
    filters.every(({ attributes }) => attributes.get('ref') === range) &&
    names.length === heads.length &&
    heads.every((head, at) => 'text' in head && head.text === names[at]);
  if (!isWhole) throw new HiddenContent('table');
  return header;
}

/** The letters of a column, counted from 0. */
function letters(at: number): string {
  let left = at + 1;
  let found = '';
  while (left > 0) {
    found = String.fromCharCode(65 + ((left - 1) % 26)) + found;
    left = Math.floor((left - 1) / 26);
  }
  return found;
}
