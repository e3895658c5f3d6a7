import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedEngine } from '../duckdb/duckdb-engine.ts';
import type { SecretKey } from '../keys/secret-key.ts';
import { pointAt } from '../run/durable.ts';
import { type PublishedRelease, readLedger, recordRelease } from './chain.ts';

/** What was published before the release that a run makes, and how its children are known again. */
export interface Series {
  /** In the order in which they were published. */
  readonly before: readonly PublishedRelease[];
  /** The release of the same id, where it exists. */
  readonly own: PublishedRelease | null;
  /** Makes `series_digest(text)` a function of statements; returns the id of the secret behind it. */
  readonly defineDigest: () => string;
  /** Makes `release_digest(text)` a function of statements, under a secret that follows from that of the series and the id of the release. */
  readonly defineReleaseDigest: () => void;
}

/**
 * Completes what a killed run left: a release that is there becomes the latest and is written down, as it would have been.
 *
 * @returns the releases of the series.
 * @throws ZichtError (exit 8) where the ledger is not whole.
 */
export function recoverLedger(output: string, unique: string): readonly PublishedRelease[] {
  const { releases, unrecorded } = readLedger(output);
  if (unrecorded === null) return releases;
  const { release } = unrecorded.entry;
  pointAt(join(output, 'latest'), join('releases', release), unique);
  recordRelease(output, release, unique);
  return [...releases, unrecorded];
}

/**
 * The series as a run of the release `id` sees it: what came after a release that is made again plays no part.
 *
 * @param openKey opens the secret of the series, by the id that its releases know it by.
 */
export function seriesOf(
  id: string,
  releases: readonly PublishedRelease[],
  engine: EmbeddedEngine,
  openKey: (expected: string | null) => SecretKey,
): Series {
  const key = () => openKey(releases.at(-1)?.entry.keyId ?? null);
  const at = releases.findIndex(({ entry }) => entry.release === id);
  return {
    before: at < 0 ? releases : releases.slice(0, at),
    own: releases[at] ?? null,
    defineDigest: () => {
      const secret = key();
      engine.defineTextFunction('series_digest', (text) => secret.pseudonym('ledger', text, 'hex'));
      return secret.id;
    },
    defineReleaseDigest: () => {
      // With a space, so that no label of a pseudonym is the same.
      const secret = key().derived('zicht release', id);
      engine.defineTextFunction('release_digest', (text) => secret.pseudonym('child', text, 'hex'));
    },
  };
}

/** The folders in which the engine finds what the ledger keeps of each release. */
export function ledgerDirectories(releases: readonly Pick<PublishedRelease, 'folder'>[]): string[] {
  return releases.map(({ folder }) => join(folder, 'internal', 'ledger')).filter((path) => existsSync(path));
}
