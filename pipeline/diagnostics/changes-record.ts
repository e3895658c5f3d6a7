import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { identifier } from '../../schemas/configuration.ts';
import { writeFile } from '../../src/run/durable.ts';
import type { LinkageChange } from './linkage-changes.ts';

/** The content of `internal/linkage-changes.json`. */
export interface ChangesRecord {
  /** The release before this one, whether or not it could be compared with. */
  readonly previousRelease: string | null;
  /** Whether that release has rates in full. */
  readonly compared: boolean;
  readonly moreThanPoints: number;
  readonly changes: readonly LinkageChange[];
}

const fileName = 'linkage-changes.json';
const recorded = z.object({ previousRelease: identifier.nullable() });

/** Writes the record into the `internal` folder of a candidate. */
export function writeChanges(internal: string, record: ChangesRecord): void {
  writeFile(join(internal, fileName), `${JSON.stringify(record, null, 2)}\n`);
}

/** The id of the release that a release was compared with; `null` where it had none before it, or does not tell. */
export function recordedRelease(release: string): string | null {
  try {
    const text = readFileSync(join(release, 'internal', fileName), 'utf8');
    return recorded.parse(JSON.parse(text)).previousRelease;
  } catch {
    return null;
  }
}
