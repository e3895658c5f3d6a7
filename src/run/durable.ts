import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Folders are for the owner alone, whatever the umask: internal data lies among them. */
export const privateFolder = 0o700;
export const privateFile = 0o600;

/** Makes a folder (and those above it) that only its owner may enter; returns the topmost one it made, if any. */
export function makeFolder(path: string): string | undefined {
  return mkdirSync(path, { recursive: true, mode: privateFolder });
}

/** Writes a small file that only its owner may read, making its folder first. */
export function writeFile(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  writeFileSync(path, content, { mode: privateFile });
}

/** Writes a small private file in one step: a reader, or whoever comes after a crash, sees the old content or the new. */
export function replaceFile(path: string, content: string | Uint8Array, unique: string): void {
  const fresh = `${path}.${unique}`;
  writeFile(fresh, content);
  flush(fresh);
  renameSync(fresh, path);
  flush(dirname(path));
}

/**
 * Gives everything below `path` to its owner alone, whatever the umask was when it was written, and flushes it to the
 * disk, so that a rename that follows cannot outrun its content.
 */
export function settleTree(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) settleTree(child);
    else if (entry.isFile()) {
      chmodSync(child, privateFile);
      flush(child);
    }
  }
  chmodSync(path, privateFolder);
  flush(path);
}

/** Renames within one file system and flushes both parents. */
export function moveDurably(from: string, to: string): void {
  makeFolder(dirname(to));
  renameSync(from, to);
  flush(dirname(from));
  flush(dirname(to));
}

/** Points the link `path` at `target` in one step: a reader sees the old target or the new one, never none. */
export function pointAt(path: string, target: string, unique: string): void {
  const fresh = `${path}.${unique}`;
  symlinkSync(target, fresh);
  renameSync(fresh, path);
  flush(dirname(path));
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
