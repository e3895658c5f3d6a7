import type { NaiveChild } from '../cohort.ts';
import { readCsv } from '../csv.ts';
import type { RegisterName, Registers } from '../rows.ts';

/** What must come of one index row; only what a case is about is stated. */
export interface ExpectedRow {
  /** Key without its type. */
  readonly key: string;
  readonly indexDate: string;
  readonly excluded?: NaiveChild['excluded'];
  readonly followUp?: NaiveChild['followUp'];
  readonly help?: NaiveChild['help'];
  readonly ageGroup?: string;
  readonly sex?: string;
  readonly victim?: boolean;
  readonly measure?: string;
  readonly municipality?: string;
  readonly youthRegion?: string;
  readonly province?: string;
}

/** A few rows, and the outcome worked out by hand from the methodology. */
export interface EdgeCase {
  readonly words: string;
  /** CSV texts with the columns that matter; the others are empty. */
  readonly registers: Readonly<Partial<Record<RegisterName, string>>>;
  /** Parts of the run configuration that differ from `baseConfiguration`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The index rows, in any order; or that the run refuses the input. */
  readonly expected: readonly ExpectedRow[] | 'refused';
}

/** The configuration of every case unless it says otherwise; two whole years, all followed. */
export const baseConfiguration = {
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
};

/** Without a table by year only the child's own horizon counts. */
export const withoutYears = { breakdowns: ['total', 'sex', 'age_group'] };

/** The rows of a case. Orders without a municipality column lie in Utrecht; care defaults to an empty register. */
export function registersOf(edgeCase: EdgeCase): Registers {
  const tables = Object.fromEntries(
    Object.entries(edgeCase.registers).map(([name, text]) => [name, readCsv(trimmed(text))]),
  );
  const orders = (tables.protection_orders ?? []).map((row) => ({
    measure: 'supervision',
    municipality: 'GM0344',
    ...row,
  }));
  const care = (tables.youth_care ?? []).map((row) => ({ care_type: 'outpatient', ...row }));
  return { ...tables, protection_orders: orders, youth_care: care };
}

const trimmed = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
