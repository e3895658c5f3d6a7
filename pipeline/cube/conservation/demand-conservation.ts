import type { Configuration } from '../../../schemas/configuration.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { type OpenSum, SumLedger } from '../../../src/cube/sum-ledger.ts';
import { exitCodes, failure } from '../../../src/run/errors.ts';
import type { RegionTables } from '../../regions/tables.ts';
import { bookCategories } from './categories.ts';
import { bookFlows } from './flows.ts';
import { bookMargins } from './margins.ts';
import { type RegionTree, regionTree } from './region-tree.ts';

/**
 * Every sum that does not come out in some cells: margins that do not add up to their totals (methodology section 8, rule 3),
 * categories that are not their whole, and stocks and flows that do not close. Looks at every cell once.
 */
export function openSums(cells: readonly Cell[], tree: RegionTree): OpenSum[] {
  const ledger = new SumLedger();
  for (const cell of cells) {
    bookMargins(ledger, cell, tree);
    bookCategories(ledger, cell);
    bookFlows(ledger, cell);
  }
  return ledger.open();
}

/**
 * Throws (exit 8, `guard.conservation`) where cells, of the public cube or of the internal edition, contradict each other.
 * Names the indicator and what it is divided by, never a count.
 */
export function demandSums(
  cells: readonly Cell[],
  configuration: Pick<Configuration, 'region'>,
  regions: RegionTables,
): void {
  const found = openSums(cells, regionTree(regions, configuration.region.year));
  if (found.length === 0) return;
  throw failure(exitCodes.guard, {
    code: 'guard.conservation',
    where: found
      .map(({ subject, by }) => `${subject} by ${by}`)
      .toSorted()
      .join('; '),
    what: 'Counts of the cube do not add up.',
    expected: 'parts of every margin, distribution and flow that add up to their whole',
    remedy: 'This is a defect in Zicht: please report it. Nothing was published.',
  });
}
