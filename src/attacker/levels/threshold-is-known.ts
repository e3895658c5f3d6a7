import { compile } from '../compile.ts';
import { componentsOf } from '../components.ts';
import type { CellRange, Knowledge } from '../knowledge.ts';
import { propagate } from '../propagate.ts';

export interface Threshold {
  /** Counts from `from` up to and including `until` are unsafe: 1 and 9, or 0 and 9 where zeros are protected. */
  readonly from: number;
  readonly until: number;
  /** The true count of a cell, for the judge alone. */
  readonly countOf: (key: string) => number;
}

/**
 * Granted: the rules, the threshold and the algorithm, with one symbol for all. Any withheld cell may be the unsafe one or
 * be withheld beside it, so that nothing follows for a single cell; but cells are only withheld beside an unsafe one, so that
 * at least one of those that hang together is. Where none is, they were withheld along with others, and whoever takes one of
 * them to be small is wrong, and learns nothing.
 *
 * @throws ZichtError (`attacker.contradiction`) where no table of counts fits the Knowledge.
 */
export function thresholdIsKnown(knowledge: Knowledge, { from, until, countOf }: Threshold): Knowledge {
  const isUnsafe = (key: string) => countOf(key) >= from && countOf(key) <= until;
  const choices = componentsOf(propagate(compile(knowledge)))
    .map(({ system }) => system.keys)
    .filter((keys) => keys.length > 1 && keys.some(isUnsafe))
    .map((keys) => ({ options: keys.map((cell): CellRange[] => [{ cell, least: from, most: until }]) }));
  return { ...knowledge, choices: [...knowledge.choices, ...choices] };
}
