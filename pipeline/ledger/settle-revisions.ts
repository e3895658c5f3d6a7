import { linkedIndicatorsOf } from '../internal-indicators/linked.ts';
import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Notice } from '../../schemas/manifest.ts';
import { writeFile } from '../../src/run/durable.ts';
import type { RunContext } from '../../src/run/context.ts';
import type { Cleared } from '../disclose.ts';
import type { Figures } from '../nightly.ts';
import { divisionOf } from '../cube/divisions.ts';
import { listChildren } from './count-changes.ts';
import type { LedgerCell } from './ledger-cells.ts';
import { type Revisions, revisionsSince, standingSince } from './revisions.ts';
import { classificationHash } from './series-settings.ts';
import { standAsPublished } from './stand.ts';

/** What the ledger says of the figures of a run, before any is protected. */
export interface Held {
  readonly revisions: Revisions;
  /** Id of the secret of the series. */
  readonly keyId: string;
}

/** The figures of a run beside those published: what is cleared, which of it stands, and what a reader must know of it. */
export interface Settled {
  readonly cleared: Cleared;
  /** `null` in a run without a ledger. */
  readonly held: Held | null;
  readonly standing: ReadonlyMap<string, LedgerCell>;
  /** Tables of which cleared figures are withheld for what is published. */
  readonly withheld: readonly string[];
  readonly notices: readonly Notice[];
}

/** Holds the figures of a run against the ledger (methodology section 8, rule 6); `null` in a run without one. */
export async function holdAgainstLedger(
  run: RunContext,
  configuration: Configuration,
  { cube, regions }: Figures,
): Promise<Held | null> {
  if (run.series === undefined) return null;
  const keyId = run.series.defineDigest();
  await listChildren(run.engine, linkedIndicatorsOf(configuration).map(divisionOf));
  const { before } = run.series;
  const classification = classificationHash(regions, configuration);
  return { keyId, revisions: await revisionsSince(run.engine, configuration, classification, cube, before) };
}

/** Lets those figures stand of which the revision would tell of a few children. */
export function settleRevisions(
  run: RunContext,
  { cube: unsafe }: Figures,
  cleared: Cleared,
  held: Held | null,
): Settled {
  if (held === null) return { cleared, held, standing: new Map(), withheld: [], notices: [] };
  const { revisions } = held;
  const { cube, standing, withheld } = standAsPublished(unsafe, cleared.cube, revisions);
  writeRecord(run.folder, revisions);
  if (withheld.length > 0) run.logger.warn({ tables: withheld }, 'tables are withheld for what is published');
  const since = standingSince(revisions);
  if (since.length > 0)
    run.logger.warn({ releases: since }, 'figures stand as published: their revision is pending');
  return {
    cleared: { ...cleared, cube },
    ...{ held, standing, withheld },
    notices: since.length === 0 ? [] : [pendingNotice(since)],
  };
}

/** Writes `internal/revisions.json`: what became of every table, and at how many places how much changed. */
function writeRecord(folder: string, { tables, facts, accounts, bases }: Revisions): void {
  const record = {
    tables: [...tables].map(([table, state]) => ({
      ...{ table, state, since: bases.get(table)?.release.entry.release ?? null },
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
