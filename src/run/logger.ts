import pino, { type Logger } from 'pino';

/** Names under which a value of a row could slip into a log; the second wall behind loggers that take codes and counts only. */
const redacted = ['person_key', 'key', 'value', 'values', 'row', 'rows', 'original', 'birth_date'];

export interface LogTargets {
  /** File for JSON lines, mode 0600. */
  readonly file?: string;
  /** Also write JSON lines to standard output. */
  readonly standardOutput: boolean;
}

/**
 * A logger of JSON lines with the run's id on each. It writes synchronously: worker transports lose lines when a run is
 * killed. Errors are reduced to their codes, since messages of libraries quote values.
 */
export function openLogger(runId: string, targets: LogTargets): Logger {
  const streams: pino.StreamEntry[] = [];
  if (targets.file !== undefined) {
    streams.push({ stream: pino.destination({ dest: targets.file, sync: true, mkdir: true, mode: 0o600 }) });
  }
  if (targets.standardOutput) streams.push({ stream: pino.destination({ dest: 1, sync: true }) });
  return pino(
    {
      base: { run: runId },
      redact: { paths: redacted.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
      serializers: {
        err: (error: unknown) => (error instanceof Error ? { type: error.name } : { type: 'unknown' }),
      },
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.multistream(streams),
  );
}
