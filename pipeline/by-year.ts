import type { Configuration } from '../schemas/configuration.ts';
import { margins } from '../schemas/margins.ts';

/**
 * Whether any table tells years apart. If so a year counts only when all of it can be followed; if not, each child counts
 * by its own horizon (methodology section 5).
 */
export function makesTablesByYear({ breakdowns }: Pick<Configuration, 'breakdowns'>): boolean {
  return margins.some((margin) => breakdowns.includes(margin.id) && margin.dimensions.includes('period'));
}
