import type { Knowledge, Term } from '../knowledge.ts';

/**
 * Granted: zeros are always printed, so that each of these counts, which are withheld, is at least 1. Each is a sum of cells.
 * A count that no table shows may be 0 all the same, and is none of them.
 */
export function zerosAreShown(knowledge: Knowledge, withheld: readonly (readonly Term[])[]): Knowledge {
  const limits = withheld.map((terms) => ({ terms, least: 1, most: Number.POSITIVE_INFINITY }));
  return { ...knowledge, limits: [...knowledge.limits, ...limits] };
}
