import { type BreakdownId, type MarginId, marginIds } from '../../schemas/margins.ts';

/** Every margin but municipalities: these are made for the headline figures alone (methodology section 7). */
export const withoutMunicipalities: MarginId[] = marginIds.filter((id) => id !== 'municipality');

/** Margins of children of the cohort: by the institution of their first order too, where `breakdowns` names it. */
export const cohortMargins: BreakdownId[] = [...withoutMunicipalities, 'institution'];

/** Margins of curves: nothing crossed, as a curve needs many children (methodology section 7). */
export const curveMargins: MarginId[] = [
  'total',
  'year',
  'sex',
  'age_group',
  'measure',
  'province',
  'youth_region',
];

/** Margins of care of all children: by the child and its residence on the day of the start; no measure. */
export const careMargins: MarginId[] = withoutMunicipalities.filter((id) => id !== 'measure');

/**
 * Public tables of what divides the children of a headline table further: whether, where and since when. Groups of those who are
 * divided again are mostly too few to be shown, and every one of them has to be protected; the other tables stand in the
 * internal edition.
 */
export const linkedMargins = ['total', 'year', 'province', 'youth_region'] satisfies MarginId[];

/** The same for what is told by help at six months as well: for the country alone. */
export const linkedCountryMargins = ['total', 'year'] satisfies MarginId[];
