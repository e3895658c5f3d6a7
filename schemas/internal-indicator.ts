import { z } from 'zod';
import type { Indicator } from './indicator.ts';
import { breakdownIds } from './margins.ts';
import { norm } from './norm.ts';
import { type Words, words } from './words.ts';

/** A column of the counted table, by name; it is quoted before it reaches SQL, and must exist. */
const column = z.string().regex(/^[a-z][a-z0-9_]*$/);
const code = z.string().regex(/^(_T|[a-z0-9_]+)$/);

/** Which rows are counted: index rows of children, first care starts of a year, or children who wait on the last day. */
export const countedTables = ['cohort', 'care_start', 'waiting'] as const;
export type CountedTable = (typeof countedTables)[number];

/** What must be observed after 31 December for the cells of a year. */
const horizon = z.strictObject({ months: z.int().min(0), days: z.int().min(0) });

const common = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: words,
  /** One sentence in plain language (B1) that says how to read the figure. */
  reading: words,
  footnotes: z.array(words),
  margins: z.array(z.enum(breakdownIds)).min(1),
  norm: norm.optional(),
  over: z.enum(countedTables),
  horizon,
};

/** A share: rows with both flags among rows with the first; `below` says at which region levels it is made. */
const share = z.strictObject({
  code,
  label: words,
  population: column,
  numerator: column,
  levels: z.enum(['all', 'country', 'below_country']),
  /** Below the country: the categories of the country that it takes together. */
  joins: z.array(code).min(2).optional(),
  /** All or none of a group here would disclose an attribute of its members. */
  sensitive: z.boolean().optional(),
  /** Where it looks further ahead than the indicator says. */
  horizon: horizon.optional(),
});

/**
 * An indicator beside those of the headline tables, as data. It stands in the internal edition, for output checkers and
 * researchers inside; and in the public one where disclosure control links its tables with the public ones (`linked`).
 * - `shares`: one or more shares, such as the categories of a distribution or several windows; by help at six months too
 *   where `byHelpStatus` says so;
 * - `counts`: rows by category;
 * - `incidence` and `quantiles`: of the time to the first help, where leaving competes with it; each child counts up to the
 *   last observed day;
 * - `flow`: stock and flow of orders; a full count.
 */
export const internalIndicator = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('shares'),
    unit: z.literal('share'),
    interval: z.literal('wilson'),
    shares: z.array(share).min(1),
    /** The population that the shares of it divide at each region level: every row of it has one of their numerators. */
    divides: column.optional(),
    byHelpStatus: z.boolean(),
    /**
     * Set where its tables are linked with the public ones by disclosure control, so that it is published too: what may have
     * become of the children whom it divides. Without `divides` each population lies in the one before, and whoever has the
     * earlier numerator has the later one.
     */
    linked: z
      .strictObject({
        outcomes: z.array(z.enum(['running', 'started', 'none'])).min(1),
        /**
         * Whether its public tables of the country tell victims and others apart. Where ten of them are shown, whoever is one knows
         * any part of them to within nine: what divides a group that may be so small is told of all children alone.
         */
        byVictim: z.boolean(),
        /** Its public tables, below the country of all children alone; the others stand in the internal edition alone. */
        margins: z.array(z.enum(['total', 'year', 'province', 'youth_region'])).min(1),
      })
      .optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('counts'),
    unit: z.literal('count'),
    interval: z.literal('garwood'),
    categories: z.array(z.strictObject({ code, label: words, flag: column })).min(1),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('incidence'),
    unit: z.literal('probability'),
    interval: z.literal('log_log'),
    /** Days after the index date, rising. */
    days: z.array(z.int().min(1)).min(1),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('quantiles'),
    unit: z.literal('days'),
    interval: z.literal('log_log'),
    quantiles: z.array(z.strictObject({ code, label: words, share: z.number().gt(0).lt(1) })).min(1),
    /** The mean is taken over the days up to this one. */
    restrictedTo: z.int().min(1),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('flow'),
    unit: z.literal('count'),
    interval: z.literal('none'),
  }),
]);
export type InternalIndicator = z.infer<typeof internalIndicator>;
/** Indicators of shares: distributions, and several windows. */
export type SharesIndicator = Extract<InternalIndicator, { kind: 'shares' }>;
/** A share indicator that is published: disclosure control links its tables with those of the headline. */
export type LinkedIndicator = SharesIndicator & { readonly linked: NonNullable<SharesIndicator['linked']> };
/** Whatever the public edition may tell of. */
export type PublicIndicator = Indicator | LinkedIndicator;
/** Indicators of which flags are counted. */
export type CountedIndicator = Extract<InternalIndicator, { kind: 'shares' | 'counts' }>;

/** The codes of an indicator's categories, steps or shares, with their words; none for a single figure. */
export function codesOfIndicator(
  indicator: PublicIndicator,
): readonly { readonly code: string; readonly label: Words }[] {
  switch (indicator.kind) {
    case 'distribution':
      return indicator.categories;
    case 'account':
      return indicator.steps;
    case 'shares':
      return indicator.shares;
    default:
      return [];
  }
}
