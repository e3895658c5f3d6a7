import { HiddenContent } from './read-zip.ts';
import type { XmlElement } from './read-xml.ts';

/** What an element may say: by attribute, the form of its value. */
type Attributes = Readonly<Record<string, RegExp>>;

const small = /^[1-9]\d?$/;
const place = /^[A-Z]{1,2}[1-9]\d{0,5}$/;
const range = /^A[1-9]\d{0,2}:[A-Z]{1,2}[1-9]\d{0,5}$/;
const name = /^[\w./-]+$/;
const schema = /^http:\/\/(schemas\.openxmlformats\.org\/[\w/-]+|purl\.org\/dc\/elements\/1\.1\/)$/;
const type =
  /^(application\/(xml|vnd\.openxmlformats-[a-z.+-]+)|http:\/\/schemas\.openxmlformats\.org\/[\w/-]+)$/;

const sheet: Readonly<Record<string, Attributes>> = {
  worksheet: { xmlns: schema, 'xmlns:r': schema },
  sheetViews: {},
  sheetView: { workbookViewId: /^0$/ },
  pane: { ySplit: small, topLeftCell: /^A\d{1,2}$/, activePane: /^bottomLeft$/, state: /^frozen$/ },
  sheetFormatPr: { defaultRowHeight: /^16$/ },
  cols: {},
  col: { min: small, max: small, width: /^(100|[1-9]\d)$/, customWidth: /^1$/ },
  sheetData: {},
  row: { r: /^[1-9]\d*$/ },
  c: { r: place, s: /^[0-8]$/, t: /^inlineStr$/ },
  is: {},
  t: { 'xml:space': /^preserve$/ },
  v: {},
  hyperlinks: {},
  hyperlink: { ref: place, location: /^'[^'[\]:*?/\\]{1,31}'!A1$/ },
  tableParts: { count: /^1$/ },
  tablePart: { 'r:id': /^rId1$/ },
};

const table: Readonly<Record<string, Attributes>> = {
  table: {
    ...{ xmlns: schema, id: small, name: /^table_\d+$/, displayName: /^table_\d+$/ },
    ...{ ref: range, totalsRowShown: /^0$/ },
  },
  autoFilter: { ref: range },
  tableColumns: { count: small },
  tableColumn: { id: small, name: /^[^\r\n\t]+$/ },
  tableStyleInfo: {
    ...{ showFirstColumn: /^0$/, showLastColumn: /^0$/ },
    ...{ showRowStripes: /^0$/, showColumnStripes: /^0$/ },
  },
};

const workbook: Readonly<Record<string, Attributes>> = {
  workbook: { xmlns: schema, 'xmlns:r': schema },
  bookViews: {},
  workbookView: { activeTab: /^0$/ },
  sheets: {},
  // Without the attribute `state`, by which a sheet would be hidden.
  sheet: { name: /^[^[\]:*?/\\]{1,31}$/, sheetId: small, 'r:id': /^rId[1-9]\d?$/ },
};

const packaging: Readonly<Record<string, Attributes>> = {
  Types: { xmlns: schema },
  Default: { Extension: /^(rels|xml)$/, ContentType: type },
  Override: { PartName: name, ContentType: type },
  Relationships: { xmlns: schema },
  // Without `TargetMode`, by which a part would be fetched from elsewhere.
  Relationship: { Id: /^rId[1-9]\d?$/, Type: type, Target: name },
  'cp:coreProperties': { 'xmlns:cp': schema, 'xmlns:dc': schema },
  'dc:title': {},
  'dc:creator': {},
  'dc:language': {},
};

/** What an element of the styles may say: words, colours, and the few numbers that a style needs. */
const styleValue = /^(none|gray125|Arial|Normal|top|0\.0%|FF0B5394|http:\/\/[\w./]+|[0-9]|12|14|16|49|164)$/;
const styleElements = new Set(
  `styleSheet numFmts numFmt fonts font b u sz color name fills fill patternFill borders border left right top bottom diagonal
   cellStyleXfs cellXfs xf alignment cellStyles cellStyle`.split(/\s+/),
);

/** Elements that have text; in all others a text would be seen by nobody. */
const withText = new Set(['t', 'v', 'dc:title', 'dc:creator', 'dc:language']);

/** @throws HiddenContent where a part says anything that its kind has no need of. */
export function demandGrammar(path: string, root: XmlElement): void {
  if (path === 'xl/styles.xml') demandStyle(root);
  else demandKnown(root, grammarOf(path));
}

function grammarOf(path: string): Readonly<Record<string, Attributes>> {
  if (path.startsWith('xl/worksheets/sheet')) return sheet;
  if (path.startsWith('xl/tables/')) return table;
  return path === 'xl/workbook.xml' ? workbook : packaging;
}

function demandKnown(element: XmlElement, known: Readonly<Record<string, Attributes>>): void {
  const attributes = known[element.name];
  if (attributes === undefined) throw new HiddenContent('element');
  for (const [key, value] of element.attributes)
    if (attributes[key]?.test(value) !== true) throw new HiddenContent('attribute');
  if (element.text !== '' && !withText.has(element.name)) throw new HiddenContent('text');
  for (const child of element.children) demandKnown(child, known);
}

function demandStyle(element: XmlElement): void {
  const isKnown = styleElements.has(element.name) && element.text === '';
  if (!isKnown || [...element.attributes.values()].some((value) => !styleValue.test(value)))
    throw new HiddenContent('style');
  for (const child of element.children) demandStyle(child);
}
