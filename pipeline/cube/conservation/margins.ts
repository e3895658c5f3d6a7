import type { Cell } from '../../../schemas/cube.ts';
import type { Counts, SumLedger } from '../../../src/cube/sum-ledger.ts';
import { cellKey, nameOf } from './keys.ts';
import type { RegionTree } from './region-tree.ts';

/** Statistics that count; all others are computed from counts, and what is computed does not add up. */
const counted: ReadonlySet<string> = new Set([
  ...['estimate', 'flow', 'at_risk', 'entered', 'events', 'competing', 'censored'],
]);

/** Dimensions of which the codes divide everybody: each child is in one of them at a time. */
const divided = ['victim', 'sex', 'age_group', 'measure', 'help_status'] as const;

/**
 * Books a cell as a whole, and as a part of every cell that has a total where it has a code. Exceptions:
 * - years of `linkage-rate` of a register: its records lie in other years too;
 * - measures of `orders-flow`: a change of measure is a flow out of one and into another, and one on 1 January leaves the
 *   child in the stock of neither;
 * - inhabitants, below a rate, are the same for victims and others.
 *
 * A year that is not followed yet counts nothing, and is no part of the whole period either; what is not applicable is no
 * part of anything.
 */
export function bookMargins(ledger: SumLedger, cell: Cell, tree: RegionTree): void {
  if (!counted.has(cell.statistic) || cell.status === 'not_applicable') return;
  const counts: Counts = [cell.numerator, cell.denominator];
  ledger.state(cellKey(cell), nameOf(cell), counts);
  for (const dimension of divided) {
    if (cell[dimension] === '_T') continue;
    if (dimension === 'measure' && cell.indicator === 'orders-flow') continue;
    const parts = cell.unit === 'per_1000' ? counts.slice(0, 1) : counts;
    ledger.add(cellKey(cell, { [dimension]: '_T' }), dimension, parts);
  }
  if (cell.period !== '_T' && (cell.indicator !== 'linkage-rate' || cell.category === '_T'))
    ledger.add(cellKey(cell, { period: '_T' }), 'year', counts);
  bookRegion(ledger, cell, counts, tree);
}

function bookRegion(ledger: SumLedger, cell: Cell, counts: Counts, tree: RegionTree): void {
  if (cell.region_level === 'country') return;
  ledger.add(cellKey(cell, { region_level: 'country', region: 'NL' }), cell.region_level, counts);
  if (cell.region_level !== 'municipality') return;
  const place = tree.placeOf(cell.region);
  if (place === undefined) return;
  const youth = { region_level: 'youth_region', region: place.youthRegion } as const;
  ledger.add(cellKey(cell, youth), 'municipality', counts);
  if (tree.blurred.has(place.province)) return;
  ledger.add(cellKey(cell, { region_level: 'province', region: place.province }), 'municipality', counts);
}
