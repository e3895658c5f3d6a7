import { resolve } from 'node:path';
import type { Configuration } from '../schemas/configuration.ts';
import { sha256 } from '../src/run/hash.ts';
import { readKeyFile } from '../src/keys/read-key-file.ts';

/** With a space, so that no label of a pseudonym is the same. */
const domain = 'zicht tie';

/**
 * Orders the keys of cells that are wanted as much, by a hash (HMAC) under the secret of the series, and without one by a plain
 * hash. It is the same in every release of a series; with a secret nobody else can tell which of two is withheld first.
 *
 * @throws ZichtError (exit 2) for a key file that is missing, or that others may read.
 */
export function seriesTies({ disclosure }: Configuration, folder: string): (key: string) => string {
  if (disclosure.seriesKey === undefined) return sha256;
  const key = readKeyFile(resolve(folder, disclosure.seriesKey.file), 'disclosure.seriesKey.file');
  return (text) => key.pseudonym(domain, text, 'hex');
}
