import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the releases of an output folder lie. */
export const releaseFolder = (output: string, id: string) => join(output, 'releases', id);

/** Where the ledger keeps its part of a release of which the rest was pruned, by the same paths as in the release. */
export const keptFolder = (output: string, id: string) => join(output, 'ledger', 'releases', id);

/** The folder in which what the ledger says of a release lies: the release itself, or what was kept of it. */
export function ledgerPlace(output: string, id: string): string {
  const release = releaseFolder(output, id);
  return existsSync(release) ? release : keptFolder(output, id);
}
