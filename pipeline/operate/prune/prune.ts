import { constants, copyFileSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { demandFile, type PublishedRelease, readLedger } from '../../../src/ledger/chain.ts';
import { keptFolder } from '../../../src/ledger/place.ts';
import { makeFolder, moveDurably, settleTree } from '../../../src/run/durable.ts';
import { workFolder } from '../../../src/run/release.ts';
import { inLockedOutput } from '../output-folder.ts';
import { refreshStatus } from '../status/status.ts';
import { type Pruned, type PrunePlan, planPrune } from './plan.ts';

/** What `prune` would do; changes nothing. @throws ZichtError (exit 8) where the ledger is not whole. */
export function wouldPrune(output: string, keep: number): PrunePlan {
  const { releases, unrecorded } = readLedger(output);
  return planPrune(output, unrecorded === null ? releases : [...releases, unrecorded], keep);
}

/**
 * Removes the oldest releases beyond the newest `keep`, and candidates and logs of their time. Each release leaves `releases/` in
 * one step, after the ledger has its part; what is killed half way is removed by whatever comes next.
 *
 * @throws ZichtError (exit 6) while a run works in the folder, (exit 8) where the ledger is not whole; then nothing was removed.
 */
export function prune(output: string, keep: number): Promise<PrunePlan> {
  return inLockedOutput(output, async ({ unique, logger, releases }) => {
    const plan = planPrune(output, releases, keep);
    const byId = new Map(releases.map((found) => [found.entry.release, found]));
    const parts = plan.releases.map((pruned) => partOf(pruned, byId));
    rmSync(join(output, workFolder), { recursive: true, force: true });
    const work = join(output, workFolder, unique);
    const trash = (path: string) => moveDurably(join(output, path), join(work, 'trash', path));
    for (const part of parts) {
      keepPart(output, part, work);
      trash(join('releases', part.release));
    }
    for (const path of [...plan.files, ...plan.candidates, ...plan.logs, ...plan.leftovers]) trash(path);
    rmSync(join(output, workFolder), { recursive: true, force: true });
    refreshStatus(output, unique);
    const { candidates, logs } = plan;
    const counts = { releases: parts.length, candidates: candidates.length, logs: logs.length };
    logger.info({ outcome: 'pruned', ...counts }, 'prune finished');
    return plan;
  });
}

interface Part {
  readonly release: string;
  readonly files: readonly { readonly path: string; readonly from: string }[];
}

/** The files that the ledger keeps, those that its entry names as they were then. */
function partOf({ release, keeps }: Pruned, releases: ReadonlyMap<string, PublishedRelease>): Part {
  const found = releases.get(release);
  if (found === undefined) throw new Error('a release that is pruned is one of the series');
  const files = keeps.map((path) => ({
    path,
    from: path in found.entry.files ? demandFile(found, path) : join(found.folder, path),
  }));
  return { release, files };
}

/** Puts the ledger's part of a release in its place, in one step. As long as the release is there, nobody reads it. */
function keepPart(output: string, { release, files }: Part, work: string): void {
  const [fresh, place] = [join(work, 'kept', release), keptFolder(output, release)];
  for (const { path, from } of files) {
    makeFolder(dirname(join(fresh, path)));
    copyFileSync(from, join(fresh, path), constants.COPYFILE_FICLONE);
  }
  settleTree(fresh);
  // Left by a prune that was killed, or by one before the release was restored.
  if (existsSync(place)) moveDurably(place, join(work, 'trash', 'ledger', 'releases', release));
  moveDurably(fresh, place);
}
