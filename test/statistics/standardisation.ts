import fc from 'fast-check';
import type { Stratum } from '../../src/statistics/strata.ts';

/** Strata of a unit: between none and all of each have the event. */
export const strata: fc.Arbitrary<Stratum[]> = fc.array(
  fc
    .tuple(fc.nat({ max: 400 }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 999 }))
    .map(([a, b, weight]) => ({ events: Math.min(a, b), size: Math.max(a, b), weight })),
  { minLength: 1, maxLength: 8 },
);

/** The same strata with the unit's own sizes as standard, and all of them as one. */
export function ownStandard(unit: readonly Stratum[]) {
  const events = unit.reduce((sum, stratum) => sum + stratum.events, 0);
  const size = unit.reduce((sum, stratum) => sum + stratum.size, 0);
  return { weighted: unit.map((stratum) => ({ ...stratum, weight: stratum.size })), events, size };
}
