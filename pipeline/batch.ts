import { join } from 'node:path';
import { writeFile } from '../src/run/durable.ts';
import { releaseFolder } from '../src/ledger/place.ts';
import type { Series } from '../src/ledger/series.ts';
import { exitCodes, failure, type ZichtError } from '../src/run/errors.ts';
import type { RunContext } from '../src/run/context.ts';
import type { RunFolders } from '../src/run/release.ts';
import { understand } from '../src/run/understand.ts';
import { AttackSucceeded } from './attack/attack-release.ts';
import type { Speech } from './commands/terminal.ts';
import { type LoadedConfiguration, loadConfiguration, type Overrides } from './configuration/load.ts';
import { AuditFailure } from './disclose.ts';
import { checkDeliveries, runNightly } from './nightly.ts';
import { type Conclusion, conclude } from './ledger/conclude.ts';
import { demandFixedPools } from './ledger/pools.ts';
import { demandSameSeries } from './ledger/series-settings.ts';
import { RunStatus } from './operate/status/run-status.ts';
import type { ReviewWork } from './review/further.ts';
import { inSession } from './session.ts';
import { Stopwatch } from './stopwatch.ts';
import { reviewSummary, summaryOf, validationSummary } from './summary.ts';
import { writeRunRecord } from './internal/run-record.ts';

export interface BatchOptions extends Overrides {
  readonly config: string;
  /** Work out in the review of the release what costs minutes too. */
  readonly review?: ReviewWork | null;
}

/** How many coarser tables are tried where nobody says. */
export const defaultTries = 12;

/** `zicht run`: returns the exit code; everything else is said to the terminal, the log, the status and the release folder. */
export async function runBatch(options: BatchOptions, speech: Speech): Promise<number> {
  const status = new RunStatus(options, speech.terminal);
  return withConfiguration(
    options,
    speech,
    (loaded) =>
      inSession(loaded, speech, (run, folders) => release(run, folders, loaded, speech, options, status), {
        publishes: true,
        ended: (end) => status.leave(end, loaded.configuration.release.id),
      }),
    (refused) => status.leaveRefused(refused),
  );
}

async function release(
  run: RunContext,
  folders: RunFolders,
  { configuration, folder }: LoadedConfiguration,
  speech: Speech,
  { review }: BatchOptions,
  status: RunStatus,
): Promise<number> {
  if (run.series !== undefined) {
    demandNotPruned(run.series, folders.output);
    demandSameSeries(run.series, configuration);
    demandFixedPools(run.series.before, configuration.period);
  }
  const watch = new Stopwatch(run);
  const figures = await runNightly(run, configuration, folder, watch, review ?? null).catch(
    keepFindings(folders),
  );
  writeRunRecord(run, configuration, folders.runId, watch);
  run.signal.throwIfAborted();
  const conclusion = await conclude(run, configuration, folders, figures);
  const { outcome } = conclusion;
  status.outcome = outcome;
  demandNewId(conclusion, configuration.release.id);
  run.logger.info({ outcome, release: configuration.release.id }, 'run finished');
  for (const line of summaryOf(figures, configuration, conclusion, watch)) speech.terminal.print(line);
  return exitCodes.published;
}

/** `zicht validate`: ingest and validate only; leaves the quality report, and no release. */
export async function validateBatch(options: BatchOptions, speech: Speech): Promise<number> {
  return withConfiguration(options, speech, (loaded) =>
    inSession(loaded, speech, async (run, folders) => {
      const checked = await checkDeliveries(run, loaded.configuration, loaded.folder);
      const report = join(folders.output, 'validation', folders.runId);
      const { writeValidation } = await import('./internal/validation.ts');
      await writeValidation(run, report);
      run.logger.info({ outcome: 'validated' }, 'run finished');
      for (const line of validationSummary(checked.acceptance, report)) speech.terminal.print(line);
      return exitCodes.published;
    }),
  );
}

/** `zicht review`: the whole batch with the review in full; leaves the review, and no release. */
export async function reviewBatch(options: BatchOptions, speech: Speech): Promise<number> {
  return withConfiguration(options, speech, (loaded) =>
    inSession(loaded, speech, async (run, folders) => {
      const work = options.review ?? { tries: defaultTries };
      await runNightly(run, loaded.configuration, loaded.folder, new Stopwatch(run), work).catch(
        keepFindings(folders),
      );
      run.signal.throwIfAborted();
      const { keepReview } = await import('./review/keep-review.ts');
      const kept = keepReview(folders);
      run.logger.info({ outcome: 'reviewed' }, 'run finished');
      for (const line of reviewSummary(loaded.configuration, kept)) speech.terminal.print(line);
      return exitCodes.published;
    }),
  );
}

async function withConfiguration(
  options: BatchOptions,
  speech: Speech,
  work: (loaded: LoadedConfiguration) => Promise<number>,
  refused: (told: ZichtError) => void = () => undefined,
): Promise<number> {
  try {
    return await work(loadConfiguration(options.config, options));
  } catch (error) {
    const told = understand(error);
    speech.terminal.complain(told);
    refused(told);
    return told.exitCode;
  }
}

/** Keeps what the audit or the attack found in a candidate, since the candidate itself is removed, and passes the error on. */
function keepFindings(folders: RunFolders): (error: unknown) => never {
  return (error) => {
    if (error instanceof AuditFailure) keep(folders, 'disclosure-audit.json', error.record);
    if (error instanceof AttackSucceeded) keep(folders, 'disclosure-certificate.json', error.certificate);
    throw error;
  };
}

function keep(folders: RunFolders, file: string, found: unknown): void {
  const path = join(folders.output, 'candidates', folders.runId, 'internal', file);
  writeFile(path, `${JSON.stringify(found, null, 2)}\n`);
}

function demandNewId({ outcome }: Conclusion, id: string): void {
  if (outcome !== 'needs-approval') return;
  throw failure(exitCodes.approval, {
    code: 'release.exists',
    where: `release ${id}`,
    what: 'A release with this id exists, and its public files would change.',
    expected: 'a new id, since what was published stays as it is',
    remedy:
      'Give the new figures an id of their own (release.id or --release). The candidate is kept in candidates/.',
  });
}

/** An id names what was published under it for good, also where its files were pruned. */
function demandNotPruned({ own }: Series, output: string): void {
  if (own === null || own.folder === releaseFolder(output, own.entry.release)) return;
  throw failure(exitCodes.approval, {
    code: 'release.pruned',
    where: `release ${own.entry.release}`,
    what: 'A release of this id was published and has been pruned since: it cannot be made again.',
    expected: 'a new id, or the release in its folder',
    remedy:
      'Give the new figures an id of their own (release.id or --release), or restore the release from a backup.',
  });
}
