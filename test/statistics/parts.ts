import fc from 'fast-check';
import type { Part } from '../../src/statistics/part.ts';

/** Parts of groups of `fewest` to `most`, from none to all of them; `having` is no smaller than `least`. */
export function parts(most: number, { least = 0, fewest = 1 } = {}): fc.Arbitrary<Part> {
  return fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: fewest, max: most }))
    .map(([a, b]) => ({ having: Math.min(a, b), all: Math.max(a, b) }));
}
