import type { Configuration } from '../../schemas/configuration.ts';
import type { PublishedRelease } from '../../src/ledger/chain.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';

type Period = Configuration['period'];

/**
 * Pools are fixed and disjoint, or grow: then the difference of two totals is a whole number of years, which is judged as a
 * cell. Two pools that overlap otherwise would tell of years that nobody published.
 *
 * @throws ZichtError (exit 7) for a pool that overlaps an earlier one and does not contain it.
 */
export function demandFixedPools(before: readonly PublishedRelease[], period: Period): void {
  const outside = before.find(
    ({ entry }) => overlap(entry.period, period) && !contains(period, entry.period),
  );
  if (outside === undefined) return;
  const { from, until } = outside.entry.period;
  throw failure(exitCodes.approval, {
    code: 'ledger.pools-overlap',
    where: 'period',
    what: `Part of the years of release ${outside.entry.release} would be published in a pool with others: beside each other the two pools tell of the rest.`,
    expected: `a period that has all of ${from} to ${until}, or nothing of it`,
    remedy: 'Change period.from and period.until.',
  });
}

const overlap = (a: Period, b: Period) => a.from <= b.until && b.from <= a.until;
const contains = (outer: Period, inner: Period) => outer.from <= inner.from && inner.until <= outer.until;
