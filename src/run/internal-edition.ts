import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { moveDurably, pointAt, settleTree } from './durable.ts';
import type { RunFolders } from './release.ts';

const pointer = 'internal';
const editions = 'editions';

/**
 * Keeps the internal part of a candidate that is not released as the newest internal edition: `internal` points at it, and the
 * edition before goes. Its public files are not kept, since nobody published them.
 */
export function keepInternal(folders: RunFolders): void {
  const from = join(folders.candidate, 'internal');
  settleTree(from);
  moveDurably(from, join(folders.output, editions, folders.runId));
  showInternal(folders, join(editions, folders.runId));
}

/** Points `internal` at the newest internal edition, by its path below the output folder, and removes older ones. */
export function showInternal(folders: RunFolders, edition: string): void {
  pointAt(join(folders.output, pointer), edition, folders.runId);
  const kept = join(folders.output, editions);
  if (edition.startsWith(`${editions}/`)) {
    for (const name of readdirSync(kept))
      if (name !== folders.runId) rmSync(join(kept, name), { recursive: true, force: true });
  } else rmSync(kept, { recursive: true, force: true });
}
