import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/assets.ts';
import { readCsv } from '../naive/csv.ts';

const folder = join(packageRoot, '..', 'shared', 'reference', 'disclosure');

/** Whether the small tables with results of R packages stand beside the project. */
export const hasDisclosureReference = existsSync(folder);

/** The rows of one of those tables, by column name. */
export function disclosureReference(file: string): Record<string, string>[] {
  return readCsv(readFileSync(join(folder, file), 'utf8')).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, field]) => [name, field ?? ''])),
  );
}
