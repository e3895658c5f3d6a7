import type { Cell } from '../../../schemas/cube.ts';
import type { Engine } from '../../../src/duckdb/engine.ts';
import { standardisedShare } from '../../../src/statistics/standardised-share.ts';
import type { Stratum } from '../../../src/statistics/strata.ts';
import { beside, type Compared, estimatesAt } from './compared.ts';
import type { DesignEffects } from './design-effects.ts';
import { readStrata, type StratumRow } from './read-strata.ts';

const levels: readonly string[] = ['province', 'youth_region'];

/**
 * The share of each region as it would be if its children were of the ages, sexes and measures of the whole country:
 * direct standardisation. Not estimable where a region has nobody in a stratum that the country has. Care has no measures.
 */
export async function standardisedCells(
  engine: Engine,
  cells: readonly Cell[],
  compared: readonly Compared[],
  effects: DesignEffects,
): Promise<Cell[]> {
  const made: Cell[] = [];
  for (const over of ['cohort', 'care_start'] as const) {
    const shares = compared.filter((share) => share.over === over);
    const strata = await readStrata(engine, over, shares);
    for (const [at, share] of shares.entries())
      made.push(
        ...estimatesAt(
          cells,
          share,
          (cell) => cell.period === '_T' && levels.includes(cell.region_level),
        ).map(besideStrata(strata(at), (estimate) => effects(share, estimate))),
      );
  }
  return made;
}

/** Standardises an estimate by the strata of its region; each weighs as in all provinces together. */
function besideStrata(
  rows: readonly StratumRow[],
  effect: (estimate: Cell) => number,
): (estimate: Cell) => Cell {
  const weights = new Map<string, number>();
  const places = new Map<string, Map<string, StratumRow>>();
  for (const row of rows) {
    if (row.region_level === 'province') weights.set(row.stratum, (weights.get(row.stratum) ?? 0) + row.size);
    const place = `${row.region_level} ${row.region}`;
    const own = places.get(place) ?? new Map<string, StratumRow>();
    places.set(place, own.set(row.stratum, row));
  }
  return (estimate) => {
    const own = places.get(`${estimate.region_level} ${estimate.region}`);
    const strata = [...weights].map(([stratum, weight]): Stratum => {
      const { events = 0, size = 0 } = own?.get(stratum) ?? {};
      return { events, size, weight };
    });
    if (strata.length === 0 || strata.some(({ size }) => size === 0))
      return beside(estimate, 'standardised', { value: null }, 'empty_stratum');
    const { value, interval } = standardisedShare(strata, 0.95, effect(estimate));
    return beside(estimate, 'standardised', {
      value,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
    });
  };
}
