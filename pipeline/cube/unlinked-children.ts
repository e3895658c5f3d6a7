import type { Contributors } from '../../src/cube/unsafe-cube.ts';
import type { GapCount, LinkageCounts } from '../diagnostics/linkage-model.ts';
import type { Coordinates } from './coordinates.ts';

/**
 * U of methodology section 6: the unlinked children with an observed horizon who may belong to a place. Any of them may
 * be a victim, since the record that tells so may stand under the key that was not found. Who is known as a victim all the
 * same is no other.
 */
export function unlinkedWhoMayBelong(linkage: LinkageCounts, at: Coordinates): GapCount {
  return linkage.gap('unlinked_observed', { ...at, victim: at.victim === 'other' ? 'other' : '_T' });
}

/**
 * What bounds of others tell beside those of all: how many unlinked children are known as victims, and how many are not.
 * All or none of them would say it of each. `null` at places where nobody is told apart.
 */
export function unlinkedToldApart(linkage: LinkageCounts, at: Coordinates): Contributors | null {
  if (at.victim !== 'other') return null;
  const people = (victim: Coordinates['victim']) =>
    linkage.gap('unlinked_observed', { ...at, victim }).people;
  return { denominator: people('_T'), numerator: people('other'), complement: people('victim') };
}

/** Unlinked children of years that are not observed: the rest of those whom the linkage rate at the place counts. */
export function unlinkedNotObserved(linkage: LinkageCounts, at: Coordinates): GapCount {
  return linkage.gap('unlinked_not_observed', { ...at, victim: '_T' });
}
