import { join } from 'node:path';
import type { Configuration } from '../schemas/configuration.ts';
import { internalManifest, type Manifest, manifest } from '../schemas/manifest.ts';
import type { RunContext } from '../src/run/context.ts';
import { writeFile } from '../src/run/durable.ts';
import { hashTree } from '../src/run/hash.ts';
import { candidateFiles } from './candidate-files.ts';
import { configurationHash, publicConfiguration } from './configuration/public.ts';
import { keyIdsOf } from './keys/key-uses.ts';
import type { Figures } from './nightly.ts';
import { noticesOf } from './notices.ts';
import { methodology, version } from './version.ts';

/**
 * Writes what closes a candidate: `internal/accounting.json` (every count of the chain) and `manifest.json` (hashes,
 * versions and configuration, no counts); the same for internal files, with exceptions; and checksums of all of them. `seriesKeyId`
 * tells under which secret counts were changed.
 */
export function seal(
  run: RunContext,
  configuration: Configuration,
  figures: Figures,
  seriesKeyId?: string,
): void {
  const accounting = { entries: run.accounting.entries };
  writeFile(join(run.folder, 'internal', 'accounting.json'), `${JSON.stringify(accounting, null, 2)}\n`);
  const inputs = figures.deliveries.map(({ register, layout, confirmed, sha256 }) => ({
    register,
    layout,
    confirmed,
    sha256,
  }));
  const keys = keyIdsOf(configuration, figures.deliveries);
  const content: Manifest = {
    zicht: version,
    engine: { name: run.engine.name, version: run.engine.version },
    methodology,
    configuration: publicConfiguration(configuration),
    configurationHash: configurationHash(configuration),
    inputs: inputs.toSorted((a, b) => compare(a.register, b.register) || compare(a.sha256, b.sha256)),
    ...(keys.length === 0 ? {} : { keys }),
    ...(seriesKeyId === undefined ? {} : { seriesKeyId }),
    notices: noticesOf(configuration, figures.deliveries),
    files: hashTree(join(run.folder, 'public')).map((file) => ({ ...file, path: `public/${file.path}` })),
  };
  writeFile(join(run.folder, 'manifest.json'), `${JSON.stringify(manifest.parse(content), null, 2)}\n`);
  writeInternalManifest(run.folder, content, configuration);
  writeChecksums(run.folder);
}

/** Writes `internal/manifest.json`: the public one, with exceptions and the hashes of internal files. */
function writeInternalManifest(folder: string, content: Manifest, { disclosure }: Configuration): void {
  const { exceptions } = disclosure;
  const internalFiles = hashTree(join(folder, 'internal')).map((file) => ({
    ...file,
    path: `internal/${file.path}`,
  }));
  const all = internalManifest.parse({ ...content, exceptions, internalFiles });
  writeFile(join(folder, 'internal', 'manifest.json'), `${JSON.stringify(all, null, 2)}\n`);
}

/** Where the hashes of all files of a candidate stand, as `sha256sum -c` reads them from its folder. */
const checksums = join('internal', 'review', 'checksums.sha256');

function writeChecksums(folder: string): void {
  const lines = candidateFiles(folder).map(({ sha256, path }) => `${sha256}  ${path}\n`);
  writeFile(join(folder, checksums), lines.join(''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
