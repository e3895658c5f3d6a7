import { readFileSync } from 'node:fs';
import { asset } from '../assets.ts';

/**
 * The text of a statement file, by its path below the package, such as `pipeline/sql/spells.sql`. Statement files are
 * static: settings come from tables, so that no configuration value is ever spliced into SQL.
 */
export function sqlFile(path: string): string {
  return readFileSync(asset(...path.split('/')), 'utf8');
}
