import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json: the same from the sources and from `dist/`. */
export const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The path of a file that ships with the package, such as `asset('pipeline', 'sql', 'spells.sql')`. */
export function asset(...parts: string[]): string {
  return join(packageRoot, ...parts);
}

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json of Zicht not found above its own code');
  return findRoot(parent);
}
