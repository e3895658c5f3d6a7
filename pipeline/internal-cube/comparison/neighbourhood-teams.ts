import type { Cell } from '../../../schemas/cube.ts';
import type { RegionLevel } from '../../../schemas/margins.ts';
import type { Engine } from '../../../src/duckdb/engine.ts';
import { everywhere } from '../../cube/accounts.ts';
import { coordinateKey, type Table } from '../../cube/coordinates.ts';
import { statement } from '../../statement.ts';

interface TeamRow {
  readonly period: string;
  readonly region_level: Exclude<RegionLevel, 'country'>;
  readonly region: string;
  readonly youth_region: string | null;
  readonly children: number;
  readonly followed: number;
  readonly with_team: number;
}

/** What a register without help of neighbourhood teams does to the comparison of regions. */
export interface NeighbourhoodTeams {
  /** Whether a region lacks such help in a year, so that its share without help says something else than that of others. */
  readonly isApart: (cell: Pick<Cell, 'region_level' | 'region'>) => boolean;
  /** For every youth region and year how many children had such help. */
  readonly cells: readonly Cell[];
}

/** Why a region is compared apart: the reason on its flag and on its comparisons. */
export const apartReason = 'no_neighbourhood_team';

/**
 * Regions without any help of neighbourhood teams in a year (methodology section 5): there, help of such teams that was not
 * delivered looks like no help. A region is apart over the whole period as soon as it is in one of the years that count; a municipality
 * with its youth region, as one municipality has too few children to tell; a region without children in a year lacks nothing.
 * Nobody is apart where such help does not count, or is delivered nowhere at all: then all regions lack the same.
 */
export async function findNeighbourhoodTeams(
  engine: Engine,
  tables: readonly Table[],
): Promise<NeighbourhoodTeams> {
  const rows = await engine.rows<TeamRow>(
    statement('indicators/neighbourhood_team'),
    'indicators/neighbourhood_team',
  );
  const isTold = rows.some(({ with_team }) => with_team > 0);
  const place = (level: string, region: string | null) => `${level} ${region}`;
  const apart = new Set(
    rows
      .filter(
        ({ region_level, followed, with_team }) =>
          isTold && region_level !== 'municipality' && followed > 0 && with_team === 0,
      )
      .map(({ region_level, region }) => place(region_level, region)),
  );
  const youthRegions = new Map(
    rows
      .filter(({ region_level }) => region_level === 'municipality')
      .map(({ region, youth_region }) => [region, youth_region]),
  );
  return {
    isApart: ({ region_level, region }) =>
      region_level === 'municipality'
        ? apart.has(place('youth_region', youthRegions.get(region) ?? null))
        : apart.has(place(region_level, region)),
    cells: teamCells(
      rows.filter(({ region_level }) => region_level === 'youth_region'),
      tables,
      isTold,
    ),
  };
}

function teamCells(rows: readonly TeamRow[], tables: readonly Table[], isTold: boolean): Cell[] {
  const at = ({ period, region_level, region }: Pick<TeamRow, 'period' | 'region_level' | 'region'>) =>
    coordinateKey({ ...everywhere, period, region_level, region });
  const found = new Map(rows.map((row) => [at(row), row]));
  return tables
    .filter(({ margin }) => margin.id === 'year_youth_region')
    .flatMap(({ coordinates }) => coordinates)
    .map((coordinates): Cell => {
      const key = {
        ...{ indicator: 'without-help-6m', statistic: 'neighbourhood_team', ...coordinates },
        ...{ category: '_T', unit: 'count' as const, denominator: null, lower: null, upper: null },
      };
      if (!isTold)
        return { ...key, numerator: null, value: null, status: 'not_estimable', reason: 'not_delivered' };
      const { children = 0, with_team = 0 } = found.get(coordinateKey(coordinates)) ?? {};
      const reason = children === 0 ? 'no_children' : with_team === 0 ? apartReason : 'full_count';
      return { ...key, numerator: with_team, value: with_team, status: 'value', reason };
    });
}
