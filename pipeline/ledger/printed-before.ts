import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import type { PublishedRelease } from '../../src/ledger/chain.ts';
import type { EarlierReading } from '../attack/earlier-figures.ts';
import { keyOf } from '../disclosure-plan.ts';
import type { RegionTables } from '../regions/tables.ts';
import { definitionOf, type LedgerCell, publishedRow, readCells } from './ledger-cells.ts';
import { classificationHash } from './series-settings.ts';

/** Rows that earlier releases showed. */
export interface PrintedBefore {
  /** Of each cell the row that was shown last. */
  readonly printed: readonly Cell[];
  /** Every row that was shown, with the counts behind it as they were then: the judge's, and no reader's. */
  readonly readings: readonly EarlierReading[];
}

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
): Promise<PrintedBefore> {
  const definition = definitionOf(configuration, classificationHash(regions, configuration));
  const last = new Map<string, LedgerCell>();
  const shown = new Map<string, LedgerCell>();
  for (const release of before)
    for (const cell of (await readCells(engine, release)).values()) {
      const isSame = cell.fate === 'shown' && cell.definition === definition(cell);
      if (!isSame) continue;
      last.set(keyOf(cell), cell);
      // Most cells read as they did: each reading once, the last of them last.
      const { numerator, denominator, rows_numerator, rows_denominator } = cell;
      const reading = [keyOf(cell), numerator, denominator, rows_numerator, rows_denominator].join();
      shown.delete(reading);
      shown.set(reading, cell);
    }
  return {
    printed: [...last.values()].map(publishedRow),
    readings: [...shown.values()].map((cell) => ({ row: publishedRow(cell), counted: countedRow(cell) })),
  };
}

function countedRow(cell: LedgerCell): Cell {
  const { rows_numerator: numerator, rows_denominator: denominator } = cell;
  return { ...publishedRow(cell), numerator, denominator, value: null, lower: null, upper: null };
}
