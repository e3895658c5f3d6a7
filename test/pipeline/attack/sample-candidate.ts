import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfiguration } from '../../../pipeline/configuration/load.ts';
import type { Configuration } from '../../../schemas/configuration.ts';
import { asset } from '../../../src/assets.ts';
import { type FilesRun, runFiles } from '../../support/run-files.ts';

/** A candidate of the shipped sample, with its files as written. */
export interface SampleCandidate extends FilesRun {
  readonly configuration: Configuration;
}

/** Runs the sample, with other settings where these are given, up to a complete candidate, which the attack has passed. */
export async function sampleCandidate(change: Record<string, unknown> = {}): Promise<SampleCandidate> {
  const shipped = asset('sample-data', 'clean');
  const text = readFileSync(join(shipped, 'zicht.json'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'zicht-attack-'));
  const settings = JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' && /\.(csv|parquet)$/.test(value) ? join(shipped, value) : value,
  ) as Record<string, unknown>;
  const config = join(folder, 'zicht.json');
  writeFileSync(
    config,
    JSON.stringify({ ...settings, $schema: undefined, output: { regionPages: false }, ...change }),
  );
  try {
    const run = await runFiles(config, { complete: true });
    return { ...run, configuration: loadConfiguration(config).configuration };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
