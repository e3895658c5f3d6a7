import { sum } from 'd3-array';
import { byar } from './byar.ts';
import type { Interval } from './interval.ts';
import type { CountInterval } from './rate.ts';
import { directRate, poissonVariance, type Stratum, weightedStrata } from './strata.ts';

/** A standardised figure; `null` for an interval where the data show no variance to make one of. */
export interface Standardised {
  readonly value: number;
  readonly interval: Interval | null;
}

/**
 * A directly standardised rate, per unit of size, with the interval of its plain count of events moved and scaled to it:
 * R + √(V / x) (bound of x − x). Only the scale is taken from the normal distribution, so it holds for few events.
 * Source: A. J. Dobson, K. Kuulasmaa, E. Eberle and J. Scherer, "Confidence intervals for weighted sums of Poisson
 * parameters", Statistics in Medicine 10 (1991) 457–462; with Byar's bounds as English public health statistics do.
 *
 * Without events the rate is 0 and has no interval of this kind; that of Fay and Feuer has one.
 *
 * @throws RangeError for strata that cannot be standardised (see `weightedStrata`).
 */
export function dobson(strata: readonly Stratum[], level = 0.95, count: CountInterval = byar): Standardised {
  const weighted = weightedStrata(strata);
  const events = sum(weighted, (stratum) => stratum.events);
  const { lower, upper } = count(events, level);
  const value = directRate(weighted);
  if (events === 0) return { value, interval: null };
  const scale = Math.sqrt(poissonVariance(weighted) / events);
  return {
    value,
    interval: { lower: value + scale * (lower - events), upper: value + scale * (upper - events) },
  };
}
