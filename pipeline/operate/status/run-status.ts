import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCodes, type ZichtError } from '../../../src/run/errors.ts';
import { newRunId } from '../../../src/run/run-id.ts';
import type { Terminal } from '../../../src/run/terminal.ts';
import { understand } from '../../../src/run/understand.ts';
import type { Overrides } from '../../configuration/load.ts';
import type { SessionEnd } from '../../session.ts';
import { type RunEnd, writeStatus } from './status.ts';

/** What a run leaves in the status files of its output folder when it ends, whatever the outcome. */
export class RunStatus {
  /** What became of the candidate, once that is known. */
  outcome: string | undefined;
  readonly #overrides: Overrides;
  readonly #terminal: Terminal;

  constructor(overrides: Overrides, terminal: Terminal) {
    this.#overrides = overrides;
    this.#terminal = terminal;
  }

  leave({ output, run, started, failed }: SessionEnd, release: string): void {
    this.#write(output, {
      ...{ run, release, started, finished: new Date(), outcome: this.outcome },
      ...failureOf(failed),
    });
  }

  /** For a run that ended at its configuration: only where the command line names an output folder that is there. */
  leaveRefused(refused: ZichtError): void {
    const { output, release = null } = this.#overrides;
    if (output === undefined || output === '') return;
    const now = new Date();
    const end = { run: newRunId(), release, started: now, finished: now, ...failureOf(refused) };
    this.#write(resolve(output), end);
  }

  /** A status that cannot be written is told, and changes no exit code: what was published is published. */
  #write(output: string, end: RunEnd): void {
    if (statSync(output, { throwIfNoEntry: false })?.isDirectory() !== true) return;
    try {
      writeStatus(output, end);
    } catch (error) {
      // A disk that refuses the run refuses this as well, and was told of.
      if (end.exit !== exitCodes.storage) this.#terminal.complain(understand(error));
    }
  }
}

function failureOf(failed: ZichtError | undefined): Pick<RunEnd, 'exit' | 'problems'> {
  return {
    exit: failed?.exitCode ?? exitCodes.published,
    problems: [...new Set(failed?.problems.map(({ code }) => code))],
  };
}
