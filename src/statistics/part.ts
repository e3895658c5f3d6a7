import { isCount } from './interval.ts';

/** How many of a group have a property. */
export interface Part {
  readonly having: number;
  readonly all: number;
  /** By how much its share varies more than that of independent members (`design-effect.ts`); 1 unless told. */
  readonly designEffect?: number;
}

/**
 * A part in effective numbers, which need not be whole: both divided by the design effect, so that its share is the same, and varies
 * as that of so many independent members. J. N. K. Rao and A. J. Scott, "A simple method for the analysis of clustered binary
 * data", Biometrics 48 (1992) 577–585.
 */
export function effective({ having, all, designEffect = 1 }: Part): Required<Part> {
  if (!(designEffect >= 1 && Number.isFinite(designEffect)))
    throw new RangeError('a design effect is 1 or more');
  const size = all / designEffect;
  return { having: having === all ? size : having / designEffect, all: size, designEffect };
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
