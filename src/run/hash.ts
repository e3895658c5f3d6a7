import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface FileHash {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The hash of every file below a folder, sorted by path. */
export function hashTree(folder: string): FileHash[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const content = readFileSync(path);
      return {
        path: relative(folder, path).split(sep).join('/'),
        sha256: sha256(content),
        bytes: content.length,
      };
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
