import type { Configuration } from '../../schemas/configuration.ts';
import { linkableRegisters } from '../../schemas/linking.ts';
import type { Contradiction } from './contradictions.ts';

/** Passes that cannot be told apart, compare something twice, or have no persons to look in. */
export function passProblems({
  linkage,
  registers,
}: { readonly [name in 'linkage' | 'registers']?: Configuration[name] }): Contradiction[] {
  if (linkage === undefined) return [];
  const { passes } = linkage;
  const found: Contradiction[] = [];
  if (passes.length > 0 && registers !== undefined && registers.persons === undefined) {
    found.push({
      path: ['linkage', 'passes'],
      what: 'Passes look for persons in the register persons, which is not delivered.',
      expected: 'registers.persons, or no passes',
    });
  }
  for (const [at, { id, on, unlessDiffer }] of passes.entries()) {
    const path = ['linkage', 'passes', at] as const;
    if (id === 'key' || passes.findIndex((pass) => pass.id === id) < at) {
      found.push({
        path: [...path, 'id'],
        what: `“${id}” names another step already.`,
        expected: 'an id of its own; “key” is the key itself',
      });
    }
    const register = linkableRegisters.find((name) => id.startsWith(`${name.replaceAll('_', '-')}-`));
    if (register !== undefined) {
      found.push({
        path: [...path, 'id'],
        what: `“${id}” begins with the name of a register, as figures about its records do.`,
        expected: 'an id that begins in another way',
      });
    }
    const twice = [...on, ...unlessDiffer].filter((name, place, all) => all.indexOf(name) < place);
    if (twice.length > 0) {
      found.push({
        path: [...path, on.length > new Set(on).size ? 'on' : 'unlessDiffer'],
        what: `The pass names ${[...new Set(twice)].join(', ')} more than once.`,
        expected: 'each attribute once, in “on” or in “unlessDiffer”',
      });
    }
  }
  return found;
}
