import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import type { PublishedRelease } from '../../src/ledger/chain.ts';
import { keyOf } from '../disclosure-plan.ts';
import type { RegionTables } from '../regions/tables.ts';
import { definitionOf, publishedRow, readCells } from './ledger-cells.ts';
import { classificationHash } from './series-settings.ts';

/**
 * What earlier releases of a series printed of cells that a release of this configuration counts too: those of the same definition,
 * which names the pool of years and the regions, so that their periods are closed. Of each cell the row that was shown last, whether
 * it was shown since or withheld.
 *
 * @param before in the order in which they were published.
 * @throws ZichtError (exit 8) where a file of the ledger is not the one of then.
 */
export async function printedBefore(
  engine: Engine,
  configuration: Configuration,
  regions: RegionTables,
  before: readonly PublishedRelease[],
): Promise<Cell[]> {
  const definition = definitionOf(configuration, classificationHash(regions, configuration));
  const last = new Map<string, Cell>();
  for (const release of before)
    for (const cell of (await readCells(engine, release)).values()) {
      const isSame = cell.fate === 'shown' && cell.definition === definition(cell);
      if (isSame) last.set(keyOf(cell), publishedRow(cell));
    }
  return [...last.values()];
}
