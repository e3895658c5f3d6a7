import type { Cell } from '../../../schemas/cube.ts';
import type { Engine } from '../../../src/duckdb/engine.ts';
import { standardisedShare } from '../../../src/statistics/standardised-share.ts';
import type { Stratum } from '../../../src/statistics/strata.ts';
import { beside, estimatesAt } from './compared.ts';

interface StratumRow {
  readonly region_level: 'province' | 'youth_region';
  readonly region: string;
  readonly stratum: string;
  readonly events: number;
  readonly size: number;
}

/**
 * The share of each region as it would be if its children were of the ages, sexes and measures of the whole country:
 * direct standardisation. Not estimable where a region has nobody in a stratum that the country has.
 */
export async function standardisedCells(engine: Engine, cells: readonly Cell[]): Promise<Cell[]> {
  const rows = await engine.rows<StratumRow>(
    `SELECT
       CASE WHEN GROUPING(province) = 0 THEN 'province' ELSE 'youth_region' END AS region_level,
       COALESCE(province, youth_region) AS region,
       sex || ' ' || age_group || ' ' || measure AS stratum,
       CAST(sum(CASE WHEN none_6m THEN 1 ELSE 0 END) AS BIGINT) AS events,
       count(*) AS size
     FROM cohort_flag WHERE in_cohort AND followed_6m
     GROUP BY GROUPING SETS ((province, sex, age_group, measure), (youth_region, sex, age_group, measure))`,
    'indicators/strata',
  );
  const provinces = rows.filter(({ region_level }) => region_level === 'province');
  const weights = new Map<string, number>();
  for (const { stratum, size } of provinces) weights.set(stratum, (weights.get(stratum) ?? 0) + size);
  const regional = estimatesAt(
    cells,
    ({ region_level, period }) =>
      period === '_T' && (region_level === 'province' || region_level === 'youth_region'),
  );
  return regional.map((estimate) => {
    const own = new Map(
      rows
        .filter(
          ({ region_level, region }) => region_level === estimate.region_level && region === estimate.region,
        )
        .map((row) => [row.stratum, row]),
    );
    const strata = [...weights].map(([stratum, weight]): Stratum => {
      const { events = 0, size = 0 } = own.get(stratum) ?? {};
      return { events, size, weight };
    });
    if (strata.length === 0 || strata.some(({ size }) => size === 0))
      return beside(estimate, 'standardised', { value: null }, 'empty_stratum');
    const { value, interval } = standardisedShare(strata);
    return beside(estimate, 'standardised', {
      value,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
    });
  });
}
