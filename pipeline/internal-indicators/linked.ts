import type { Configuration } from '../../schemas/configuration.ts';
import type { InternalIndicator, LinkedIndicator } from '../../schemas/internal-indicator.ts';
import { internalCatalogue } from './index.ts';

/** The share indicators that are published too, in the order of their catalogue. */
export const linkedIndicators: readonly LinkedIndicator[] = internalCatalogue.filter(isLinked);

function isLinked(indicator: InternalIndicator): indicator is LinkedIndicator {
  return indicator.kind === 'shares' && indicator.linked !== undefined;
}

/** What says how a run counts rows and keeps them secret. */
export interface Method {
  readonly disclosure: Pick<Configuration['disclosure'], 'method'>;
  readonly cohort: Pick<Configuration['cohort'], 'index'>;
}

/**
 * The share indicators that a run publishes beside those of the catalogue; in all other runs they stay in the internal edition.
 * Methods that change counts keep the counts of a child in line over the tables of the catalogue alone; and where every spell
 * counts, the one design effect of public intervals is that of the shares of the catalogue, which may be smaller than theirs.
 */
export function linkedIndicatorsOf({ disclosure, cohort }: Method): readonly LinkedIndicator[] {
  return disclosure.method === 'suppress' && cohort.index !== 'every-spell' ? linkedIndicators : [];
}
