import { basename, join } from 'node:path';
import { releaseFolder } from '../../src/ledger/place.ts';
import { pointAt } from '../../src/run/durable.ts';
import { exitCodes, failure, type Problem, ZichtError } from '../../src/run/errors.ts';
import { nearest } from '../../src/run/nearest.ts';
import { latestRelease } from '../../src/run/release.ts';
import { inLockedOutput, type Operation } from './output-folder.ts';
import { refreshStatus } from './status/status.ts';
import { verifyRelease } from './verify/verify-release.ts';

/** What a rollback did. */
export interface Rollback {
  readonly outcome: 'rolled-back' | 'unchanged';
  readonly release: string;
  /** What `latest` pointed at; `null` where it pointed at nothing. */
  readonly before: string | null;
}

/**
 * Points `latest` at a release that was published before, in one step, once it is known to be as it was published. Releases and ledger
 * stay as they are: what was published stays known.
 *
 * @throws ZichtError (exit 2) for a release that does not exist or was pruned, (exit 5 or 8) for one that is not as it was published,
 * (exit 6) while a run works in the folder.
 */
export function rollback(output: string, id: string): Promise<Rollback> {
  return inLockedOutput(output, async (operation) => {
    const { unique, logger } = operation;
    const folder = demandRelease(operation, id);
    const { problems, exitCode } = await verifyRelease(folder);
    if (problems.length > 0) throw new ZichtError(exitCode, [notSound(id), ...problems]);
    const latest = latestRelease(output);
    const before = latest === undefined ? null : basename(latest);
    const outcome = before === id ? 'unchanged' : 'rolled-back';
    if (before !== id) pointAt(join(output, 'latest'), join('releases', id), unique);
    refreshStatus(output, unique);
    logger.info({ outcome, release: id, before }, 'rollback finished');
    return { outcome, release: id, before };
  });
}

function demandRelease({ output, releases }: Operation, id: string): string {
  const found = releases.find(({ entry }) => entry.release === id);
  const folder = releaseFolder(output, id);
  if (found?.folder === folder) return folder;
  const all = releases.map(({ entry }) => entry.release);
  const near = nearest(id, all);
  throw failure(
    exitCodes.usage,
    found === undefined
      ? {
          code: 'rollback.no-release',
          where: id,
          what: 'No release of this id was published from this output folder. Figures that were not published (candidates/) are no release.',
          expected: 'an id that `zicht history` lists',
          ...(near === undefined ? {} : { remedy: `Did you mean ${near}?` }),
        }
      : {
          code: 'rollback.pruned',
          where: id,
          what: 'This release was pruned: of it there is only what the ledger keeps.',
          expected: 'a release that is there in full',
          remedy: 'Restore its folder below releases/ from a backup, then roll back.',
        },
  );
}

const notSound = (id: string): Problem => ({
  code: 'rollback.not-as-published',
  where: `release ${id}`,
  what: 'This release is not as it was published: readers keep what they have. What is wrong follows.',
});

/** What a rollback did, in a few lines. */
export function rollbackLines({ outcome, release, before }: Rollback): string[] {
  return outcome === 'unchanged'
    ? [`unchanged: latest points at release ${release} already`]
    : [
        `latest points at release ${release} now${before === null ? '' : `, and no longer at ${before}`}`,
        '  ledger      keeps everything that was ever published: readers may have it, so the next release is held against it',
        '  next run    publishes under a new id and moves latest; under an id that exists latest stays',
      ];
}
