import { sum } from 'd3-array';
import { isCount } from './interval.ts';

/** One stratum (an age group, say) of a population, with the weight that the standard population gives it. */
export interface Stratum {
  readonly events: number;
  /** Persons or person-years in which the events happened. */
  readonly size: number;
  /** Size of the stratum in the standard population, in any unit. */
  readonly weight: number;
}

/** A stratum with its share of the standard population. */
export interface WeightedStratum extends Stratum {
  readonly share: number;
}

/**
 * Strata that the standard population holds, with their shares of it, which add up to 1. Strata without weight are left
 * out, whatever is in them.
 *
 * @throws RangeError when no stratum has weight, when one that has is empty (join it with a neighbour: its rate is
 * unknown, not 0), or for events that are no counts, or sizes and weights that are no numbers of 0 or more.
 */
export function weightedStrata(strata: readonly Stratum[]): WeightedStratum[] {
  for (const { events, size, weight } of strata) {
    if (!isCount(events)) throw new RangeError('events must be whole and non-negative');
    if (![size, weight].every((value) => value >= 0 && Number.isFinite(value)))
      throw new RangeError('sizes and weights of strata cannot be negative');
    if (size === 0 && weight > 0) throw new RangeError('an empty stratum has no rate to standardise');
  }
  const all = sum(strata, ({ weight }) => weight);
  if (all === 0) throw new RangeError('a standard population needs somebody in it');
  return strata
    .filter(({ weight }) => weight > 0)
    .map((stratum) => ({ ...stratum, share: stratum.weight / all }));
}

/** The mean of the rates of strata, as weighty as they are in the standard population: per unit of size. */
export function directRate(strata: readonly WeightedStratum[]): number {
  return sum(strata, ({ events, size, share }) => (share * events) / size);
}

/** The variance of that mean where events are independent and rare: each count varies as a Poisson count does. */
export function poissonVariance(strata: readonly WeightedStratum[]): number {
  return sum(strata, ({ events, size, share }) => (share / size) ** 2 * events);
}
