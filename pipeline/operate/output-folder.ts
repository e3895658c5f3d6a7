import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import type { PublishedRelease } from '../../src/ledger/chain.ts';
import { recoverLedger } from '../../src/ledger/series.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';
import { takeLock } from '../../src/run/lock.ts';
import { openLogger } from '../../src/run/logger.ts';
import { newRunId } from '../../src/run/run-id.ts';
import { framesOf, understand } from '../../src/run/understand.ts';
import { loadConfiguration } from '../configuration/load.ts';

/** Where the command line says that the releases lie. */
export interface PlaceFlags {
  readonly config?: string;
  readonly output?: string;
}

/**
 * The output folder that is meant: `--output`, else the one of the configuration.
 *
 * @throws ZichtError (exit 2) where neither is given, the configuration cannot be used, or there is no such folder.
 */
export function outputFolder({ config, output }: PlaceFlags): string {
  const place = config === undefined ? output : configured(config, output);
  if (place === undefined)
    throw failure(exitCodes.usage, {
      code: 'usage.output',
      where: '--output',
      what: 'Nothing says in which output folder the releases lie.',
      expected: '--output with a folder, or --config with a run configuration',
    });
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw failure(exitCodes.usage, {
      code: 'usage.no-output',
      where: place,
      what: 'There is no output folder in this place.',
      expected: 'the folder that `zicht run` writes to, with releases/ and ledger/ in it',
    });
  return resolve(place);
}

function configured(config: string, output: string | undefined): string {
  const { configuration, folder } = loadConfiguration(config, output === undefined ? {} : { output });
  return resolve(folder, configuration.output.directory);
}

/** What a command that changes an output folder works with. */
export interface Operation {
  readonly output: string;
  readonly unique: string;
  readonly logger: Logger;
  /** All releases of the series, in the order in which they were published. */
  readonly releases: readonly PublishedRelease[];
}

/**
 * Runs `work` with the output folder locked, and a log. What a killed run left in the ledger is completed first, since the next run
 * would point `latest` at it.
 *
 * @throws ZichtError (exit 6) while a run works there, (exit 8) where the ledger is not whole.
 */
export async function inLockedOutput<T>(
  output: string,
  work: (operation: Operation) => Promise<T>,
): Promise<T> {
  const unique = newRunId();
  const release = takeLock(output, unique);
  try {
    const logger = openLogger(unique, {
      file: join(output, 'logs', `${unique}.jsonl`),
      standardOutput: false,
    });
    try {
      return await work({ output, unique, logger, releases: recoverLedger(output, unique) });
    } catch (error) {
      const told = understand(error);
      logger.error(
        { exit: told.exitCode, problems: told.problems, frames: framesOf(error) },
        'command failed',
      );
      throw told;
    }
  } finally {
    release();
  }
}
