import { sum } from 'd3-array';
import type { Standardised } from './dobson.ts';
import { checkLevel } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';
import { checkPart } from './part.ts';
import { directRate, type Stratum, weightedStrata } from './strata.ts';

/** A standardised share with its standard error, in shares. */
export interface StandardisedShare extends Standardised {
  readonly standardError: number;
}

/**
 * A directly standardised share: what it would be if the strata were as large as in the standard population. Each
 * stratum varies as a binomial count does, √Σ w² p (1 − p) / n; the interval is normal, cut off at 0 and 1.
 * Source: J. L. Fleiss, B. Levin and M. C. Paik, "Statistical Methods for Rates and Proportions" (2003), chapter 19.
 *
 * Where members hang together the standard error is the root of the design effect as large; that of the share as it is
 * stands for that of the standardised one. Where all or none have the property in each stratum, the standard error is 0 and there is no interval.
 *
 * @throws RangeError for more events than persons, or strata that cannot be standardised (see `weightedStrata`).
 */
export function standardisedShare(
  strata: readonly Stratum[],
  level = 0.95,
  designEffect = 1,
): StandardisedShare {
  checkLevel(level);
  for (const { events, size } of strata) checkPart({ having: events, all: size });
  const weighted = weightedStrata(strata);
  // Weights that add up to 1 may do so to the last digit only.
  const value = Math.min(1, directRate(weighted));
  const independent = sum(
    weighted,
    ({ events, size, share }) => ((share / size) ** 2 * events * (size - events)) / size,
  );
  const standardError = Math.sqrt(designEffect * independent);
  if (standardError === 0) return { value, standardError, interval: null };
  const reach = -normalQuantile((1 - level) / 2) * standardError;
  return {
    value,
    standardError,
    interval: { lower: Math.max(0, value - reach), upper: Math.min(1, value + reach) },
  };
}
