import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import { recordRelease } from '../../src/ledger/chain.ts';
import type { RunContext } from '../../src/run/context.ts';
import { keepInternal, showInternal } from '../../src/run/internal-edition.ts';
import { publishCandidate, type RunFolders, wouldChange } from '../../src/run/release.ts';
import type { Figures } from '../nightly.ts';
import { publicationDue } from './cadence.ts';
import { revisionsSince } from './revisions.ts';
import { classificationHash } from './series-settings.ts';

/** What became of a candidate. */
export type Conclusion =
  | { readonly outcome: 'published' | 'unchanged' | 'needs-approval'; readonly folder: string }
  /** The release of this id stays: all that would change is about a few children. */
  | { readonly outcome: 'standing'; readonly folder: string }
  /** The period can be published once this day is observed. */
  | { readonly outcome: 'not-due'; readonly observedUntil: string };

/**
 * Makes a candidate a release where it is due and its id is new, and writes it down in the ledger; whatever becomes of it, its
 * internal part is the newest internal edition from here on.
 */
export async function conclude(
  run: RunContext,
  configuration: Configuration,
  folders: RunFolders,
  figures: Figures,
): Promise<Conclusion> {
  const { id } = configuration.release;
  const due = publicationDue(configuration);
  if (!due.isDue) {
    keepInternal(folders);
    return { outcome: 'not-due', observedUntil: due.observedUntil };
  }
  if (wouldChange(folders, id) && (await isPending(run, configuration, figures))) {
    keepInternal(folders);
    return { outcome: 'standing', folder: join(folders.output, 'releases', id) };
  }
  const publication = publishCandidate(folders, id);
  switch (publication.outcome) {
    case 'published':
      recordRelease(folders.output, id, folders.runId);
      showInternal(folders, join('releases', id, 'internal'));
      break;
    case 'unchanged':
      keepInternal(folders);
      break;
    case 'needs-approval':
      showInternal(folders, join('candidates', folders.runId, 'internal'));
  }
  return publication;
}

/** Whether all that changed since the release of this id was published has to wait, and something has. */
async function isPending(run: RunContext, configuration: Configuration, figures: Figures): Promise<boolean> {
  const { series, engine } = run;
  if (series === undefined || series.own === null) return false;
  const regions = classificationHash(figures.regions, configuration);
  const { tables, accounts } = await revisionsSince(engine, configuration, regions, figures.cube, [
    ...series.before,
    series.own,
  ]);
  const states = [...tables.values(), accounts];
  return states.includes('standing') && !states.includes('revised');
}
