import type { Cell } from '../../../schemas/cube.ts';
import type { RegionTables } from '../../regions/tables.ts';
import { Scopes } from './scopes.ts';

/**
 * What the page of one region may tell: rows of that region, of the regions that it lies in, and of the country; nothing of any
 * other region. The page of an unknown region may tell of the country alone.
 */
export function placeScopes(
  rows: readonly Cell[],
  { municipalities }: Pick<RegionTables, 'municipalities'>,
): (code: string) => Scopes {
  const byRegion = new Map<string, Cell[]>();
  for (const row of rows) {
    const those = byRegion.get(row.region);
    if (those === undefined) byRegion.set(row.region, [row]);
    else those.push(row);
  }
  const found = new Map<string, Scopes>();
  return (code) => {
    const known = found.get(code);
    if (known !== undefined) return known;
    const inside = municipalities.filter((one) => one.code === code || one.youthRegion === code);
    const own = inside.length === 0 ? [] : [code];
    const around = inside.flatMap(({ youthRegion, province }) => [youthRegion, province]);
    const regions = [...new Set([...own, ...around, 'NL'])];
    const scopes = new Scopes(regions.flatMap((region) => byRegion.get(region) ?? []));
    found.set(code, scopes);
    return scopes;
  };
}
