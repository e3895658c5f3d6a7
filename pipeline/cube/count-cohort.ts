import type { Indicator } from '../../schemas/indicator.ts';
import type { Engine, SqlValue } from '../../src/duckdb/engine.ts';
import { identifier } from '../../src/duckdb/quote.ts';
import { type Coordinates, coordinateKey, type Table } from './coordinates.ts';

/** Rows of the cohort with a combination of flags, and the distinct children behind them. */
export interface Count {
  readonly rows: number;
  readonly children: number;
}

/** A set of cohort rows: those with every flag of `all` and without the flag `not`. */
export interface Selection {
  readonly all: readonly string[];
  readonly not?: string;
}

/** Looks up a count; rows that no child falls in are zero. */
export type CountLookup = (at: Coordinates, selection: Selection) => Count;

const regionColumns = {
  province: 'province',
  youth_region: 'youth_region',
  municipality: 'municipality',
} as const;
const dimensions = [
  'period',
  'victim',
  'sex',
  'age_group',
  'measure',
  'province',
  'youth_region',
  'municipality',
];

/** The selections that an indicator counts: population, numerator and complement, and who is in the cohort but not in it. */
export function selectionsOf(indicator: Indicator): Selection[] {
  if (indicator.kind === 'account') return [];
  const population: Selection = { all: [indicator.population] };
  const rest: Selection = { all: ['in_cohort'], not: indicator.population };
  const flags =
    indicator.kind === 'share'
      ? [indicator.numerator]
      : indicator.kind === 'distribution'
        ? indicator.categories.map((category) => category.flag)
        : [];
  return [
    population,
    rest,
    ...flags.flatMap((flag) => [part(indicator.population, flag), outside(indicator.population, flag)]),
  ];
}

export const part = (population: string, flag: string): Selection => ({ all: [population, flag] });
export const outside = (population: string, flag: string): Selection => ({ all: [population], not: flag });

/** Counts all indicators over all tables in one pass over the cohort (GROUPING SETS). */
export async function countCohort(
  engine: Engine,
  indicators: readonly Indicator[],
  tables: readonly Table[],
): Promise<CountLookup> {
  const selections = new Map(
    indicators.flatMap(selectionsOf).map((selection) => [selectionKey(selection), selection]),
  );
  const names = [...selections.keys()];
  const counts = [...selections.values()].map((selection, at) => countColumns(selection, at));
  const sets = [...new Set(tables.flatMap(groupingSets))];
  const found = await engine.rows<Record<string, SqlValue>>(
    `SELECT ${dimensions.map(identifier).join(', ')}, ${counts.join(', ')} FROM cohort_flag WHERE in_cohort GROUP BY GROUPING SETS (${sets.join(', ')})`,
    'indicators/count',
  );
  const lookup = new Map<string, Count>();
  for (const row of found) {
    const at = coordinateKey(coordinatesOf(row));
    names.forEach((name, column) => {
      lookup.set(`${at}#${name}`, { rows: Number(row[`n${column}`]), children: Number(row[`c${column}`]) });
    });
  }
  return (at, selection) =>
    lookup.get(`${coordinateKey(at)}#${selectionKey(selection)}`) ?? { rows: 0, children: 0 };
}

function countColumns(selection: Selection, at: number): string {
  const conditions = selection.all.map(identifier);
  if (selection.not !== undefined) conditions.push(`NOT ${identifier(selection.not)}`);
  const condition = conditions.join(' AND ');
  return (
    `CAST(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS BIGINT) AS n${at}, ` +
    `count(DISTINCT CASE WHEN ${condition} THEN child_no END) AS c${at}`
  );
}

function groupingSets({ margin }: Table): string[] {
  const columns: string[] = [...margin.dimensions];
  if (margin.regionLevel !== 'country') columns.push(regionColumns[margin.regionLevel]);
  const set = (names: readonly string[]) => `(${names.map(identifier).join(', ')})`;
  return margin.byVictim ? [set(columns), set([...columns, 'victim'])] : [set(columns)];
}

function coordinatesOf(row: Record<string, SqlValue>): Coordinates {
  const text = (name: string) => (row[name] === null || row[name] === undefined ? '_T' : String(row[name]));
  const level = (['municipality', 'youth_region', 'province'] as const).find((name) => row[name] !== null);
  return {
    period: text('period'),
    victim: text('victim'),
    region_level: level ?? 'country',
    region: level === undefined ? 'NL' : text(level),
    sex: text('sex'),
    age_group: text('age_group'),
    measure: text('measure'),
    help_status: '_T',
  };
}

function selectionKey(selection: Selection): string {
  return `${selection.all.join('&')}!${selection.not ?? ''}`;
}
