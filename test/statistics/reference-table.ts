import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceFolder } from './reference.ts';

/** The rows of a table beside the reference results: plain comma-separated values under a header. */
export function referenceTable(file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(referenceFolder, file), 'utf8').trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}
