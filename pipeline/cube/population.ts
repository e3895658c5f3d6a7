import type { Engine } from '../../src/duckdb/engine.ts';
import { statement } from '../statement.ts';
import type { Coordinates } from './coordinates.ts';

/**
 * Inhabitants aged 0 to 17 at a cell's year and region, summed over the years for `_T`. `null`: the delivery lacks them, those
 * of one of the years, or those of a municipality in the region; `undefined`: a cell by sex, age or measure, for which no rate is made.
 */
export type PopulationLookup = (at: Coordinates) => number | null | undefined;

interface PopulationRow {
  readonly period: string | null;
  readonly province: string | null;
  readonly youth_region: string | null;
  readonly municipality: string | null;
  readonly years: number;
  readonly persons: number;
  readonly missing: number;
}

/** Reads the delivered population, recoded to the classification of the run; `years` are the years of the period. */
export async function readPopulation(engine: Engine, years: readonly string[]): Promise<PopulationLookup> {
  const rows = await engine.rows<PopulationRow>(statement('indicators/population'), 'indicators/population');
  const persons = new Map<string, number>();
  for (const row of rows) {
    const complete = row.missing === 0 && (row.period !== null || row.years === years.length);
    const region = row.municipality ?? row.youth_region ?? row.province ?? 'NL';
    const level =
      row.municipality !== null
        ? 'municipality'
        : row.youth_region !== null
          ? 'youth_region'
          : row.province !== null
            ? 'province'
            : 'country';
    if (complete && row.persons > 0) persons.set(`${row.period ?? '_T'}|${level}|${region}`, row.persons);
  }
  return (at) => {
    if (at.sex !== '_T' || at.age_group !== '_T' || at.measure !== '_T') return undefined;
    return persons.get(`${at.period}|${at.region_level}|${at.region}`) ?? null;
  };
}
