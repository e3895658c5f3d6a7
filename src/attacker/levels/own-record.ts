import { type Knowledge, withBounds } from '../knowledge.ts';

/**
 * Granted: the reader's own record. The reader is counted in these cells, so that each holds at least `own` (1, or the size of
 * a household that knows of each other).
 *
 * Without the own records every count is lower by the same number: what a reader finds out about the others varies just as far as
 * the interval of the cell itself, and a cell with one value tells the number of the others exactly.
 */
export function ownRecord(knowledge: Knowledge, cells: Iterable<string>, own = 1): Knowledge {
  const mine = new Set(cells);
  return withBounds(knowledge, ({ key }) => (mine.has(key) ? { lower: own } : null));
}

/**
 * Granted: the own records of all readers at once, each cell in which somebody is counted holding at least one. No reader knows as
 * much; whatever can vary by a width here can for every single one, so that one certificate serves for all of them. Needs the
 * true counts, and is for a certifier alone.
 */
export function everyOwnRecord(knowledge: Knowledge, countOf: (key: string) => number): Knowledge {
  return withBounds(knowledge, ({ key }) => (countOf(key) > 0 ? { lower: 1 } : null));
}
