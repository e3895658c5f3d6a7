import { existsSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerPlace } from '../ledger/place.ts';
import { makeFolder, moveDurably, pointAt, settleTree } from './durable.ts';
import { hashTree } from './hash.ts';

/** The folders of one run below the output folder. */
export interface RunFolders {
  readonly output: string;
  readonly runId: string;
  /** Everything of this run until it is complete; removed with the run. */
  readonly work: string;
  /** What becomes the release: `public/`, `internal/` and `manifest.json`. */
  readonly candidate: string;
  /** Spilled and intermediate data. */
  readonly scratch: string;
}

/** A name that nobody else gives a folder: what lies in it is removed when a run begins and ends. */
export const workFolder = '.zicht-work';

export type Publication =
  | { readonly outcome: 'published' | 'unchanged'; readonly folder: string }
  | { readonly outcome: 'needs-approval'; readonly folder: string };

/** Makes the folders of a run; what a killed run left behind is removed first. Call it with the lock held. */
export function openRunFolders(output: string, runId: string): RunFolders {
  rmSync(join(output, workFolder), { recursive: true, force: true });
  const work = join(output, workFolder, runId);
  const folders = { output, runId, work, candidate: join(work, 'candidate'), scratch: join(work, 'scratch') };
  makeFolder(join(folders.candidate, 'public'));
  makeFolder(join(folders.candidate, 'internal'));
  makeFolder(folders.scratch);
  return folders;
}

/** The folder of the release that `latest` points at; `undefined` where nothing is released yet. */
export function latestRelease(output: string): string | undefined {
  const pointer = join(output, 'latest');
  return existsSync(pointer) ? realpathSync(pointer) : undefined;
}

/**
 * The folder of the release that a run of `id` is compared with: what stands, where the id is new; else the one that the
 * release of this id was compared with when it was made. So running it again tells the same, whatever came after.
 * `recorded` reads the id of that one from the folder of the release; `null` where it tells none. Of one that was pruned, the
 * ledger has what is compared with.
 */
export function releaseBefore(
  output: string,
  id: string,
  recorded: (release: string) => string | null,
): string | undefined {
  const existing = join(output, 'releases', id);
  if (!existsSync(existing)) return latestRelease(output);
  const before = recorded(existing);
  return before === null || before === id ? undefined : ledgerPlace(output, before);
}

/**
 * Makes the finished candidate the release `id`: flushed, renamed, then `latest` flipped, each in one step. When the id
 * exists with the same public bytes nothing changes; with other bytes the candidate is kept apart and needs approval.
 */
export function publishCandidate(folders: RunFolders, id: string): Publication {
  const release = join(folders.output, 'releases', id);
  settleTree(folders.candidate);
  if (!existsSync(release)) {
    moveDurably(folders.candidate, release);
    pointAt(join(folders.output, 'latest'), join('releases', id), folders.runId);
    return { outcome: 'published', folder: release };
  }
  if (samePublicBytes(release, folders.candidate)) return { outcome: 'unchanged', folder: release };
  const kept = join(folders.output, 'candidates', folders.runId);
  moveDurably(folders.candidate, kept);
  return { outcome: 'needs-approval', folder: kept };
}

/** Whether a release of this id exists with other public files than the candidate has. */
export function wouldChange(folders: RunFolders, id: string): boolean {
  const release = join(folders.output, 'releases', id);
  return existsSync(release) && !samePublicBytes(release, folders.candidate);
}

function samePublicBytes(release: string, candidate: string): boolean {
  const [before, after] = [release, candidate].map((folder) =>
    JSON.stringify(hashTree(join(folder, 'public'))),
  );
  return before === after;
}

/** Removes what belongs to the run alone. */
export function closeRunFolders(folders: RunFolders): void {
  rmSync(folders.work, { recursive: true, force: true });
  const parent = join(folders.output, workFolder);
  rmSync(parent, { recursive: true, force: true });
}
