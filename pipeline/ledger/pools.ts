import type { Configuration } from '../../schemas/configuration.ts';
import type { PublishedRelease } from '../../src/ledger/chain.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';

type Period = Configuration['period'];

/** How the pool of years of a run stands to those published: figures of the whole period are the same only in the same pool. */
export type PoolRelation =
  | { readonly kind: 'new' }
  /** The release that the figures are held against: the last about any of the same days. */
  | { readonly kind: 'same' | 'grown'; readonly base: PublishedRelease };

/**
 * Pools are fixed and disjoint, or grow: then the difference of two totals is a whole number of years, which is judged as a
 * cell. Two pools that overlap otherwise would tell of years that nobody published.
 *
 * @throws ZichtError (exit 7) for a pool that overlaps an earlier one and does not contain it.
 */
export function poolRelation(before: readonly PublishedRelease[], period: Period): PoolRelation {
  const overlapping = before.filter(({ entry }) => overlap(entry.period, period));
  const outside = overlapping.find(({ entry }) => !contains(period, entry.period));
  if (outside !== undefined) {
    const { from, until } = outside.entry.period;
    throw failure(exitCodes.approval, {
      code: 'ledger.pools-overlap',
      where: 'period',
      what: `Part of the years of release ${outside.entry.release} would be published in a pool with others: beside each other the two pools tell of the rest.`,
      expected: `a period that has all of ${from} to ${until}, or nothing of it`,
      remedy: 'Change period.from and period.until.',
    });
  }
  const base = overlapping.at(-1);
  if (base === undefined) return { kind: 'new' };
  return { kind: contains(base.entry.period, period) ? 'same' : 'grown', base };
}

const overlap = (a: Period, b: Period) => a.from <= b.until && b.from <= a.until;
const contains = (outer: Period, inner: Period) => outer.from <= inner.from && inner.until <= outer.until;
