import { randomBytes } from 'node:crypto';

/** Sorts by time and is unique; it names the run's folder and log, and never reaches a public file. */
export function newRunId(): string {
  const now = new Date().toISOString().replaceAll(/[-:]/g, '').slice(0, 15);
  return `${now}Z-${randomBytes(3).toString('hex')}`;
}

/** Names of logs (with `.jsonl`) and of folders that runs leave. */
export const runIdPattern = /^\d{8}T\d{6}Z-[0-9a-f]{6}(?=$|\.jsonl$)/;
