import { xmlPart } from './xml.ts';

/** How a cell looks. Numbers are kept as they are; the format says how many digits are seen. */
export const cellStyles = [
  'text',
  'title',
  'heading',
  'header',
  'link',
  'inert',
  'whole',
  'percent',
  'decimal',
] as const;
export type CellStyle = (typeof cellStyles)[number];

/** The place of a style in `cellXfs`. */
export function styleIndex(style: CellStyle): number {
  return cellStyles.indexOf(style);
}

const font = (size: number, more = '') =>
  `<font>${more}<sz val="${size}"/><color theme="1"/><name val="Arial"/></font>`;
const fonts = [
  font(12),
  font(16, '<b/>'),
  font(14, '<b/>'),
  font(12, '<b/>'),
  `<font><u/><sz val="12"/><color rgb="FF0B5394"/><name val="Arial"/></font>`,
];

const wrap = '<alignment vertical="top" wrapText="1"/>';
const xf = (fontId: number, format: number, inner = '', more = '') =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"${inner === '' ? '' : ' applyAlignment="1"'}${more}>${inner}</xf>`;

/** By the order of `cellStyles`. `quotePrefix` keeps a text a text when somebody edits its cell. */
const formats: Readonly<Record<CellStyle, string>> = {
  text: xf(0, 49, wrap),
  title: xf(1, 49),
  heading: xf(2, 49),
  header: xf(3, 49, wrap),
  link: xf(4, 49),
  inert: xf(0, 49, wrap, ' quotePrefix="1"'),
  whole: xf(0, 3),
  percent: xf(0, 164),
  decimal: xf(0, 4),
};

/** The part `xl/styles.xml`. */
export function stylesPart(): string {
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return xmlPart(
    [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      list('numFmts', ['<numFmt numFmtId="164" formatCode="0.0%"/>']),
      list('fonts', fonts),
      list('fills', [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
      ]),
      list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list(
        'cellXfs',
        cellStyles.map((style) => formats[style]),
      ),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      '</styleSheet>',
    ].join(''),
  );
}
