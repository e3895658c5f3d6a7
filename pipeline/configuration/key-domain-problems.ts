import { keyDomainOf, keyedRegisters, type KeyedSections, usesCrosswalk } from '../keys/key-domains.ts';
import type { Contradiction } from './contradictions.ts';

/**
 * Registers whose keys cannot meet those of the others: they stand in another key domain than `linkage.keyDomain`, and the
 * crosswalk does not lead from the one to the other; unless passes link what has no key in common.
 */
export function keyDomainProblems({ registers, linkage }: Partial<KeyedSections>): Contradiction[] {
  if (registers === undefined || linkage === undefined) return [];
  const sections = { registers, linkage };
  const { key_crosswalk: crosswalk } = registers;
  const found: Contradiction[] = [];
  if (crosswalk !== undefined && crosswalk.newKeyDomain !== linkage.keyDomain) {
    found.push({
      path: ['registers', 'key_crosswalk', 'newKeyDomain'],
      what: 'The crosswalk leads to another key domain than the one in which persons are linked.',
      expected: `linkage.keyDomain, “${linkage.keyDomain}”`,
      remedy: 'Name the domain of the new keys, or have them linked there with linkage.keyDomain.',
    });
  }
  for (const name of keyedRegisters) {
    const domain = keyDomainOf(sections, name);
    if (domain === undefined || domain === linkage.keyDomain) continue;
    if (linkage.passes.length > 0 && name !== 'persons') continue;
    if (usesCrosswalk(sections, name) && crosswalk?.newKeyDomain === linkage.keyDomain) continue;
    found.push({
      path: ['registers', name, 'keyDomain'],
      what: `The keys of ${name} stand in another key domain than the one in which persons are linked.`,
      expected: `linkage.keyDomain, “${linkage.keyDomain}”, or a key_crosswalk that leads there from “${domain}”`,
      remedy:
        'Deliver a crosswalk between the two domains, pseudonymise the register under the same key, or name linkage.passes.',
    });
  }
  return found;
}
