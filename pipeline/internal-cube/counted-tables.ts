import type { CountedTable } from '../../schemas/internal-indicator.ts';
import type { BreakdownId } from '../../schemas/margins.ts';
import { identifier } from '../../src/duckdb/quote.ts';

/** A table of which rows are counted: its rows that count, and the dimensions that it tells. */
export interface CountedSource {
  readonly table: string;
  readonly member: string;
  /** How many each row stands for: a column, where rows are combinations that are counted already. */
  readonly units: { readonly column: string } | 'rows';
  /** Margins that make no sense here: a day has no years, and care no measure. */
  readonly without: readonly BreakdownId[];
  /** Its rows have no order to take a region from: below the country they are told only where residence is delivered. */
  readonly placedByResidence: boolean;
}

export const countedSources: Readonly<Record<CountedTable, CountedSource>> = {
  cohort: { table: 'cohort_flag', member: 'in_cohort', units: 'rows', without: [], placedByResidence: false },
  care_start: {
    ...{ table: 'care_start', member: 'in_care', units: { column: 'starts' } },
    ...{ without: ['measure'], placedByResidence: true },
  },
  waiting: {
    ...{ table: 'waiting', member: 'waits', units: 'rows' },
    ...{ without: ['year', 'year_youth_region'], placedByResidence: false },
  },
};

/** SQL that adds up what the rows of a source stand for, of those that meet a condition. */
export function sumOf({ units }: CountedSource, condition: string): string {
  const each = units === 'rows' ? '1' : identifier(units.column);
  return `CAST(sum(CASE WHEN ${condition} THEN ${each} ELSE 0 END) AS BIGINT)`;
}
