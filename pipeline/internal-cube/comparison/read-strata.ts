import type { Engine, SqlValue } from '../../../src/duckdb/engine.ts';
import { identifier } from '../../../src/duckdb/quote.ts';
import { countedSources, sumOf } from '../counted-tables.ts';
import type { Compared } from './compared.ts';

/** The children of one sex, age group and measure in a region, and how many of them have what a share counts. */
export interface StratumRow {
  readonly region_level: 'province' | 'youth_region';
  readonly region: string;
  readonly stratum: string;
  readonly events: number;
  readonly size: number;
}

/** Reads the strata of all shares over one table in one pass; those of a share by its place in the list, without empty ones. In order: what is added up of them rounds alike. */
export async function readStrata(
  engine: Engine,
  over: Compared['over'],
  shares: readonly Compared[],
): Promise<(share: number) => StratumRow[]> {
  const source = countedSources[over];
  const { table, member } = source;
  const sums = shares.map(({ population, numerator }, at) => {
    const all = identifier(population);
    return `${sumOf(source, all)} AS size${at}, ${sumOf(source, `${all} AND ${identifier(numerator)}`)} AS events${at}`;
  });
  const rows = await engine.rows<Record<string, SqlValue>>(
    `SELECT
       CASE WHEN GROUPING(province) = 0 THEN 'province' ELSE 'youth_region' END AS region_level,
       COALESCE(province, youth_region) AS region,
       sex || ' ' || age_group || ' ' || measure AS stratum,
       ${sums.join(', ')}
     FROM ${identifier(table)} WHERE ${identifier(member)}
     GROUP BY GROUPING SETS ((province, sex, age_group, measure), (youth_region, sex, age_group, measure))
     ORDER BY region_level, region, stratum`,
    `indicators/strata ${over}`,
  );
  return (share) =>
    rows
      .map((row) => ({
        region_level: row.region_level as StratumRow['region_level'],
        region: String(row.region),
        stratum: String(row.stratum),
        events: Number(row[`events${share}`]),
        size: Number(row[`size${share}`]),
      }))
      .filter(({ size }) => size > 0);
}
