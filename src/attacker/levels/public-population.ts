import { type Knowledge, withBounds } from '../knowledge.ts';

/**
 * Granted: how many people there are, from figures that others publish. No cell holds more people than live where it counts
 * them: `populationOf` is that number, or `null` where it is not public.
 */
export function publicPopulation(
  knowledge: Knowledge,
  populationOf: (key: string) => number | null,
): Knowledge {
  return withBounds(knowledge, ({ key }) => {
    const upper = populationOf(key);
    return upper === null ? null : { upper };
  });
}
