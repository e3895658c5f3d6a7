import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Whether a path is a pattern: it holds `*` or `?`, and no file of just that name exists. */
export function isGlob(pattern: string, folder: string): boolean {
  return /[*?]/.test(pattern) && !existsSync(resolve(folder, pattern));
}

/**
 * The files that a pattern matches, as absolute paths in byte order. `*` and `?` stay within a name, a part `**` stands for any
 * number of folders; names that start with a dot are matched only by a part that does. Folders are never matched.
 */
export function expandGlob(pattern: string, folder: string): string[] {
  const parts = pattern.replaceAll('\\', '/').split('/');
  const firstGlob = parts.findIndex((part) => /[*?]/.test(part));
  const base = resolve(folder, parts.slice(0, firstGlob).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  const found = new Set<string>();
  collect(base, parts.slice(firstGlob), found);
  return [...found].toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function collect(folder: string, parts: readonly string[], found: Set<string>): void {
  const [part, ...rest] = parts;
  if (part === undefined) return;
  if (part === '**') {
    collect(folder, rest.length === 0 ? ['*'] : rest, found);
    for (const name of foldersIn(folder)) collect(join(folder, name), parts, found);
    return;
  }
  const matches = partPattern(part);
  for (const name of namesIn(folder).filter((candidate) => matches.test(candidate))) {
    const path = join(folder, name);
    const entry = statSync(path, { throwIfNoEntry: false });
    if (rest.length === 0 && entry?.isFile() === true) found.add(path);
    if (rest.length > 0 && entry?.isDirectory() === true) collect(path, rest, found);
  }
}

function partPattern(part: string): RegExp {
  const body = part
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  return new RegExp(`^${part.startsWith('.') ? '' : '(?!\\.)'}${body}$`, 'u');
}

/** The names in a folder; none where it does not exist or may not be read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

/** Real folders only: a link to a folder above would lead round for ever. */
function foldersIn(folder: string): string[] {
  return namesIn(folder).length === 0
    ? []
    : readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map((entry) => entry.name);
}
