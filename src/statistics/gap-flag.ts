import { exactTest } from './exact-test.ts';
import type { Part } from './part.ts';

/** What a subgroup's rate is compared with: the rest, everybody outside the subgroup. */
export interface Gap {
  /** Rate of the subgroup less that of the rest, in percentage points; `null` where one of them is empty. */
  readonly points: number | null;
  /** Probability of such a gap by chance alone (Fisher's exact test, two-sided). */
  readonly probability: number | null;
  readonly flagged: boolean;
}

/** A gap is worth a flag beyond this many percentage points … */
export const gapPoints = 5;
/** … when chance alone would give one like it at most this often. */
export const gapLevel = 0.01;

/**
 * Whether the rate of a subgroup is off that of the rest: by more than 5 percentage points, and not by chance at a level
 * of 1%. The size keeps trifles in large groups out, the exact test keeps noise in small groups out: where there is no
 * gap, at most 1% of subgroups are flagged, whatever their size.
 * The comparison is with the rest and not with the total, which a large subgroup would pull along.
 *
 * `rates` are counted as the rate is published (records, say); `people` are the independent units behind them, on which
 * the test is made. They are the same unless given.
 *
 * @throws RangeError for anything but whole counts.
 */
export function gapFlag(
  rates: { readonly group: Part; readonly rest: Part },
  people: { readonly group: Part; readonly rest: Part } = rates,
): Gap {
  const { group, rest } = rates;
  if (group.all === 0 || rest.all === 0) return { points: null, probability: null, flagged: false };
  const points = (group.having / group.all - rest.having / rest.all) * 100;
  const probability = exactTest(people.group, people.rest);
  return { points, probability, flagged: Math.abs(points) > gapPoints && probability <= gapLevel };
}
