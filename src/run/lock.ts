import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { exitCodes, failure } from './errors.ts';

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/**
 * Takes the lock of an output folder, or throws (exit 6) when another run holds it. A lock whose owner no longer lives
 * on this host is taken over: a crash never leaves the folder locked. Returns what releases it.
 */
export function takeLock(folder: string, unique: string): () => void {
  const path = join(folder, '.lock');
  const owner: Owner = { pid: process.pid, host: hostname() };
  const write = () => writeFileSync(path, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isHeld(path)) {
      throw failure(exitCodes.locked, {
        code: 'run.locked',
        where: 'the output folder',
        what: 'Another run is working in this output folder.',
        remedy: 'Wait until it ends, or give this run another --output.',
      });
    }
    // Renaming first makes sure that of two runs that both see the stale lock, one alone removes it.
    renameSync(path, `${path}.${unique}`);
    rmSync(`${path}.${unique}`);
    write();
  }
  return () => rmSync(path, { force: true });
}

function isHeld(path: string): boolean {
  const owner = readOwner(path);
  if (owner === null) return false;
  if (owner.host !== hostname()) return true;
  if (owner.pid === process.pid) return true;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** `null` when the lock is gone again or was cut off while it was written. */
function readOwner(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return null;
  }
}
