import type { Part } from '../../src/statistics/part.ts';
import { referenceTable } from './reference-table.ts';

/** The 28 made-up regions of the reference results, small ones first. */
export function referenceRegions(): Part[] {
  return referenceTable('regions.csv').map((row) => ({ having: Number(row.x), all: Number(row.n) }));
}
