import { json } from '../sample-set.ts';
import { expectedGroups, furtherOrderWithin } from './expected.ts';
import type { HazardSpecification } from './specification.ts';
import { childrenOf, type HazardSize } from './tables.ts';

/** The closed-form truth as it is kept beside the registers. */
export function expectedText(specification: HazardSpecification, { seed, careRows }: HazardSize): string {
  return json({
    set: 'hazard',
    seed,
    careRows,
    children: childrenOf(specification, careRows),
    groups: expectedGroups(specification),
    furtherOrderFromLandmark: [365, 366, 730, 731].map((days) => ({
      days,
      share: furtherOrderWithin(specification, days),
    })),
  });
}
