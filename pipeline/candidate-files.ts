import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileHash, hashTree, sha256 } from '../src/run/hash.ts';

const manifest = 'manifest.json';

/** The hash of every file of a candidate that is there by now: its manifest, what is public and what is internal. */
export function candidateFiles(folder: string): FileHash[] {
  const below = ['internal', 'public'].flatMap((part) =>
    hashTree(join(folder, part)).map((file) => ({ ...file, path: `${part}/${file.path}` })),
  );
  if (!existsSync(join(folder, manifest))) return below;
  const content = readFileSync(join(folder, manifest));
  return [{ path: manifest, sha256: sha256(content), bytes: content.length }, ...below];
}
