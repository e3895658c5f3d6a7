import { exitCodes, failure, type ZichtError } from './errors.ts';

const reasons: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['The disk is full.', 'Free space, then run again.'],
  EDQUOT: ['The disk quota is used up.', 'Free space, then run again.'],
  EROFS: ['The output folder is on a read-only file system.', 'Give --output a folder that can be written.'],
  EACCES: ['The output folder may not be written.', 'Check its owner and permissions.'],
  EPERM: ['The output folder may not be written.', 'Check its owner and permissions.'],
  EEXIST: ['A file stands where the output folder should be.', 'Give --output another folder.'],
  ENOTDIR: ['Part of the path of the output folder is a file.', 'Give --output another folder.'],
  EXDEV: ['The output folder spans two file systems.', 'Give --output a folder on one file system.'],
  EIO: ['The disk reports an error.', 'Have the disk checked.'],
};

/** An error of the file system as one for people (exit 9), or `null` when it is something else. Paths are not repeated. */
export function storageFailure(error: unknown): ZichtError | null {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  const reason = code === undefined ? undefined : reasons[code];
  if (code === undefined || reason === undefined) return null;
  const [what, remedy] = reason;
  return failure(
    exitCodes.storage,
    {
      code: `storage.${code.toLowerCase()}`,
      where: 'the output folder',
      what: `${what} The last release still stands.`,
      remedy,
    },
    error,
  );
}
