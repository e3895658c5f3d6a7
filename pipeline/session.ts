import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openDuckDb } from '../src/duckdb/duckdb-engine.ts';
import type { PublishedRelease } from '../src/ledger/chain.ts';
import { ledgerDirectories, recoverLedger, seriesOf } from '../src/ledger/series.ts';
import { Accounting } from '../src/run/accounting.ts';
import type { RunContext } from '../src/run/context.ts';
import { makeFolder } from '../src/run/durable.ts';
import { exitCodes, type ZichtError } from '../src/run/errors.ts';
import { onInterrupt } from '../src/run/interrupt.ts';
import { takeLock } from '../src/run/lock.ts';
import { openLogger } from '../src/run/logger.ts';
import { newRunId } from '../src/run/run-id.ts';
import { closeRunFolders, openRunFolders, releaseBefore, type RunFolders } from '../src/run/release.ts';
import { framesOf, interrupted, understand } from '../src/run/understand.ts';
import type { Speech } from './commands/terminal.ts';
import type { LoadedConfiguration } from './configuration/load.ts';
import { recordedRelease } from './diagnostics/changes-record.ts';
import { ledgerKey } from './series-key.ts';
import { inputDirectories } from './intake/directories.ts';

/** How a session ended; `failed` is absent where it did what was asked. */
export interface SessionEnd {
  readonly output: string;
  readonly run: string;
  readonly started: Date;
  readonly failed?: ZichtError;
}

interface SessionOptions {
  readonly publishes: boolean;
  /** Told how it ended, whatever the outcome, before the lock is given back; not where the folder goes again with the session. */
  readonly ended?: (end: SessionEnd) => void;
}

/** What a command does with a run that is set up; returns the exit code. */
export type Work = (run: RunContext, folders: RunFolders) => Promise<number>;

/**
 * Runs `work` with the output folder locked, folders of its own, a log, an engine, and signals handled. Whatever happens,
 * all of it is given back; errors are told to the terminal and the log, and become the exit code. Work that publishes gets the
 * series of releases, in which what a killed run left is completed first.
 */
export async function inSession(
  loaded: LoadedConfiguration,
  speech: Speech,
  work: Work,
  { publishes, ended }: SessionOptions = { publishes: false },
): Promise<number> {
  const started = new Date();
  const output = resolve(loaded.folder, loaded.configuration.output.directory);
  const runId = newRunId();
  const controller = new AbortController();
  const interrupts = onInterrupt(controller);
  const closing: (() => void)[] = [interrupts.restore];
  let undo: (() => void) | undefined;
  let failed: ZichtError | undefined;
  let leavesNothing = false;
  try {
    const made = makeFolder(output);
    if (made !== undefined) undo = () => rmSync(made, { recursive: true, force: true });
    closing.push(takeLock(output, runId));
    const folders = openRunFolders(output, runId);
    closing.push(() => closeRunFolders(folders));
    const logger = openLogger(runId, {
      file: join(output, 'logs', `${runId}.jsonl`),
      standardOutput: speech.json,
    });
    try {
      const { id } = loaded.configuration.release;
      const releases = publishes ? recoverLedger(output, runId) : [];
      const previous = releaseBefore(output, id, recordedRelease);
      const engine = await openEngine(loaded, folders, releases, previous);
      closing.push(() => engine.close());
      controller.signal.addEventListener('abort', () => engine.interrupt());
      const accounting = new Accounting();
      const { candidate: folder, scratch } = folders;
      const { say } = speech.terminal;
      return await work(
        {
          ...{ engine, logger, accounting, folder, scratch, say, signal: controller.signal },
          ...(previous === undefined ? {} : { previous }),
          ...(publishes ? { series: seriesOf(id, releases, engine, ledgerKey(loaded, output, runId)) } : {}),
        },
        folders,
      );
    } catch (error) {
      const told = controller.signal.aborted ? interrupted(interrupts.code()) : understand(error);
      logger.error({ exit: told.exitCode, problems: told.problems, frames: framesOf(error) }, 'run failed');
      throw told;
    }
  } catch (error) {
    const told = understand(error);
    speech.terminal.complain(told);
    failed = told;
    // A delivery or configuration that is wrong leaves no trace where there was none: not even an empty folder.
    leavesNothing = undo !== undefined && isRefusal(told);
    if (undo !== undefined && leavesNothing) closing.unshift(undo);
    return told.exitCode;
  } finally {
    speech.terminal.clear();
    if (!leavesNothing) ended?.({ output, run: runId, started, ...(failed === undefined ? {} : { failed }) });
    for (const close of closing.reverse()) close();
  }
}

const isRefusal = ({ exitCode }: ZichtError) => exitCode === exitCodes.usage || exitCode === exitCodes.input;

function openEngine(
  { configuration, folder }: LoadedConfiguration,
  folders: RunFolders,
  releases: readonly PublishedRelease[],
  previous?: string,
) {
  return openDuckDb({
    memory: configuration.limits.memory,
    threads: configuration.limits.threads,
    keepsOrder: false,
    scratch: folders.scratch,
    allowedDirectories: [
      folders.work,
      ...inputDirectories(configuration, folder),
      ...ledgerDirectories(releases),
      // What the release before says of linkage, to compare with; nothing else of it is read.
      ...(previous === undefined ? [] : [join(previous, 'public'), join(previous, 'internal')]),
    ],
  });
}
