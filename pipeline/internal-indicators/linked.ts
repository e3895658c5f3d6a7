import type { Configuration } from '../../schemas/configuration.ts';
import type { InternalIndicator, LinkedIndicator } from '../../schemas/internal-indicator.ts';
import { internalCatalogue } from './index.ts';

/** The share indicators that are published too, in the order of their catalogue. */
export const linkedIndicators: readonly LinkedIndicator[] = internalCatalogue.filter(isLinked);

function isLinked(indicator: InternalIndicator): indicator is LinkedIndicator {
  return indicator.kind === 'shares' && indicator.linked !== undefined;
}

/** The method of disclosure control of a run. */
export interface Method {
  readonly disclosure: Pick<Configuration['disclosure'], 'method'>;
}

/**
 * The share indicators that a run publishes beside those of the catalogue. Methods that change counts keep the counts of a
 * child in line over the tables of the catalogue alone, so that there they stay in the internal edition.
 */
export function linkedIndicatorsOf({ disclosure }: Method): readonly LinkedIndicator[] {
  return disclosure.method === 'suppress' ? linkedIndicators : [];
}
