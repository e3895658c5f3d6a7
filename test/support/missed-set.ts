import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GenerateOptions, generate } from '../../pipeline/generate/generate.ts';
import type { PlantedBounds } from '../../pipeline/generate/missed-bounds.ts';
import type { MissedClass } from '../../pipeline/generate/missed-choice.ts';
import type { MissedLinks } from '../../pipeline/generate/missed-links.ts';
import type { LinkageRate } from '../../pipeline/generate/missed-rates.ts';
import type { Cell } from '../../schemas/cube.ts';
import { type FilesRun, runFiles } from './run-files.ts';

type Line = readonly (string | number | null)[];

/** `truth.json` of a set in which links are missed. */
export interface PlantedTruth {
  readonly columns: readonly (keyof Cell)[];
  /** As if no link were missed. */
  readonly cells: readonly Line[];
  /** As a run must count them. */
  readonly counted: readonly Line[];
  readonly rates: readonly LinkageRate[];
  readonly bounds: readonly PlantedBounds[];
  readonly records: readonly { register: string; delivered: number; used: number }[];
  readonly missed: {
    readonly register: string;
    readonly classes: readonly MissedClass[];
    readonly deadKeys: { readonly S: number; readonly R: number };
    readonly populationFlow: readonly { step: string; units: number; children: number }[];
    readonly linkage: { readonly numerator: number; readonly denominator: number };
  };
}

export interface PlantedSet {
  readonly folder: string;
  readonly truth: PlantedTruth;
  readonly remove: () => void;
}

/** A generated clean set with missed links, in a folder of its own. */
export async function plantMisses(
  links: Partial<MissedLinks>,
  options: Partial<Pick<GenerateOptions, 'seed' | 'copies' | 'otherCare'>> = {},
): Promise<PlantedSet> {
  const output = mkdtempSync(join(tmpdir(), 'zicht-missed-'));
  const missedLinks: MissedLinks = { register: 'youth_care', percent: 0, subgroups: [], ...links };
  const [folder = ''] = await generate({
    ...{ output, seed: 1, sets: ['clean'], copies: 1, otherCare: 0, force: false, missedLinks },
    ...options,
  });
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as PlantedTruth;
  return { folder, truth, remove: () => rmSync(output, { recursive: true, force: true }) };
}

/** Plants, runs the stages up to the unsafe cube, and hands both over; nothing is left behind. */
export async function withMisses<T>(
  links: Partial<MissedLinks>,
  options: Parameters<typeof plantMisses>[1],
  look: (truth: PlantedTruth, files: FilesRun) => T | Promise<T>,
): Promise<T> {
  const set = await plantMisses(links, options);
  try {
    const files = await runFiles(join(set.folder, 'zicht.json'));
    try {
      return await look(set.truth, files);
    } finally {
      files.close();
    }
  } finally {
    set.remove();
  }
}
