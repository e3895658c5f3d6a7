import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PublishedRelease } from '../../../src/ledger/chain.ts';
import { releaseFolder } from '../../../src/ledger/place.ts';
import { latestRelease } from '../../../src/run/release.ts';
import { runIdPattern } from '../../../src/run/run-id.ts';
import { readRunRecord } from '../read-manifest.ts';
import { neededParts } from './needed-parts.ts';

/** A release that goes, and the files of it that the ledger keeps. */
export interface Pruned {
  readonly release: string;
  readonly keeps: readonly string[];
}

/** What a prune does, all paths below the output folder. */
export interface PrunePlan {
  /** Newest first, so that at every moment what is there in full finds all that it needs. */
  readonly releases: readonly Pruned[];
  /** Files of releases pruned before that nothing needs any more. */
  readonly files: readonly string[];
  readonly candidates: readonly string[];
  readonly logs: readonly string[];
  /** Links that a killed command left half made. */
  readonly leftovers: readonly string[];
  readonly kept: readonly string[];
  readonly latest: string | null;
}

/**
 * What goes when the newest `keep` releases stay, with the one that `latest` points at: older releases; and candidates and logs of runs
 * before the one that made the oldest release that stays.
 */
export function planPrune(output: string, releases: readonly PublishedRelease[], keep: number): PrunePlan {
  const pointed = latestRelease(output);
  const latest = pointed === undefined ? null : basename(pointed);
  const there = releases.filter(({ folder, entry }) => folder === releaseFolder(output, entry.release));
  const newest = new Set(there.slice(-keep).map(({ entry }) => entry.release));
  const kept = there.filter(({ entry }) => newest.has(entry.release) || entry.release === latest);
  const ids = new Set(kept.map(({ entry }) => entry.release));
  const needed = neededParts(releases, ids);
  const going = there.filter(({ entry }) => !ids.has(entry.release));
  const oldest = kept.map(({ folder }) => readRunRecord(folder)?.run ?? '').toSorted()[0] ?? '';
  return {
    releases: going.toReversed().map(({ entry, folder }) => ({
      release: entry.release,
      keeps: [...(needed.get(entry.release) ?? [])].filter((path) => existsSync(join(folder, path))),
    })),
    files: releases
      .filter((found) => !there.includes(found))
      .flatMap(({ entry, folder }) =>
        filesBelow(folder)
          .filter((path) => needed.get(entry.release)?.has(path) === false)
          .map((path) => join('ledger', 'releases', entry.release, path)),
      ),
    candidates: olderThan(output, 'candidates', oldest).filter((path) => !isShown(output, path)),
    logs: olderThan(output, 'logs', oldest),
    leftovers: names(output)
      .filter((name) => /^(latest|internal)\./.test(name) && runIdPattern.test(name.split('.')[1] ?? ''))
      .toSorted(),
    kept: kept.map(({ entry }) => entry.release),
    latest,
  };
}

const names = (path: string) => (existsSync(path) ? readdirSync(path) : []);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** What runs before the run `oldest` left in a folder; their names sort by time. */
function olderThan(output: string, folder: string, oldest: string): string[] {
  return names(join(output, folder))
    .filter((name) => runIdPattern.test(name) && name < oldest)
    .toSorted()
    .map((name) => join(folder, name));
}

/** Whether the newest internal edition lies in this folder. */
function isShown(output: string, path: string): boolean {
  const pointer = join(output, 'internal');
  return existsSync(pointer) && realpathSync(pointer).startsWith(`${realpathSync(join(output, path))}/`);
}
