import type { SqlValue } from '../../src/duckdb/engine.ts';
import { identifier } from '../../src/duckdb/quote.ts';
import type { Coordinates, Table } from './coordinates.ts';

const regionColumns = {
  province: 'province',
  youth_region: 'youth_region',
  municipality: 'municipality',
  institution: 'institution_code',
} as const;
/** The dimensions by which tables group rows. */
export const dimensions = [
  'period',
  'victim',
  'sex',
  'age_group',
  'measure',
  'province',
  'youth_region',
  'municipality',
  'institution_code',
];

/** Every dimension as a column; SQL refuses one that no set groups by, and nobody wants its values: it is empty. */
export function dimensionsOf(sets: readonly (readonly string[])[]): string {
  return dimensions
    .map((name) =>
      sets.some((set) => set.includes(name))
        ? identifier(name)
        : `CAST(NULL AS VARCHAR) AS ${identifier(name)}`,
    )
    .join(', ');
}

/**
 * The columns that a table groups by: with and without the victim dimension where it is told apart. Where nobody knows who
 * is a victim, both would give the same places, and every row twice.
 */
export function groupingSets({ margin, coordinates }: Table): string[][] {
  const columns: string[] = [...margin.dimensions];
  if (margin.regionLevel !== 'country') columns.push(regionColumns[margin.regionLevel]);
  const tellsVictims = coordinates.some(({ victim }) => victim !== '_T');
  return tellsVictims ? [columns, [...columns, 'victim']] : [columns];
}

export function setOf(columns: readonly string[]): string {
  return `(${columns.map(identifier).join(', ')})`;
}

export function coordinatesOf(row: Record<string, SqlValue>): Coordinates {
  const text = (name: string) => (row[name] === null || row[name] === undefined ? '_T' : String(row[name]));
  const level = (['institution', 'municipality', 'youth_region', 'province'] as const).find(
    (name) => row[regionColumns[name]] !== null,
  );
  return {
    period: text('period'),
    victim: text('victim'),
    region_level: level ?? 'country',
    region: level === undefined ? 'NL' : text(regionColumns[level]),
    sex: text('sex'),
    age_group: text('age_group'),
    measure: text('measure'),
    help_status: '_T',
  };
}
