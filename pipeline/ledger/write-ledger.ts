import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import {
  cellsFile,
  childrenFile,
  entryFile,
  type LedgerEntry,
  ledgerEntry,
  ledgerFolder,
} from '../../src/ledger/entry.ts';
import type { RunContext } from '../../src/run/context.ts';
import { makeFolder, writeFile } from '../../src/run/durable.ts';
import { sha256 } from '../../src/run/hash.ts';
import { publishedFigures } from '../diagnostics/sealed-release.ts';
import type { Figures } from '../nightly.ts';
import { isAccount } from './account-state.ts';
import { childColumns } from './count-changes.ts';
import { type LedgerCell, ledgerCells, writeCells } from './ledger-cells.ts';
import type { Revisions } from './revisions.ts';
import { spansOf } from './table-facts.ts';
import { accountsTable, tableOf } from './tables.ts';
import { classificationHash, definitionHashes, seriesSettings } from './series-settings.ts';
import type { Settled } from './settle-revisions.ts';

/**
 * Writes the part of the ledger that the candidate would be, into the candidate itself: its cells with their fate, who was counted
 * where, and the entry that names both and the entry before. Call it once the public figures are written, whose hash the entry holds, and before the candidate
 * is sealed.
 */
export async function writeLedger(
  run: RunContext,
  configuration: Configuration,
  figures: Figures,
  { cleared, held, standing }: Settled,
): Promise<void> {
  if (run.series === undefined || held === null) return;
  makeFolder(join(run.folder, ledgerFolder));
  const regions = classificationHash(figures.regions, configuration);
  const cells = ledgerCells(figures.cube, cleared.cube, configuration, regions, standing);
  await writeCells(run.engine, cells, join(run.folder, cellsFile));
  const columns = childColumns.join(', ');
  await run.engine.writeParquet(
    `SELECT ${columns} FROM ledger_child ORDER BY ${columns}`,
    join(run.folder, childrenFile),
  );
  const last = run.series.before.at(-1);
  const entry: LedgerEntry = {
    format: 1,
    sequence: run.series.before.length + 1,
    release: configuration.release.id,
    previous: last === undefined ? null : { release: last.entry.release, sha256: last.sha256 },
    period: configuration.period,
    keyId: held.keyId,
    settings: seriesSettings(configuration),
    definitions: definitionHashes(),
    regions,
    shown: shownTables(cells),
    standing: standingTables(held.revisions),
    files: Object.fromEntries(
      [publishedFigures, cellsFile, childrenFile].map((path) => [
        path,
        sha256(readFileSync(join(run.folder, path))),
      ]),
    ),
  };
  writeFile(join(run.folder, entryFile), `${JSON.stringify(ledgerEntry.parse(entry), null, 2)}\n`);
}

function shownTables(cells: readonly LedgerCell[]): string[] {
  const shown = cells.filter(({ fate }) => fate === 'shown');
  return [
    ...new Set(shown.map((found) => (isAccount(found) ? accountsTable : tableOf(found, found.margin)))),
  ].toSorted();
}

/** Tables that stand, and which release has the data of each of their days. */
function standingTables({ tables, bases }: Revisions): LedgerEntry['standing'] {
  const standing = [...tables].filter(([, state]) => state === 'standing').map(([table]) => table);
  return Object.fromEntries(
    standing.flatMap((table) => {
      const base = bases.get(table);
      return base === undefined ? [] : [[table, spansOf(base)]];
    }),
  );
}
