import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDuckDb } from '../../src/duckdb/duckdb-engine.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { cbsSet, cbsTruth } from './cbs-set.ts';
import { cleanSet, cleanTruth } from './clean-set.ts';
import { dirtySet } from './dirty-set.ts';
import { demandFree, replaceFolder } from './folder.ts';
import { type HazardSet, writeHazardSet } from './hazard/write-set.ts';
import { writeLargeSet } from './large-set.ts';
import type { MissedLinks } from './missed-links.ts';
import { makePlan } from './plan.ts';
import { Random } from './random.ts';
import { makeRecords } from './records.ts';
import type { SampleFile } from './sample-set.ts';
import type { Scale } from './scale.ts';
import { truthText } from './truth-file.ts';
import { writeSet } from './write-set.ts';

/** The sets that the sample consists of; `hazard` is made apart, as large as is asked for. */
export const setNames = ['clean', 'cbs', 'dirty'] as const;
type SampleName = (typeof setNames)[number];
export type SetName = SampleName | 'hazard';

export interface GenerateOptions extends Scale {
  /** Folder in which each set gets a folder of its own. */
  readonly output: string;
  /** A whole number from 0 to 2³² − 1. The same seed gives the same bytes. */
  readonly seed: number;
  readonly sets: readonly SetName[];
  /** Links that are missed on purpose; then everybody to whom `otherCare` goes is in the persons register. */
  readonly missedLinks?: MissedLinks;
  /** What the hazard set is made from, where it is asked for. */
  readonly hazard?: Omit<HazardSet, 'seed'>;
  /** Replace sets that are already there, with everything in their folders. */
  readonly force: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Writes sample registers with a known truth and returns the folders, one a set. Scale and missed links apply to the
 * clean set, hazards to the hazard set.
 *
 * @throws ZichtError (exit 2) when a folder is not empty and `force` is not given, or is a file.
 */
export async function generate(options: GenerateOptions): Promise<string[]> {
  const targets = options.sets.map((set) => ({ set, folder: join(resolve(options.output), set) }));
  for (const { folder } of targets) demandFree(folder, options.force);
  for (const { set, folder } of targets) {
    options.signal?.throwIfAborted();
    await replaceFolder(folder, (fresh) =>
      withEngine(set, fresh, options, (engine, scratch) => fill(set, fresh, engine, scratch, options)),
    );
  }
  return targets.map(({ folder }) => folder);
}

/** The plain files of a set, as they are before any scaling; the truth among them. */
export function filesOf(set: SampleName, seed: number): SampleFile[] {
  if (set === 'dirty') return dirtySet();
  const random = new Random(seed);
  const plan = makePlan(random);
  const records = makeRecords(random, plan);
  const truth = (set === 'clean' ? cleanTruth : cbsTruth)(seed, plan, records);
  const files = set === 'clean' ? cleanSet(plan, records) : cbsSet(records);
  return [...files, { path: 'truth.json', text: truthText(truth) }];
}

async function fill(
  set: SetName,
  folder: string,
  engine: Engine,
  scratch: string,
  options: GenerateOptions,
): Promise<void> {
  const { seed, copies, otherCare, missedLinks, hazard } = options;
  if (set === 'hazard') {
    if (hazard === undefined) throw new Error('a hazard set needs a specification');
    await writeHazardSet(engine, folder, { seed, ...hazard });
    return;
  }
  const isPlain = set !== 'clean' || (copies === 1 && otherCare === 0 && missedLinks === undefined);
  if (isPlain) await writeSet(engine, folder, filesOf(set, seed));
  else await writeLargeSet(engine, folder, scratch, options);
}

/** One thread, so that the same rows give the same Parquet bytes; a hazard set is put in order before it is written. */
async function withEngine(
  set: SetName,
  folder: string,
  { signal }: GenerateOptions,
  work: (engine: Engine, scratch: string) => Promise<void>,
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'zicht-generate-'));
  const threads = set === 'hazard' ? 2 : 1;
  const engine = await openDuckDb({ memory: '2GB', threads, scratch, allowedDirectories: [folder] });
  const stop = () => engine.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    await work(engine, scratch);
  } finally {
    signal?.removeEventListener('abort', stop);
    engine.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
