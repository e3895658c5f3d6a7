import { max } from 'd3-array';
import { gammaQuantile } from './gamma-quantile.ts';
import { checkLevel } from './interval.ts';
import type { Rate } from './rate.ts';
import { directRate, poissonVariance, type Stratum, weightedStrata } from './strata.ts';

/**
 * A directly standardised rate, per unit of size, with an interval from gamma distributions of its mean and variance; for
 * the upper bound one more event is imagined in the stratum where an event weighs most. For one stratum it is Garwood's.
 * Source: M. P. Fay and E. J. Feuer, "Confidence intervals for directly standardized rates: a method based on the gamma
 * distribution", Statistics in Medicine 16 (1997) 791–801.
 *
 * Without events the rate and its lower bound are 0.
 *
 * @throws RangeError for strata that cannot be standardised (see `weightedStrata`).
 */
export function fayFeuer(strata: readonly Stratum[], level = 0.95): Rate {
  checkLevel(level);
  const weighted = weightedStrata(strata);
  const value = directRate(weighted);
  const variance = poissonVariance(weighted);
  const heaviest = max(weighted, ({ share, size }) => share / size) ?? 0;
  const half = (1 - level) / 2;
  return {
    value,
    lower: value === 0 ? 0 : gammaPoint(value, variance, half, 'lower'),
    upper: gammaPoint(value + heaviest, variance + heaviest ** 2, half, 'upper'),
  };
}

function gammaPoint(mean: number, variance: number, p: number, tail: 'lower' | 'upper'): number {
  return gammaQuantile(mean ** 2 / variance, p, tail) * (variance / mean);
}
