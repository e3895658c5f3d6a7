import { hypergeometric } from './hypergeometric.ts';
import type { Part } from './part.ts';

/**
 * How likely a difference at least as large as that between two groups is when both have the property equally often:
 * twice the smaller tail of the hypergeometric distribution, at most 1. It is exact for any size: where the groups do
 * not differ, values of at most α occur with a probability of at most α.
 * Source: R. A. Fisher, "The logic of inductive inference", Journal of the Royal Statistical Society 98 (1935) 39–82;
 * doubled as in A. Agresti, "Categorical Data Analysis" (2013), section 3.5.
 *
 * @throws RangeError for anything but whole, non-negative counts, or more having than all.
 */
export function exactTest(one: Part, other: Part): number {
  let below = 0;
  let above = 0;
  let total = 0;
  for (const { x, weight } of hypergeometric(one, other)) {
    total += weight;
    if (x <= one.having) below += weight;
    if (x >= one.having) above += weight;
  }
  return Math.min(1, (2 * Math.min(below, above)) / total);
}
