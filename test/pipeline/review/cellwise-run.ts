import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadConfiguration } from '../../../pipeline/configuration/load.ts';
import type { Figures } from '../../../pipeline/nightly.ts';
import type { Configuration } from '../../../schemas/configuration.ts';
import { asset } from '../../../src/assets.ts';
import { runFiles } from '../../support/run-files.ts';

export interface CellwiseRun {
  readonly configuration: Configuration;
  readonly figures: Figures;
}

/** The unsafe figures of the sample registers, counted so that single cells can be decided on. */
export async function cellwise(disclosure: Readonly<Record<string, unknown>> = {}): Promise<CellwiseRun> {
  const folder = mkdtempSync(join(tmpdir(), 'zicht-cellwise-'));
  try {
    const config = cellwiseConfiguration(folder, disclosure);
    const { figures, close } = await runFiles(config);
    close();
    return { configuration: loadConfiguration(config).configuration, figures };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes the configuration of the sample to another folder, with its registers where they are. */
export function cellwiseConfiguration(
  folder: string,
  disclosure: Readonly<Record<string, unknown>> = {},
): string {
  const sample = asset('sample-data', 'clean', 'zicht.json');
  const { $schema: _, ...given } = JSON.parse(readFileSync(sample, 'utf8')) as {
    $schema: string;
    registers: Record<string, { files: string[] }>;
  };
  const registers = Object.fromEntries(
    Object.entries(given.registers).map(([name, source]) => [
      name,
      { ...source, files: source.files.map((file) => join(dirname(sample), file)) },
    ]),
  );
  const path = join(folder, 'zicht.json');
  writeFileSync(path, JSON.stringify({ ...given, registers, disclosure }));
  return path;
}
