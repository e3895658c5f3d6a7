import { sum } from 'd3-array';
import { checkCentre, type FunnelPosition, funnelPosition, innerLevel, outerLevel } from './funnel.ts';
import type { Interval } from './interval.ts';
import { normalQuantile } from './normal-quantile.ts';
import { type Overdispersion, overdispersion } from './overdispersion.ts';
import { checkShare, effective, type Part } from './part.ts';

/** A unit in a funnel that allows for overdispersion. */
export interface FunnelUnit {
  /** Distance from the centre on the scale of the arcsine, in standard errors of chance and overdispersion together. */
  readonly deviate: number;
  /** Shares between which the unit is expected at 95% and at 99.8%. */
  readonly inner: Interval;
  readonly outer: Interval;
  readonly position: FunnelPosition;
}

/** A funnel that allows for overdispersion; τ² is on the scale of the arcsine (radians squared). */
export interface AdjustedFunnel extends Overdispersion {
  readonly centre: number;
  /** In the order in which they were given. */
  readonly units: readonly FunnelUnit[];
}

/**
 * A funnel in which units may differ a little by more than chance, by an additive variance τ² that all share. Shares are
 * compared as arcsines of their roots, whose standard error 1 / (2 √n) does not depend on the share.
 * Source: D. J. Spiegelhalter, "Handling over-dispersion of performance indicators", Quality and Safety in Health Care 14
 * (2005) 347–351; scale as in his "Funnel plots …", Statistics in Medicine 24 (2005) 1185–1202.
 *
 * Where members of a unit hang together, its n is the effective one. The centre is the share of all units together unless given. One unit, or units that are all alike, have τ² = 0.
 *
 * @throws RangeError without units, for an empty unit, counts that are none, or a centre that is no share.
 */
export function adjustedFunnel(parts: readonly Part[], centre = pooledShare(parts)): AdjustedFunnel {
  for (const { having, all } of parts) checkShare(having, all);
  checkCentre(centre);
  const distances = parts.map((part) => angle(part.having / part.all) - angle(centre));
  const errors = parts.map((part) => 1 / (2 * Math.sqrt(effective(part).all)));
  const deviates = distances.map((distance, at) => distance / (errors[at] ?? Number.NaN));
  const spread = overdispersion(deviates, errors);
  const units = parts.map((part, at): FunnelUnit => {
    const error = Math.hypot(errors[at] ?? Number.NaN, Math.sqrt(spread.tau2));
    const inner = limits(centre, error, innerLevel);
    const outer = limits(centre, error, outerLevel);
    const position = funnelPosition(part.having / part.all, inner, outer);
    return { deviate: (distances[at] ?? Number.NaN) / error, inner, outer, position };
  });
  return { centre, ...spread, units };
}

function pooledShare(parts: readonly Part[]): number {
  return sum(parts, ({ having }) => having) / sum(parts, ({ all }) => all);
}

function angle(share: number): number {
  return Math.asin(Math.sqrt(share));
}

function limits(centre: number, error: number, level: number): Interval {
  const reach = -normalQuantile((1 - level) / 2) * error;
  // Beyond a quarter turn the sine would come back; there is nothing beyond 0 and 1.
  const lower = Math.sin(Math.max(0, angle(centre) - reach)) ** 2;
  const upper = Math.sin(Math.min(Math.PI / 2, angle(centre) + reach)) ** 2;
  return { lower, upper };
}
