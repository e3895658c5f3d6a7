import { z } from 'zod';
import { units } from './cube.ts';
import { marginIds } from './margins.ts';
import { norm } from './norm.ts';
import { words } from './words.ts';

/** A column of the cohort, by name; it is quoted before it reaches SQL, and must exist. */
const cohortColumn = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** A category of a distribution, with the cohort flag that says which children fall in it. */
const category = z.strictObject({
  code: z.string().regex(/^[a-z0-9_]+$/),
  label: words,
  flag: cohortColumn,
  sensitive: z.boolean().default(false).meta({
    description: 'All or none of a group in this category would disclose an attribute of its members.',
  }),
});

const common = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: words,
  /** One sentence in plain language (B1) that says how to read the figure. */
  reading: words,
  footnotes: z.array(words),
  norm: norm.optional(),
  unit: z.enum(units),
  /** Margins of this indicator; the configuration may drop some. */
  margins: z.array(z.enum(marginIds)).min(1),
};

/**
 * An indicator, as data: which cohort flags are counted over which margins, and every word about it.
 * - `share`: children with flag `numerator` among children with flag `population`;
 * - `distribution`: children by category among children with flag `population`;
 * - `count`: children with flag `population`; with `ratePer` also per 1,000 inhabitants;
 * - `account`: what the batch did with records and children, by step; computed by the stages, not from the cohort.
 */
export const indicator = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('share'),
    interval: z.literal('wilson'),
    population: cohortColumn,
    numerator: cohortColumn,
    sensitive: z.boolean(),
    bounds: z.literal('missed-links').optional().meta({
      description:
        'An absence of linked records: a missed link looks like one, so bounds stand beside the figure.',
    }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('distribution'),
    interval: z.literal('wilson'),
    population: cohortColumn,
    categories: z.array(category).min(2),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('count'),
    interval: z.literal('garwood'),
    population: cohortColumn,
    ratePer: z.literal(1000).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('account'),
    /** Counts of the process itself are full counts: no chance is involved, so no interval stands with them. */
    interval: z.literal('none'),
    steps: z.array(z.strictObject({ code: z.string().regex(/^(_T|[a-z0-9_]+)$/), label: words })).min(1),
  }),
]);

export type Indicator = z.infer<typeof indicator>;
