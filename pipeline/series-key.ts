import { resolve } from 'node:path';
import type { Configuration } from '../schemas/configuration.ts';
import { readKeyFile } from '../src/keys/read-key-file.ts';
import type { SecretKey } from '../src/keys/secret-key.ts';
import { sha256 } from '../src/run/hash.ts';

/** With a space, so that no label of a pseudonym is the same. */
const domain = 'zicht tie';

/**
 * The secret of the series, from which it follows which of two figures is withheld, and how counts are changed; `null` where the
 * configuration names none. The path is relative to the folder of the configuration.
 *
 * @throws ZichtError (exit 2) for a key file that is missing, or that others may read.
 */
export function seriesSecret({ disclosure }: Configuration, folder: string): SecretKey | null {
  if (disclosure.seriesKey === undefined) return null;
  return readKeyFile(resolve(folder, disclosure.seriesKey.file), 'disclosure.seriesKey.file');
}

/**
 * Orders the keys of cells that are wanted as much, by a hash (HMAC) under the secret of the series, and without one by a plain
 * hash. It is the same in every release of a series; with a secret nobody else can tell which of two is withheld first.
 */
export function seriesTies(secret: SecretKey | null): (key: string) => string {
  return secret === null ? sha256 : (text) => secret.pseudonym(domain, text, 'hex');
}
