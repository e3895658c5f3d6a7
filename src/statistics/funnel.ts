import { checkLevel, type Interval } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';
import { checkShare, type Part } from './part.ts';

/** The two levels of every funnel: about two and about three standard errors. */
export const innerLevel = 0.95;
export const outerLevel = 0.998;

/** Where a unit lies: between the inner limits, between inner and outer ones, or outside both. */
export type FunnelPosition = 'far below' | 'below' | 'within' | 'above' | 'far above';

/**
 * Between which shares a unit of `n` is expected when its true share is `centre`: centre ± z √(centre (1 − centre) / n),
 * cut off at 0 and 1. A share lies on a limit exactly where its Wilson interval touches the centre.
 * Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005)
 * 1185–1202.
 *
 * A centre of 0 or 1 leaves no room: both limits are the centre.
 *
 * @throws RangeError when n is not positive, or centre no share.
 */
export function funnelLimits(centre: number, n: number, level: number): Interval {
  checkLevel(level);
  checkCentre(centre);
  if (!(n > 0)) throw new RangeError('a funnel has limits for units of somebody only');
  const reach = -normalQuantile((1 - level) / 2) * Math.sqrt((centre * (1 - centre)) / n);
  return { lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) };
}

/**
 * How far the share of a unit lies from the centre, in standard errors that it has at the centre.
 *
 * @throws RangeError for an empty unit, counts that are none, or a centre that is not strictly between 0 and 1: there
 * nothing varies.
 */
export function scoreDeviate({ having, all }: Part, centre: number): number {
  checkShare(having, all);
  if (!(centre > 0 && centre < 1)) throw new RangeError('a deviate needs a centre strictly between 0 and 1');
  return (having / all - centre) / Math.sqrt((centre * (1 - centre)) / all);
}

/** Where a share lies in its limits. On a limit it is still inside. */
export function funnelPosition(share: number, inner: Interval, outer: Interval): FunnelPosition {
  if (share < outer.lower) return 'far below';
  if (share > outer.upper) return 'far above';
  if (share < inner.lower) return 'below';
  return share > inner.upper ? 'above' : 'within';
}

/** Throws a RangeError unless the centre of a funnel is a share. */
export function checkCentre(centre: number): void {
  if (!(centre >= 0 && centre <= 1)) throw new RangeError('the centre of a funnel lies between 0 and 1');
}
