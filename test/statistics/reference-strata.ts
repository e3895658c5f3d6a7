import type { Stratum } from '../../src/statistics/strata.ts';
import { referenceTable } from './reference-table.ts';

/** A stratum by age and sex of one of the four regions of the reference results. */
export interface RegionStratum extends Stratum {
  readonly region: string;
  readonly group: string;
}

export function referenceStrata(): RegionStratum[] {
  return referenceTable('standardisation.csv').map((row) => ({
    region: row.region ?? '',
    group: `${row.ageband} ${row.sex}`,
    events: Number(row.x),
    size: Number(row.n),
    weight: Number(row.std),
  }));
}
