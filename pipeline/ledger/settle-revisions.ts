import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Notice } from '../../schemas/manifest.ts';
import { writeFile } from '../../src/run/durable.ts';
import type { RunContext } from '../../src/run/context.ts';
import type { Figures } from '../nightly.ts';
import type { Cleared } from '../publish.ts';
import { listChildren } from './count-changes.ts';
import type { LedgerCell } from './ledger-cells.ts';
import { type Revisions, revisionsSince, standingSince } from './revisions.ts';
import { classificationHash } from './series-settings.ts';
import { standAsPublished } from './stand.ts';

/** The figures of a run beside those published: what is cleared, which of it stands, and what a reader must know of it. */
export interface Settled {
  readonly cleared: Cleared;
  /** `null` in a run without a ledger. */
  readonly revisions: Revisions | null;
  readonly standing: ReadonlyMap<string, LedgerCell>;
  /** Tables of which cleared figures are withheld for what is published. */
  readonly withheld: readonly string[];
  readonly notices: readonly Notice[];
  /** Id of the secret of the series; `null` in a run without a ledger. */
  readonly keyId: string | null;
}

/**
 * Holds cleared figures against the ledger (methodology section 8, rule 6), and lets those stand of which the revision would tell of a
 * few children.
 */
export async function settleRevisions(
  run: RunContext,
  configuration: Configuration,
  figures: Figures,
  cleared: Cleared,
): Promise<Settled> {
  if (run.series === undefined)
    return { cleared, revisions: null, standing: new Map(), withheld: [], notices: [], keyId: null };
  const keyId = run.series.defineDigest();
  await listChildren(run.engine);
  const { before } = run.series;
  const regions = classificationHash(figures.regions, configuration);
  const revisions = await revisionsSince(run.engine, configuration, regions, figures.cube, before);
  const { cube, standing, withheld } = standAsPublished(figures.cube, cleared.cube, revisions);
  writeRecord(run.folder, revisions);
  if (withheld.length > 0) run.logger.warn({ tables: withheld }, 'tables are withheld for what is published');
  const since = standingSince(revisions);
  if (since.length > 0)
    run.logger.warn({ releases: since }, 'figures stand as published: their revision is pending');
  return {
    cleared: { ...cleared, cube },
    ...{ revisions, standing, withheld, keyId },
    notices: since.length === 0 ? [] : [pendingNotice(since)],
  };
}

/** Writes `internal/revisions.json`: what became of every table, and at how many places how much changed. */
function writeRecord(folder: string, { tables, facts, accounts, bases }: Revisions): void {
  const record = {
    tables: [...tables].map(([table, state]) => ({
      ...{ table, state, since: bases.get(table)?.dataOf.entry.release ?? null },
      ...facts.get(table),
    })),
    accounts,
  };
  writeFile(join(folder, 'internal', 'revisions.json'), `${JSON.stringify(record, null, 2)}\n`);
}

function pendingNotice(releases: readonly string[]): Notice {
  const named = releases.join(', ');
  return {
    code: 'revision-pending',
    text: {
      nl: `Een deel van de cijfers staat zoals in uitgave ${named} is gepubliceerd. De herziening ervan gaat over zo weinig kinderen dat zij wacht tot een volgende uitgave; tellingen kunnen daardoor van elkaar afwijken.`,
      en: `Some figures stand as published in release ${named}. Their revision is about so few children that it waits for a later release; so counts may not add up.`,
    },
  };
}
