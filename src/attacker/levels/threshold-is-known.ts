import type { CellRange, Knowledge } from '../knowledge.ts';

export interface Threshold {
  /** Cells that were withheld together: none of them would be if none were unsafe. */
  readonly groups: readonly (readonly string[])[];
  /** Counts from `from` up to and including `until` are unsafe: 1 and 9, or 0 and 9 where zeros are protected. */
  readonly from: number;
  readonly until: number;
}

/**
 * Granted: the rules, the threshold and the algorithm, with one symbol for all. Any withheld cell may be the unsafe one or
 * be withheld beside it, so that nothing follows for a single cell; but cells are only withheld beside an unsafe one, so that
 * at least one of each group is. Counts that are unsafe for another reason must be cells of the group too.
 */
export function thresholdIsKnown(knowledge: Knowledge, { groups, from, until }: Threshold): Knowledge {
  const choices = groups.map((group) => ({
    options: group.map((cell): CellRange[] => [{ cell, least: from, most: until }]),
  }));
  return { ...knowledge, choices: [...knowledge.choices, ...choices] };
}
