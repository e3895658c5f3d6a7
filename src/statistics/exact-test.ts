import { isCount } from './interval.ts';

/** How many of a group have a property. */
export interface Part {
  readonly having: number;
  readonly all: number;
}

/** Weights below this share of the largest one add nothing that a double could hold. */
const negligible = 1e-20;

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
  for (const { having, all } of [one, other]) {
    if (!isCount(having) || !isCount(all) || having > all)
      throw new RangeError('a part needs whole counts, no larger than the whole');
  }
  const having = one.having + other.having;
  const lowest = Math.max(0, having - other.all);
  const highest = Math.min(one.all, having);
  const mode = Math.floor(((one.all + 1) * (having + 1)) / (one.all + other.all + 2));
  const start = Math.min(highest, Math.max(lowest, mode));
  /** The weight of x + 1 relative to that of x. */
  const ratio = (x: number) => ((one.all - x) / (x + 1)) * ((having - x) / (other.all - having + x + 1));
  let below = 0;
  let above = 0;
  let total = 0;
  const add = (x: number, weight: number) => {
    total += weight;
    if (x <= one.having) below += weight;
    if (x >= one.having) above += weight;
  };
  add(start, 1);
  for (let x = start, weight = 1; x < highest && weight > negligible; x++) {
    weight *= ratio(x);
    add(x + 1, weight);
  }
  for (let x = start, weight = 1; x > lowest && weight > negligible; x--) {
    weight /= ratio(x - 1);
    add(x - 1, weight);
  }
  return Math.min(1, (2 * Math.min(below, above)) / total);
}
