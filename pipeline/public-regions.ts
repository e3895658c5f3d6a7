import type { Cell } from '../schemas/cube.ts';
import type { RegionLevel } from '../schemas/margins.ts';

/** Region levels that are public. The finer ones wait for complementary suppression. */
export const publicRegionLevels: readonly RegionLevel[] = ['country', 'province'];

/** Whether cells of this region level are public at all. */
export function mayBePublic(row: Cell): boolean {
  return publicRegionLevels.includes(row.region_level);
}
