import type { Knowledge, Relation } from '../knowledge.ts';

/**
 * Granted: figures of earlier releases, each a sum of cells that a reader is right to take for what it was. How much another may
 * have changed is told nowhere, so that no reader is granted a part of it.
 */
export function earlierRelease(knowledge: Knowledge, stillTrue: readonly Relation[]): Knowledge {
  return { ...knowledge, relations: [...knowledge.relations, ...stillTrue] };
}
