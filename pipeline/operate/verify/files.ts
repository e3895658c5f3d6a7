import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../../../src/run/errors.ts';
import { manifestFile } from '../read-manifest.ts';

const restore = 'Restore the release as it was published from a backup.';

/** A file as a list of hashes names it. */
export interface ListedFile {
  readonly path: string;
  readonly sha256: string;
}

/** Files that are not there, or not as they are listed. */
export function changedFiles(folder: string, listed: readonly ListedFile[], list: string): Problem[] {
  return listed.flatMap(({ path, sha256 }): Problem[] => {
    const told = (code: string, what: string): Problem[] => [
      { code, where: path, what, expected: `the hash that stands in ${list}`, remedy: restore },
    ];
    if (!isInside(path))
      return told('verify.outside', 'A list of files names one that is outside the release.');
    if (!existsSync(join(folder, path))) return told('verify.file-missing', 'This file is not there.');
    const found = hashOf(join(folder, path));
    if (found === null) return told('verify.file-unreadable', 'This file cannot be read.');
    return found === sha256 ? [] : told('verify.file-changed', 'This file is not as it was published.');
  });
}

const isInside = (path: string) => !path.startsWith('/') && !path.split('/').includes('..');

function hashOf(path: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** Everything in `public/` that the manifest does not name: files, links, whatever it is. */
export function furtherFiles(folder: string, listed: readonly ListedFile[]): Problem[] {
  const place = join(folder, 'public');
  if (!existsSync(place)) return [];
  const named = new Set(listed.map(({ path }) => path));
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
      isFile: entry.isFile(),
    }))
    .filter(({ path, isFile }) => !isFile || !named.has(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, isFile }) => ({
      code: 'verify.file-more',
      where: path,
      what: isFile ? 'This file was not published.' : 'This is no plain file.',
      expected: `the files that ${manifestFile} names, and no others`,
      remedy: 'Look where it comes from, then remove it.',
    }));
}

/** Where the hashes of a sealed release stand, as `sha256sum -c` reads them. */
const checksumsFile = 'internal/review/checksums.sha256';

/** The manifest and internal files that are not as they were when the release was sealed. */
export function changedInside(folder: string): { readonly files: number; readonly problems: Problem[] } {
  const path = join(folder, checksumsFile);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const listed = text.split('\n').flatMap((line): ListedFile[] => {
    const [, sha256, named] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    return sha256 === undefined || named === undefined || named.startsWith('public/')
      ? []
      : [{ path: named, sha256 }];
  });
  if (!listed.some((file) => file.path === manifestFile))
    return {
      files: 0,
      problems: [
        {
          code: 'verify.no-checksums',
          where: checksumsFile,
          what: 'The checksums of the internal files are not there, or do not name the manifest.',
          expected: 'the list that was written when the release was sealed',
          remedy: restore,
        },
      ],
    };
  return { files: listed.length, problems: changedFiles(folder, listed, checksumsFile) };
}
