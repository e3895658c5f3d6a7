import { z } from 'zod';
import { words } from './words.ts';

/**
 * A norm or an earlier figure to read an indicator beside: a constant from a published source, never from the data of a run,
 * so it discloses nothing. Shares only (0–1).
 */
export const norm = z.strictObject({
  value: z.number().min(0).max(1),
  /** What was found, as half a sentence that begins with a small letter and has no full stop. */
  found: words,
  source: words,
});
export type Norm = z.infer<typeof norm>;
