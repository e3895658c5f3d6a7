import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { manifest } from '../../schemas/manifest.ts';
import { ledgerEntry, type LedgerEntry, entryFile } from '../../src/ledger/entry.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';
import { isAsSealed } from '../diagnostics/sealed-release.ts';

const { release, period, region, cohort, followUp } = manifest.shape.configuration.shape;
const disclosure = z.object({
  method: z.string(),
  minimumCount: z.int(),
  zeros: z.enum(['protect', 'allow']),
});

/** What two releases are compared by: the rest of a manifest may differ between versions. */
const published = z.object({
  configuration: z.object({ release, period, region, cohort, followUp, disclosure }),
});

/** A release to compare. */
export interface OpenedRelease {
  readonly folder: string;
  readonly id: string;
  readonly configuration: z.infer<typeof published>['configuration'];
  /** What the ledger says of it; `null` where the internal files are not there, as in what readers have. */
  readonly entry: LedgerEntry | null;
}

/**
 * Finds a release by its folder, or by its id below an output folder, and looks whether its figures are those that it published.
 *
 * @throws ZichtError (exit 2) where there is none, (exit 8) where its figures are not as its manifest says.
 */
export function openRelease(named: string, output: string): OpenedRelease {
  const folder = [named, join(output, 'releases', named)].find((path) =>
    existsSync(join(path, 'manifest.json')),
  );
  if (folder === undefined)
    throw failure(exitCodes.usage, {
      code: 'compare.no-release',
      where: named,
      what: 'There is no release in this folder, nor of this id in the output folder.',
      expected: 'a folder with manifest.json and public/, or the id of a release below --output',
    });
  const unreadable = (cause?: unknown) =>
    failure(
      exitCodes.guard,
      {
        code: 'compare.not-as-published',
        where: named,
        what: 'The public figures of this release cannot be read, or are not those that its manifest names.',
        expected: 'public/indicators.parquet with the hash that stands in manifest.json',
        remedy: 'Compare the release as it was published.',
      },
      cause,
    );
  try {
    if (!isAsSealed(folder)) throw unreadable();
    const { configuration } = published.parse(
      JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')),
    );
    return {
      folder: realpathSync(folder),
      id: configuration.release.id,
      configuration,
      entry: entryOf(folder),
    };
  } catch (error) {
    throw unreadable(error);
  }
}

function entryOf(folder: string): LedgerEntry | null {
  const path = join(folder, entryFile);
  return existsSync(path) ? ledgerEntry.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}
