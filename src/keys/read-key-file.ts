import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { exitCodes, failure, type Problem, type ZichtError } from '../run/errors.ts';
import { SecretKey } from './secret-key.ts';

/** As many bytes as the hash gives: a shorter key is easier to find than the pseudonyms are. */
const minimumBytes = 32;
/** More than this is no key but another file, named by mistake. */
const maximumBytes = 4096;
/** All that a key file may allow: its owner reads and writes it. */
const allowedMode = 0o600;

/**
 * Reads a key from a file that nobody else can read: a regular file (no link), owned by who runs this, with mode 0600 or
 * stricter, of 32 to 4,096 bytes, all of which are the key. Anything else is refused (exit 2). `option` names the file in
 * messages: the path itself is not repeated, since a key might have been given in its place.
 */
export function readKeyFile(path: string, option: string): SecretKey {
  const descriptor = openKeyFile(path, option);
  try {
    // Asked of the open file, so that what is checked is what is read.
    const problem = problemWith(fstatSync(descriptor));
    if (problem !== undefined) throw refuse(option, problem);
    const bytes = Buffer.alloc(maximumBytes + 1);
    const read = readSync(descriptor, bytes, 0, bytes.length, 0);
    const key = Buffer.from(bytes.subarray(0, read));
    bytes.fill(0);
    const wrongSize = sizeProblem(key.length);
    if (wrongSize !== undefined) throw refuse(option, wrongSize);
    return new SecretKey(key);
  } finally {
    closeSync(descriptor);
  }
}

type KeyProblem = Omit<Problem, 'where'>;

function openKeyFile(path: string, option: string): number {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  try {
    // O_NONBLOCK: opening a pipe must not wait for somebody to write to it.
    return openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ELOOP') throw refuse(option, isLink);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw refuse(option, isMissing);
    throw refuse(option, isUnreadable);
  }
}

function problemWith(found: Stats): KeyProblem | undefined {
  if (!found.isFile()) return isNoFile;
  if (found.uid !== process.getuid?.()) return isOthers;
  if ((found.mode & 0o7777 & ~allowedMode) !== 0) return isOpen;
  return sizeProblem(found.size);
}

function sizeProblem(bytes: number): KeyProblem | undefined {
  if (bytes < minimumBytes) return isShort;
  return bytes > maximumBytes ? isLong : undefined;
}

function refuse(where: string, problem: KeyProblem): ZichtError {
  return failure(exitCodes.usage, { where, ...problem });
}

const makeOne = 'Make one with: (umask 077; openssl rand 32 > FILE)';
const size = `${minimumBytes} to ${maximumBytes} bytes of chance`;

const isMissing: KeyProblem = {
  code: 'keys.file-missing',
  what: 'There is no such key file.',
  expected: 'the path of a file that holds the key, never the key itself',
  remedy: makeOne,
};
const isLink: KeyProblem = {
  code: 'keys.file-link',
  what: 'The key file is a link: what it leads to may change unseen.',
  expected: 'the path of the file itself',
};
const isUnreadable: KeyProblem = {
  code: 'keys.file-unreadable',
  what: 'The key file may not be read.',
  remedy: 'Run this as the owner of the key file.',
};
const isNoFile: KeyProblem = {
  code: 'keys.file-kind',
  what: 'This is no file but a folder, a pipe or a device.',
  expected: 'a regular file',
};
const isOthers: KeyProblem = {
  code: 'keys.file-owner',
  what: 'The key file belongs to another account than the one that runs this.',
  remedy: 'Run this as its owner, or have it given to this account with chown.',
};
const isOpen: KeyProblem = {
  code: 'keys.file-mode',
  what: 'The key file allows more than its owner to read and write it.',
  expected: 'mode 0600 or stricter',
  remedy: 'Use chmod 600, and take a new key if others may have read it.',
};
const isShort: KeyProblem = {
  code: 'keys.file-short',
  what: 'The key is too short.',
  expected: size,
  remedy: makeOne,
};
const isLong: KeyProblem = {
  code: 'keys.file-long',
  what: 'The file is too large for a key; is it another file?',
  expected: size,
};
