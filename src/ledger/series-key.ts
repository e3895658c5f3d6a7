import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readKeyFile } from '../keys/read-key-file.ts';
import type { SecretKey } from '../keys/secret-key.ts';
import { replaceFile } from '../run/durable.ts';
import { exitCodes, failure } from '../run/errors.ts';

const keyBytes = 32;

const place = 'ledger/series.key';

/**
 * The secret of a series of releases, which lies in `ledger/series.key` and is made with the first of them. Under it a child
 * is the same child in every release, and nobody without it can find one.
 *
 * @param expected the id that the ledger knows it by; `null` before the first release.
 * @throws ZichtError (exit 8) where the secret of a series that has releases is gone, or is another.
 */
export function seriesKey(output: string, expected: string | null, unique: string): SecretKey {
  const path = join(output, 'ledger', 'series.key');
  if (!existsSync(path)) {
    if (expected !== null) throw lost('The secret of the series is not there.', place);
    replaceFile(path, randomBytes(keyBytes), unique);
  }
  return demandKey(readKeyFile(path, place), expected, place);
}

/** @throws ZichtError (exit 8) for another secret than the one that the ledger knows by the id `expected`. */
export function demandKey(key: SecretKey, expected: string | null, where: string): SecretKey {
  if (expected !== null && key.id !== expected) throw lost('The secret of the series is another.', where);
  return key;
}

function lost(what: string, where: string) {
  return failure(exitCodes.guard, {
    code: 'ledger.key',
    where,
    what: `${what} Under another one every child would look new.`,
    expected: 'the secret that the first release was made with',
    remedy: 'Restore it from a backup.',
  });
}
