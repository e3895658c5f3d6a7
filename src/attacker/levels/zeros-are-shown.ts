import { type Knowledge, withBounds } from '../knowledge.ts';

/**
 * Granted: zeros are always printed, so that every cell that is withheld holds at least one. `isWithheld` names the cells of
 * which a symbol in a table says that they are withheld: a cell that no table shows may be 0 all the same.
 */
export function zerosAreShown(knowledge: Knowledge, isWithheld: (key: string) => boolean): Knowledge {
  return withBounds(knowledge, ({ key }) => (isWithheld(key) ? { lower: 1 } : null));
}
