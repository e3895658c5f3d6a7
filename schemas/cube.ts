import { z } from 'zod';
import { codesOf } from './code-lists.ts';
import { regionLevels } from './margins.ts';
import { type ColumnMeta, columnMeta } from './register.ts';

const described = <T extends z.ZodType>(
  schema: T,
  nl: string,
  en: string,
  more: Partial<ColumnMeta> = {},
): T => {
  columnMeta.add(schema, { label: { nl, en }, ...more });
  return schema;
};
const codesAndTotal = (list: Parameters<typeof codesOf>[0]) => z.enum(['_T', ...codesOf(list)]);

export const statuses = [
  'value',
  'suppressed',
  'not_applicable',
  'not_yet_followed',
  'not_estimable',
] as const;
/** The reason beside a figure that stands as published before, because its revision would tell of a few children. */
export const pendingReason = 'revision_pending';

export const units = ['share', 'count', 'per_1000', 'days', 'probability'] as const;

/** One cell of the cube: the only table from which anything is published. Columns in the order of every file. */
export const cell = z.strictObject({
  indicator: described(z.string().regex(/^[a-z0-9-]+$/), 'indicator', 'indicator'),
  statistic: described(z.string().regex(/^[a-z0-9_]+$/), 'statistische grootheid', 'statistic'),
  period: described(
    z.string().regex(/^(_T|[0-9]{4})$/),
    'jaar of hele periode (_T)',
    'year, or the whole period (_T)',
  ),
  victim: described(codesAndTotal('victim'), 'slachtoffer', 'victim', { codeList: 'victim' }),
  region_level: described(z.enum(regionLevels), 'regionaal niveau', 'region level'),
  region: described(z.string().regex(/^[A-Z]{2}[0-9]*(_U)?$/), 'regio', 'region'),
  sex: described(codesAndTotal('sex'), 'geslacht', 'sex', { codeList: 'sex' }),
  age_group: described(
    codesAndTotal('age_group'),
    'leeftijdsgroep op de peildatum',
    'age group on the index date',
    {
      codeList: 'age_group',
    },
  ),
  measure: described(codesAndTotal('measure'), 'maatregel', 'measure', { codeList: 'measure' }),
  help_status: described(codesAndTotal('help_status'), 'hulp na zes maanden', 'help status at six months', {
    codeList: 'help_status',
  }),
  category: described(z.string().regex(/^(_T|[a-z0-9_]+)$/), 'categorie', 'category'),
  unit: described(z.enum(units), 'eenheid', 'unit'),
  numerator: described(z.int().min(0).nullable(), 'teller', 'numerator'),
  denominator: described(z.int().min(0).nullable(), 'noemer', 'denominator'),
  value: described(z.number().nullable(), 'waarde', 'value'),
  lower: described(
    z.number().nullable(),
    'ondergrens van het 95%-interval; waar elke periode telt (cohort.index), voor zo veel losse perioden als die van de kinderen samen waard zijn, en waar dat niet te schatten is alsof die van één kind gelijk zijn',
    'lower bound of the 95% interval; where every spell counts (cohort.index), for as many separate spells as those of the children are worth together, and where that cannot be estimated as if those of one child were all alike',
  ),
  upper: described(
    z.number().nullable(),
    'bovengrens van het 95%-interval; zie de ondergrens',
    'upper bound of the 95% interval; see the lower bound',
  ),
  status: described(z.enum(statuses), 'toestand van de cel', 'state of the cell'),
  reason: described(
    z.string().nullable(),
    'reden waarom er geen waarde of geen interval is',
    'reason for no value or no interval',
  ),
});

export type Cell = z.infer<typeof cell>;

/** The columns that say which cell it is; their values together are unique. */
export const keyColumns = [
  'indicator',
  'statistic',
  'period',
  'victim',
  'region_level',
  'region',
  'sex',
  'age_group',
  'measure',
  'help_status',
  'category',
  'unit',
] as const satisfies readonly (keyof Cell)[];
