import { checkLevel, type Interval } from './interval.ts';
import { checkShare, effective, type Part } from './part.ts';
import { scoreInterval } from './wilson.ts';

/** The difference of two shares with its interval, in shares: 0.1 is ten percentage points. */
export interface Difference extends Interval {
  readonly value: number;
}

/**
 * The share of one group less that of an independent other, with Newcombe's hybrid score interval: the distances to the
 * Wilson bounds of both shares, added as squares. It stays within −1 … 1.
 * Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
 * methods", Statistics in Medicine 17 (1998) 873–890, method 10.
 *
 * Where members of a group hang together its bounds are those of its effective size (`effective`).
 *
 * None against none, or all against all, is a difference of 0 with an interval that the sizes of the groups set.
 *
 * @throws RangeError for an empty group, anything but whole, non-negative counts, or more having than all.
 */
export function newcombe(one: Part, other: Part, level = 0.95): Difference {
  const first = distances(one, level);
  const second = distances(other, level);
  const value = first.share - second.share;
  return {
    value,
    lower: value - Math.hypot(first.below, second.above),
    upper: value + Math.hypot(first.above, second.below),
  };
}

function distances(part: Part, level: number) {
  checkLevel(level);
  checkShare(part.having, part.all);
  const { having, all } = effective(part);
  const { lower, upper } = scoreInterval(having, all, level);
  const share = part.having / part.all;
  return { share, below: share - lower, above: upper - share };
}
