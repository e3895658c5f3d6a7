import type { Knowledge, Term } from '../knowledge.ts';

/** A count that is printed with a change, as a sum of cells: the true one lies from `least` up to and including `most`. */
export interface ChangedCount {
  readonly terms: readonly Term[];
  readonly least: number;
  readonly most: number;
}

/**
 * What is printed of a true count that was rounded or has noise, at most `reach` to either side. Nobody is printed as nobody, so
 * that what reads more than 0 is at least 1; what reads 0 may be as many as the reach.
 */
export function readAs(printed: number, reach: number): Omit<ChangedCount, 'terms'> {
  return { least: printed === 0 ? 0 : Math.max(1, printed - reach), most: printed + reach };
}

/** Granted: by which method counts were changed, and how far: each true count lies within reach of what is printed. */
export function changedCounts(knowledge: Knowledge, counts: readonly ChangedCount[]): Knowledge {
  return { ...knowledge, limits: [...knowledge.limits, ...counts] };
}
