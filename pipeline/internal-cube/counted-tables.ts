import type { CountedTable } from '../../schemas/internal-indicator.ts';
import type { BreakdownId } from '../../schemas/margins.ts';

/** A table of which rows are counted: its rows that count, and the dimensions that it tells. */
export interface CountedSource {
  readonly table: string;
  readonly member: string;
  /** Margins that make no sense here: a day has no years, and care no measure. */
  readonly without: readonly BreakdownId[];
  /** Its rows have no order to take a region from: below the country they are told only where residence is delivered. */
  readonly placedByResidence: boolean;
}

export const countedSources: Readonly<Record<CountedTable, CountedSource>> = {
  cohort: { table: 'cohort_flag', member: 'in_cohort', without: [], placedByResidence: false },
  care_start: { table: 'care_start', member: 'in_care', without: ['measure'], placedByResidence: true },
  waiting: {
    ...{ table: 'waiting', member: 'waits', without: ['year', 'year_youth_region'] },
    placedByResidence: false,
  },
};
