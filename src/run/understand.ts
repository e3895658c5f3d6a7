import { type ExitCode, exitCodes, failure, ZichtError } from './errors.ts';
import { storageFailure } from './storage-failure.ts';

/** Any error as one that can be shown: messages of libraries may quote values, so only the error's type survives. */
export function understand(error: unknown): ZichtError {
  if (error instanceof ZichtError) return error;
  const type = error instanceof Error ? error.name : typeof error;
  return (
    storageFailure(error) ??
    failure(
      exitCodes.unexpected,
      {
        code: 'unexpected',
        what: `Zicht met an error that it does not know (${type}).`,
        remedy: 'Please report this with the log of the run; it holds no values.',
      },
      error,
    )
  );
}

/** The error of a run that was stopped by a signal. */
export function interrupted(exitCode: ExitCode): ZichtError {
  return failure(exitCode, {
    code: 'run.interrupted',
    what: 'The run was interrupted. Nothing was published; the last release still stands.',
  });
}

/** The places in the code that an error passed, without its message. */
export function framesOf(error: unknown): string[] {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/.*\/(?=[^/]+:\d+:\d+\)?$)/, '('))
    .slice(0, 12);
}
