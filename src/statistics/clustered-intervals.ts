import {
  type ClusteredCount,
  type ClusteredPart,
  countDesignEffect,
  shareDesignEffect,
} from './design-effect.ts';
import { garwood, gammaMean } from './garwood.ts';
import type { Interval } from './interval.ts';
import { scoreInterval, wilson } from './wilson.ts';

/**
 * The Wilson interval of a share of rows that come in clusters: that of as many independent rows as tell as much, n divided
 * by the design effect, at the share that was found. Where each row stands alone it is the plain Wilson interval, to the last
 * digit.
 * Sources: N. Dean and M. Pagano, "Evaluating confidence interval methods for binomial proportions in clustered surveys",
 * Journal of Survey Statistics and Methodology 3 (2015) 484–503, for the effective size in Wilson's interval; `shareDesignEffect`.
 *
 * @throws RangeError for a share of no rows, or more rows having than all.
 */
export function clusteredWilson(part: ClusteredPart, level = 0.95): Interval {
  return effectiveWilson(part.having.rows, part.all.rows, shareDesignEffect(part), level);
}

/** The same for `x` of `n` rows and a design effect that is known; of one row there is one observation, whatever it is. */
export function effectiveWilson(x: number, n: number, designEffect: number, level = 0.95): Interval {
  const effect = Math.min(designEffect, n);
  if (effect <= 1) return wilson(x, n, level);
  const size = n / effect;
  return scoreInterval(x === n ? size : x / effect, size, level);
}

/**
 * The interval of the mean of a count of rows that come in clusters, clusters as a Poisson count does: Garwood's of the
 * effective count (rows divided by Σ m² / Σ m), times what it was divided by. It is the gamma interval of M. P. Fay and E. J.
 * Feuer (Statistics in Medicine 16 (1997) 791–801) for a sum of Poisson counts with the weights m, but for the further event imagined
 * above the upper bound, which weighs Σ m² / Σ m and not as much as the largest cluster. No rows have Garwood's interval of 0.
 *
 * @throws RangeError for rows that are no count.
 */
export function clusteredGarwood(count: ClusteredCount, level = 0.95): Interval {
  return effectiveGarwood(count.rows, countDesignEffect(count), level);
}

/** The same for a design effect that is known. */
export function effectiveGarwood(rows: number, designEffect: number, level = 0.95): Interval {
  if (designEffect === 1) return garwood(rows, level);
  const { lower, upper } = gammaMean(rows / designEffect, level);
  return { lower: lower * designEffect, upper: upper * designEffect };
}
