import { isCount } from './interval.ts';

/** How many of a group have a property. */
export interface Part {
  readonly having: number;
  readonly all: number;
}

/** Throws a RangeError unless a part is a pair of whole counts, the one no larger than the other; both may be 0. */
export function checkPart({ having, all }: Part): void {
  if (!isCount(having) || !isCount(all)) throw new RangeError('a share needs whole, non-negative counts');
  if (having > all) throw new RangeError('a share cannot exceed the whole');
}

/** Throws a RangeError unless `x` of `n` is a share: whole counts, x ≤ n, and somebody to share. */
export function checkShare(x: number, n: number): void {
  checkPart({ having: x, all: n });
  if (n === 0) throw new RangeError('a share of nobody has no interval');
}
