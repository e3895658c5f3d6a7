import { exitCodes, failure, type ZichtError } from '../run/errors.ts';

/**
 * Turns an error of DuckDB into one that may be shown and logged. DuckDB's own message quotes values of rows and
 * paths, so only its class ("Conversion Error") and the name of the statement survive.
 */
export function engineFailure(error: unknown, label: string): ZichtError {
  const message = error instanceof Error ? error.message : '';
  const kind =
    /^(?:\{"exception_type":")?([A-Za-z][A-Za-z -]{2,40}?)(?: Error\b|")/.exec(message)?.[1] ?? 'unknown';
  if (/No space left|could not write|disk full|max_temp_directory_size/i.test(message)) {
    return failure(exitCodes.storage, {
      code: 'storage.full',
      where: label,
      what: 'There is not enough disk space for the run.',
      remedy: 'Free space on the disk of the output folder, then run again. The last release still stands.',
    });
  }
  if (/^Out of Memory/i.test(message)) {
    return failure(exitCodes.storage, {
      code: 'limits.memory',
      where: label,
      what: 'The run needs more memory than limits.memory allows, also after spilling to disk.',
      remedy: 'Raise limits.memory, or lower limits.threads.',
    });
  }
  return failure(exitCodes.unexpected, {
    code: 'engine.failed',
    where: label,
    what: `DuckDB could not run this statement (${kind} error).`,
    remedy: 'Please report this with the log of the run; it holds no values.',
  });
}
