import { z } from 'zod';
import { cell, keyColumns } from './cube.ts';
import { type ColumnMeta, columnMeta } from './register.ts';

const described = <T extends z.ZodType>(schema: T, nl: string, en: string, note?: ColumnMeta['note']): T => {
  columnMeta.add(schema, { label: { nl, en }, ...(note === undefined ? {} : { note }) });
  return schema;
};

const count = (nl: string, en: string) => described(z.int().nullable(), nl, en);
const text = (nl: string, en: string, note?: ColumnMeta['note']) => described(z.string(), nl, en, note);
const keyShape = Object.fromEntries(keyColumns.map((name) => [name, cell.shape[name]])) as Pick<
  typeof cell.shape,
  (typeof keyColumns)[number]
>;

/** Why a cell is not shown. The first seven are of the cell itself, and make it unsafe whatever stands beside it. */
export const reviewReasons = [
  'small_denominator',
  'small_numerator',
  'small_complement',
  'none_of_group',
  'all_of_group',
  'figures_without_counts',
  'small_rows',
  'complementary',
  'exception',
  'source_withheld',
  'small_difference',
  'small_remainder',
  'coarser_withheld',
  'leaves_too_little_open',
  'not_in_the_plan',
  'with_its_unit',
  'method_prints_none',
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

export const attributions = ['tells', 'tells_taken', 'narrows', 'unknown'] as const;

/** A cell as output checkers see it: what it counts, whether it is shown, and why not. */
export const reviewCell = z.strictObject({
  ...keyShape,
  margin: text('tabel', 'table'),
  shown: described(z.enum(['shown', 'withheld', 'no_figures']), 'getoond', 'shown'),
  reasons: text('redenen, met puntkomma’s ertussen', 'reasons, with semicolons between them'),
  numerator: count('teller', 'numerator'),
  denominator: count('noemer', 'denominator'),
  children_denominator: count('verschillende kinderen in de noemer', 'distinct children in the denominator'),
  children_numerator: count('verschillende kinderen in de teller', 'distinct children in the numerator'),
  children_complement: count(
    'verschillende kinderen in de noemer en niet in de teller',
    'distinct children in the denominator and not in the numerator',
  ),
  low: count('laagste aantal dat een lezer nog mogelijk acht', 'lowest count that a reader holds possible'),
  high: count('hoogste aantal dat een lezer nog mogelijk acht', 'highest count that a reader holds possible'),
  sources: text(
    'cellen waaruit hij volgt en die geheim zijn, of de eenheid waarmee hij geheim is',
    'withheld cells that it is computed from, or the unit that it is withheld with',
  ),
  protects: described(
    z.int(),
    'aantal onveilige tellingen waarvoor hij geheim is',
    'number of unsafe counts that it is withheld for',
  ),
  attribution: described(
    z.enum(attributions).nullable(),
    'hoe vaststaat waarvoor hij geheim is',
    'how it is known what it is withheld for',
    {
      nl: 'tells is exact; narrows en tells_taken gelden voor het moment waarop de cel geheim werd en zijn een benadering',
      en: 'tells is exact; narrows and tells_taken hold for when the cell was withheld, and are approximate',
    },
  ),
  exception: text('uitzondering', 'exception'),
});
export type ReviewCell = z.infer<typeof reviewCell>;

/** Which cell is withheld for which unsafe count; a line for every pair. */
export const protectionLine = z.strictObject({
  withheld: text('cel die geheim is', 'cell that is withheld'),
  protects: text('telling die dat beschermt', 'count that this protects'),
  how: described(z.enum(attributions), 'hoe dat vaststaat', 'how that is known'),
});
export type ProtectionLine = z.infer<typeof protectionLine>;

/** A figure that leaves the secure environment, with the children behind it. */
export const outputFigure = z.strictObject({
  ...keyShape,
  children: described(z.int(), 'kinderen achter het cijfer', 'children behind the figure'),
  fewest: described(
    z.int().nullable(),
    'kleinste aantal kinderen, boven nul, dat een lezer uit het cijfer haalt',
    'smallest number of children, above zero, that a reader has from the figure',
  ),
  share: described(
    z.number().nullable(),
    'grootste deel van de groep in één uitkomst',
    'largest part of the group in one outcome',
  ),
});
export type OutputFigure = z.infer<typeof outputFigure>;
