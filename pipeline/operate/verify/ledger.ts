import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inspectLedger } from '../../../src/ledger/chain.ts';
import { type LedgerEntry, entryFile, ledgerEntry } from '../../../src/ledger/entry.ts';
import type { Problem } from '../../../src/run/errors.ts';
import { readJson, type SealedManifest } from '../read-manifest.ts';
import { changedFiles } from './files.ts';

export interface LedgerVerdict {
  readonly entry: LedgerEntry | null;
  /** How many releases the chain has; `null` where the release lies outside an output folder, so that there is none. */
  readonly chain: number | null;
  readonly problems: readonly Problem[];
}

/**
 * Holds a release against its entry, and where it lies in an output folder the whole chain: each entry unchanged and naming the one
 * before, the release among them.
 */
export function verifyLedger(folder: string, manifest: SealedManifest | null): LedgerVerdict {
  const entry = readJson(join(folder, entryFile), ledgerEntry);
  const own = entry === null ? [noEntry] : ownProblems(folder, entry, manifest);
  const output = dirname(dirname(folder));
  const isInSeries = basename(dirname(folder)) === 'releases' && existsSync(join(output, 'ledger'));
  if (!isInSeries) return { entry, chain: null, problems: own };
  const { releases, unrecorded, problems } = inspectLedger(output);
  const isUnrecorded = unrecorded?.folder === folder;
  return {
    entry,
    chain: releases.length,
    problems: [...own, ...problems, ...(isUnrecorded ? [notWrittenDown] : [])],
  };
}

const noEntry: Problem = {
  code: 'verify.no-entry',
  where: entryFile,
  what: 'The entry of this release in the ledger is not there, or cannot be read.',
  expected: 'the entry that was written when the release was sealed',
  remedy: 'Restore the release as it was published from a backup.',
};

const notWrittenDown: Problem = {
  code: 'verify.not-written-down',
  where: 'ledger/chain.json',
  what: 'A run was killed before it wrote this release down.',
  remedy: 'Run the batch: it completes what was left.',
};

function ownProblems(folder: string, entry: LedgerEntry, manifest: SealedManifest | null): Problem[] {
  const listed = Object.entries(entry.files).map(([path, sha256]) => ({ path, sha256 }));
  const known = new Map(manifest?.files.map(({ path, sha256 }) => [path, sha256]));
  const isOther = manifest !== null && manifest.configuration.release.id !== entry.release;
  return [
    ...(isOther
      ? [
          {
            code: 'verify.other-release',
            where: entryFile,
            what: 'The entry in the ledger is of another release than the manifest.',
            expected: 'one id in both',
            remedy: 'Restore the release as it was published from a backup.',
          },
        ]
      : []),
    // What the manifest names with the same hash is told where its files are looked at.
    ...changedFiles(
      folder,
      listed.filter(({ path, sha256 }) => known.get(path) !== sha256),
      entryFile,
    ),
  ];
}
