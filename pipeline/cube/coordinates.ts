import { codesOf } from '../../schemas/code-lists.ts';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import { type Margin, margins } from '../../schemas/margins.ts';
import { regionCodes } from '../regions/recode.ts';
import type { RegionTables } from '../regions/tables.ts';

/** Where a cell stands: one value for every dimension, `_T` for a total. */
export type Coordinates = Pick<
  Cell,
  'period' | 'victim' | 'region_level' | 'region' | 'sex' | 'age_group' | 'measure' | 'help_status'
>;

/** A margin with all its coordinates: the full grid, whatever the data. */
export interface Table {
  readonly margin: Margin;
  readonly coordinates: readonly Coordinates[];
}

/** The calendar years that the period touches. */
export function yearsOf(configuration: Configuration): string[] {
  const from = Number(configuration.period.from.slice(0, 4));
  const until = Number(configuration.period.until.slice(0, 4));
  return Array.from({ length: until - from + 1 }, (_, at) => String(from + at).padStart(4, '0'));
}

/** Every configured margin with its full grid, in publication priority. */
export function tablesOf(configuration: Configuration, tables: RegionTables, hasVictims: boolean): Table[] {
  const regions = regionCodes(tables, configuration.region.year);
  return margins
    .filter((margin) => configuration.breakdowns.includes(margin.id))
    .map((margin) => ({ margin, coordinates: gridOf(margin, yearsOf(configuration), regions, hasVictims) }));
}

function gridOf(
  margin: Margin,
  years: readonly string[],
  regions: Record<string, readonly string[]>,
  hasVictims: boolean,
): Coordinates[] {
  const has = (dimension: Margin['dimensions'][number]) => margin.dimensions.includes(dimension);
  const axes: { readonly [name in keyof Coordinates]: readonly string[] } = {
    period: has('period') ? years : ['_T'],
    victim: margin.byVictim && hasVictims ? ['_T', ...codesOf('victim')] : ['_T'],
    region_level: [margin.regionLevel],
    region: regions[margin.regionLevel] ?? [],
    sex: has('sex') ? codesOf('sex') : ['_T'],
    age_group: has('age_group') ? codesOf('age_group') : ['_T'],
    measure: has('measure') ? codesOf('measure') : ['_T'],
    help_status: ['_T'],
  };
  let grid: Partial<Record<keyof Coordinates, string>>[] = [{}];
  for (const [name, values] of Object.entries(axes)) {
    grid = grid.flatMap((found) => values.map((value) => ({ ...found, [name]: value })));
  }
  return grid as Coordinates[];
}

/** Coordinates as one text, for look-ups. */
export function coordinateKey(at: Coordinates): string {
  return [at.period, at.victim, at.region_level, at.region, at.sex, at.age_group, at.measure].join('|');
}
