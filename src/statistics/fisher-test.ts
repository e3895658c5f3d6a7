import { hypergeometric } from './hypergeometric.ts';
import type { Part } from './part.ts';

/** Weights that should be equal may differ in their last digits; R's `fisher.test` allows the same. */
const tied = 1 + 1e-7;

/**
 * Fisher's exact test in its most common two-sided form: how likely an outcome is that is no likelier than the one found,
 * when both groups have the property equally often. It is 1 where a group is empty, or all or none have the property.
 * Source: R. A. Fisher, "Statistical Methods for Research Workers" (1934), section 21.02; two-sided as in
 * A. Agresti, "Categorical Data Analysis" (2013), section 3.5.
 *
 * @throws RangeError for anything but whole, non-negative counts, or more having than all.
 */
export function fisherTest(one: Part, other: Part): number {
  const weights = hypergeometric(one, other);
  const found = weights.find(({ x }) => x === one.having)?.weight ?? 0;
  let asUnlikely = 0;
  let total = 0;
  for (const { weight } of weights) {
    total += weight;
    if (weight <= found * tied) asUnlikely += weight;
  }
  return asUnlikely / total;
}
