import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, moveDurably, settleTree } from '../../src/run/durable.ts';
import type { RunFolders } from '../../src/run/release.ts';

/** What a review links to beside its own folder. */
const beside = ['disclosure-certificate.json'];

/** Keeps the review of a candidate that becomes no release, in `reviews/<run>/review`; returns that folder. */
export function keepReview({ output, runId, candidate }: RunFolders): string {
  const kept = join(output, 'reviews', runId);
  makeFolder(kept);
  const internal = join(candidate, 'internal');
  settleTree(internal);
  for (const name of beside)
    if (existsSync(join(internal, name))) moveDurably(join(internal, name), join(kept, name));
  moveDurably(join(internal, 'review'), join(kept, 'review'));
  return join(kept, 'review');
}
