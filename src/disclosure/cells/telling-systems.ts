import type { SurplusLookup } from '../../cube/unsafe-cube.ts';
import { derivedUnions } from '../derived-counts.ts';
import { type DisclosureRules, isSmall } from '../rules.ts';
import { bySystem, type ToldCount } from '../systems.ts';

/** Systems of counts that together tell a union of groups which is small, in rows or in people. */
export function tellingSystems(
  told: readonly ToldCount[],
  surplus: SurplusLookup,
  rules: DisclosureRules,
): Set<string> {
  const telling = [...bySystem(told)].filter(([system, counts]) =>
    derivedUnions(counts).some(
      ({ groups, count }) =>
        isSmall(Math.abs(count), rules) || isSmall(count - surplus(system, groups), rules),
    ),
  );
  return new Set(telling.map(([system]) => system));
}
