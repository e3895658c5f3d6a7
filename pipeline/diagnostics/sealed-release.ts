import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { manifest } from '../../schemas/manifest.ts';
import { sha256 } from '../../src/run/hash.ts';

/** The public figures of a release, relative to its folder. */
export const publishedFigures = 'public/indicators.parquet';

/** Other parts of a manifest may differ between versions; the hashes are all that is needed of it. */
const sealed = z.object({ files: manifest.shape.files });

/**
 * Whether the public figures of a release are, byte for byte, those that its manifest names: else nobody knows that they were
 * published. Throws where either cannot be read.
 */
export function isAsSealed(release: string): boolean {
  const { files } = sealed.parse(JSON.parse(readFileSync(join(release, 'manifest.json'), 'utf8')));
  const found = sha256(readFileSync(join(release, publishedFigures)));
  return files.some((file) => file.path === publishedFigures && file.sha256 === found);
}
