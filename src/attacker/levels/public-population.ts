import type { Knowledge, Term } from '../knowledge.ts';

/** A count of people, as a sum of cells, and of how many it cannot be more. */
export interface Inhabitants {
  readonly terms: readonly Term[];
  readonly most: number;
}

/** Granted: public figures of how many people there are, of whom those that are counted are some. */
export function publicPopulation(knowledge: Knowledge, inhabitants: readonly Inhabitants[]): Knowledge {
  const limits = inhabitants.map(({ terms, most }) => ({ terms, least: 0, most }));
  return { ...knowledge, limits: [...knowledge.limits, ...limits] };
}
