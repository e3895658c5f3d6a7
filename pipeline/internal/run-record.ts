import { hostname, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import type { RunContext } from '../../src/run/context.ts';
import { writeFile } from '../../src/run/durable.ts';
import type { Stopwatch } from '../stopwatch.ts';

/** Writes `internal/run.json`: when, how long, how much memory and where; all that must not differ in any other file. */
export function writeRunRecord(
  run: RunContext,
  configuration: Configuration,
  runId: string,
  watch: Stopwatch,
): void {
  const record = {
    run: runId,
    finishedAt: new Date().toISOString(),
    host: hostname(),
    memoryBytes: totalmem(),
    node: process.version,
    limits: configuration.limits,
    peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    stages: watch.laps,
  };
  writeFile(join(run.folder, 'internal', 'run.json'), `${JSON.stringify(record, null, 2)}\n`);
}
