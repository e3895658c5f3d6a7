import { sum } from 'd3-array';
import { checkPart, type Part } from './part.ts';

/** Shares of units, drawn towards the share of all together. */
export interface MarshallShares {
  /** The share of all units together. */
  readonly mean: number;
  /** Variance of the true shares of units: 0 where they differ no more than by chance. */
  readonly variance: number;
  /** In the order in which the units were given. */
  readonly values: readonly number[];
}

/**
 * Marshall's global empirical Bayes estimates by moments: the variance between units less that of Poisson counts, and
 * each share drawn to the mean by what its own chance variance takes of both together. It needs no distribution, and
 * agrees with `EBest` of the R package spdep.
 * Source: R. J. Marshall, "Mapping disease and mortality rates using empirical Bayes estimators", Applied Statistics 40
 * (1991) 283–294.
 *
 * Empty units have the mean and weigh nothing in the variance, which is 0 for one unit or equal shares: all get the mean.
 *
 * @throws RangeError without anybody, for anything but whole counts, or more having than all.
 */
export function marshall(units: readonly Part[]): MarshallShares {
  units.forEach(checkPart);
  const all = sum(units, (unit) => unit.all);
  if (all === 0) throw new RangeError('empirical Bayes estimates need somebody');
  const filled = units.filter((unit) => unit.all > 0);
  const mean = sum(filled, (unit) => unit.having) / all;
  const between = sum(filled, (unit) => unit.all * (unit.having / unit.all - mean) ** 2) / all;
  const variance = Math.max(0, between - mean / (all / filled.length));
  const values = units.map((unit) => {
    if (unit.all === 0 || variance === 0) return mean;
    return mean + (variance / (variance + mean / unit.all)) * (unit.having / unit.all - mean);
  });
  return { mean, variance, values };
}
