import { exitCodes, failure } from '../../src/run/errors.ts';
import { readKeyFile } from '../../src/keys/read-key-file.ts';
import type { SecretKey } from '../../src/keys/secret-key.ts';
import type { PseudonymiseRequest } from './request.ts';

/** The key of a request, and the one that replaces it where a crosswalk is asked for. */
export interface Keys {
  readonly key: SecretKey;
  readonly next: SecretKey | undefined;
  /** Wipes both. */
  readonly forget: () => void;
}

/** Reads the key files of a request; two files with the same key make no crosswalk (exit 2). */
export function demandKeys(request: PseudonymiseRequest): Keys {
  const key = readKeyFile(request.keyFile, '--key-file');
  try {
    const next = newKey(request, key);
    const forget = () => {
      key.forget();
      next?.forget();
    };
    return { key, next, forget };
  } catch (error) {
    key.forget();
    throw error;
  }
}

function newKey({ rotate, newKeyFile }: PseudonymiseRequest, key: SecretKey): SecretKey | undefined {
  if (rotate !== true || newKeyFile === undefined) return undefined;
  const next = readKeyFile(newKeyFile, '--new-key-file');
  if (next.id !== key.id) return next;
  next.forget();
  throw failure(exitCodes.usage, {
    code: 'keys.same',
    where: '--new-key-file',
    what: 'Both files hold the same key.',
    expected: 'the key that replaces the one of --key-file',
  });
}
