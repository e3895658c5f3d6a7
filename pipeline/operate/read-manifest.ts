import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { manifest } from '../../schemas/manifest.ts';

/** What commands over releases need of a manifest: the rest may differ between versions. */
const sealedManifest = z.object({
  zicht: z.string(),
  engine: z.looseObject({ name: z.string(), version: z.string() }),
  methodology: z.string(),
  configuration: z.looseObject({
    release: z.looseObject({ id: z.string(), status: z.string() }),
    period: z.object({ from: z.iso.date(), until: z.iso.date() }),
    observedUntil: z.iso.date(),
  }),
  inputs: z.array(z.looseObject({ register: z.string(), sha256: z.string() })),
  files: manifest.shape.files,
});

export type SealedManifest = z.infer<typeof sealedManifest>;

export const manifestFile = 'manifest.json';

/** The manifest of a release; `null` where there is none that can be read. */
export function readManifest(release: string): SealedManifest | null {
  return readJson(join(release, manifestFile), sealedManifest);
}

const runRecord = z.object({ run: z.string(), finishedAt: z.iso.datetime() });

/** Which run made a release, and when; `null` where its internal files do not tell. */
export function readRunRecord(release: string): z.infer<typeof runRecord> | null {
  return readJson(join(release, 'internal', 'run.json'), runRecord);
}

/** A file of JSON of a given form; `null` where it is not there, or is of another form. */
export function readJson<T>(path: string, form: z.ZodType<T>): T | null {
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  try {
    return form.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
