import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exitCodes, failure } from '../src/run/errors.ts';

/**
 * Writes a page of a report below the candidate's folder: folders 0700 and files 0600, whatever the process would have
 * given them. Throws a ZichtError (exit 9) when the storage refuses.
 */
export async function writePage(folder: string, relative: string, text: string): Promise<void> {
  const path = join(folder, relative);
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, text, { mode: 0o600 });
    await chmod(path, 0o600);
  } catch (cause) {
    throw failure(
      exitCodes.storage,
      {
        code: 'storage.report',
        what: 'A page of the report could not be written.',
        where: relative,
        expected: 'A folder that can be written to, with room for the page.',
        remedy: 'Check the free space and the rights of the output folder, and run again.',
      },
      cause,
    );
  }
}
