import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfiguration } from '../../pipeline/configuration/load.ts';
import { asset } from '../../src/assets.ts';

const sample = asset('sample-data', 'clean');

/** Writes the configuration of the clean sample to a folder, with other sections where given; returns its path. */
export function sampleConfiguration(folder: string, more: object = {}): string {
  const { configuration } = loadConfiguration(join(sample, 'zicht.json'));
  const registers = Object.fromEntries(
    Object.entries(configuration.registers).map(([name, source]) => [
      name,
      { ...source, files: source?.files.map((file) => join(sample, file)) },
    ]),
  );
  const path = join(folder, 'zicht.json');
  const { $schema: _, ...rest } = configuration;
  // Hundreds of pages of regions would take longer than all the rest of most tests.
  const output = { ...rest.output, regionPages: false };
  writeFileSync(path, JSON.stringify({ ...rest, registers, output, ...more }));
  return path;
}
