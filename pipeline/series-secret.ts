import { resolve } from 'node:path';
import type { Configuration } from '../schemas/configuration.ts';
import { readKeyFile } from '../src/keys/read-key-file.ts';
import type { SecretKey } from '../src/keys/secret-key.ts';

/**
 * The secret of the series, from which it follows how counts are changed; `null` for a method that changes none. The path is
 * relative to the folder of the configuration.
 *
 * @throws ZichtError (exit 2) for a key file that is not there, or not as one must be.
 */
export function seriesSecret({ disclosure }: Configuration, folder: string): SecretKey | null {
  const { method, keyFile } = disclosure;
  if (method === 'suppress' || keyFile === undefined) return null;
  return readKeyFile(resolve(folder, keyFile), 'disclosure.keyFile');
}
