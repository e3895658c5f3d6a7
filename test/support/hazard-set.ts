import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedGroup } from '../../pipeline/generate/hazard/expected.ts';
import { readSpecification } from '../../pipeline/generate/hazard/read-specification.ts';
import type { Counts, RealisedGroup } from '../../pipeline/generate/hazard/realised.ts';
import type { HazardSpecification } from '../../pipeline/generate/hazard/specification.ts';
import { type HazardSet, writeHazardSet } from '../../pipeline/generate/hazard/write-set.ts';
import type { TestRun } from './accepted.ts';

/** What stands in the truth of a set beside its closed form. */
export interface Realised {
  readonly children: number;
  readonly records: Readonly<Record<string, Counts>>;
  readonly missedKeys: { readonly protection_orders: number; readonly youth_care: number };
  readonly missedRecords: { readonly protection_orders: number; readonly youth_care: number };
  readonly groups: readonly RealisedGroup[];
}

export interface MadeSet {
  readonly folder: string;
  readonly expected: readonly ExpectedGroup[];
  readonly realised: Realised;
}

export const shipped = readSpecification();

/** The shipped specification without anything that goes wrong with keys, and without siblings unless asked for. */
export const plain: HazardSpecification = {
  ...shipped,
  siblings: { share: 0, together: 0 },
  keys: { old: 0, missed: { protection_orders: 0, youth_care: 0 }, subgroups: [] },
};

/** Writes a hazard set below the folder of a run, and reads its truth back. */
export async function makeHazardSet(run: TestRun, set: Partial<HazardSet> = {}): Promise<MadeSet> {
  const folder = mkdtempSync(join(run.folder, 'hazard-'));
  await writeHazardSet(run.engine, folder, {
    ...{ seed: 1, careRows: 20_000, format: 'csv', specification: shipped },
    ...set,
  });
  const read = (name: string) => JSON.parse(readFileSync(join(folder, 'truth', name), 'utf8'));
  return { folder, expected: read('expected.json').groups, realised: read('realised.json') };
}
