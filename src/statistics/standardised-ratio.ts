import { sum } from 'd3-array';
import { garwood } from './garwood.ts';
import { isCount } from './interval.ts';
import { type CountInterval, type Rate, rate } from './rate.ts';

/** One stratum of a unit, and the rate that a reference population has in it. */
export interface ReferredStratum {
  readonly events: number;
  readonly size: number;
  /** Events per unit of size. */
  readonly referenceRate: number;
}

/** Events observed, as a multiple of those expected. */
export interface StandardisedRatio extends Rate {
  readonly observed: number;
  readonly expected: number;
}

/**
 * The standardised ratio (SMR, SIR) by indirect standardisation: events observed in a unit against those expected at the
 * rates of a reference population, which count as known without error. The interval is that of the observed count.
 * Ratios of two units are not comparable with each other, since each has its own weights.
 * Source: N. E. Breslow and N. E. Day, "Statistical Methods in Cancer Research II" (1987), chapter 2.
 *
 * `null` where nothing is expected: the unit is empty, or the reference population has no events where it is not.
 *
 * @throws RangeError for events that are no counts, or sizes or rates that are no numbers of 0 or more.
 */
export function standardisedRatio(
  strata: readonly ReferredStratum[],
  level = 0.95,
  interval: CountInterval = garwood,
): StandardisedRatio | null {
  for (const { events, size, referenceRate } of strata) {
    if (!isCount(events)) throw new RangeError('events must be whole and non-negative');
    if (![size, referenceRate].every((value) => value >= 0 && Number.isFinite(value)))
      throw new RangeError('sizes and rates of strata cannot be negative');
  }
  const observed = sum(strata, ({ events }) => events);
  const expected = sum(strata, ({ size, referenceRate }) => size * referenceRate);
  if (expected === 0) return null;
  return { observed, expected, ...rate(observed, expected, 1, level, interval) };
}
