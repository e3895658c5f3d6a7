import { checkPart, type Part } from './part.ts';

/** A value that the first of two groups may take, and how likely it is relative to the likeliest. */
export interface Weight {
  readonly x: number;
  readonly weight: number;
}

/** Weights below this share of the largest one add nothing that a double could hold. */
const negligible = 1e-20;

/**
 * How many of the first group may have a property when as many have it in both groups together as were found, and how
 * likely each number is: the hypergeometric distribution, from the likeliest value outwards until nothing is left to add.
 * Neighbours differ by a plain ratio, so no factorial is needed and the groups may be of any size. Values come in no order.
 *
 * @throws RangeError for anything but whole, non-negative counts, or more having than all.
 */
export function hypergeometric(one: Part, other: Part): Weight[] {
  checkPart(one);
  checkPart(other);
  const having = one.having + other.having;
  const lowest = Math.max(0, having - other.all);
  const highest = Math.min(one.all, having);
  const mode = Math.floor(((one.all + 1) * (having + 1)) / (one.all + other.all + 2));
  const start = Math.min(highest, Math.max(lowest, mode));
  /** The weight of x + 1 relative to that of x. */
  const ratio = (x: number) => ((one.all - x) / (x + 1)) * ((having - x) / (other.all - having + x + 1));
  const weights: Weight[] = [{ x: start, weight: 1 }];
  for (let x = start, weight = 1; x < highest && weight > negligible; x++) {
    weight *= ratio(x);
    weights.push({ x: x + 1, weight });
  }
  for (let x = start, weight = 1; x > lowest && weight > negligible; x--) {
    weight /= ratio(x - 1);
    weights.push({ x: x - 1, weight });
  }
  return weights;
}
