import { linkedIndicators, linkedIndicatorsOf, type Method } from './internal-indicators/linked.ts';
import type { PublicIndicator } from '../schemas/internal-indicator.ts';
import { catalogue } from './indicators/index.ts';

/** Every indicator that a public cube can hold: the catalogue, then the shares that are linked with its tables. */
export const publicCatalogue: readonly PublicIndicator[] = [...catalogue, ...linkedIndicators];

/** Those of them that a run publishes, by its method of disclosure control. */
export function published(method: Method): readonly PublicIndicator[] {
  return [...catalogue, ...linkedIndicatorsOf(method)];
}
