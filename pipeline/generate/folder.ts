import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { exitCodes, failure } from '../../src/run/errors.ts';

/** Throws (exit 2) where a target is a file, or a folder with something in it that may not be replaced. */
export function demandFree(target: string, force: boolean): void {
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) {
    throw failure(exitCodes.usage, {
      code: 'generate.not-a-folder',
      what: 'The place to write to is a file.',
      where: target,
      expected: 'a folder, or a name that is not taken',
      remedy: 'Give another folder with --output.',
    });
  }
  if (force || readdirSync(target).length === 0) return;
  throw failure(exitCodes.usage, {
    code: 'generate.not-empty',
    what: 'The folder to write to is not empty.',
    where: target,
    expected: 'an empty folder, or a name that is not taken',
    remedy: 'Give another folder with --output, or replace it and everything in it with --force.',
  });
}

/**
 * Does the work in a new folder beside the target and then puts it in the target's place: whoever looks at the target
 * sees all of it or nothing. The new folder is removed when the work fails.
 */
export async function replaceFolder(target: string, work: (folder: string) => Promise<void>): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  const fresh = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    const content = join(fresh, 'new');
    mkdirSync(content);
    await work(content);
    exchange(content, target, join(fresh, 'old'));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Puts `content` in the place of `target`, which goes to `old`; back to how it was when that fails. */
function exchange(content: string, target: string, old: string): void {
  const isReplaced = existsSync(target);
  if (isReplaced) renameSync(target, old);
  try {
    renameSync(content, target);
  } catch (error) {
    if (isReplaced) renameSync(old, target);
    throw error;
  }
}
