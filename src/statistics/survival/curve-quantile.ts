import { curveBounds, type NotEstimable, type StepCurve } from './step-curve.ts';

/** The day by which a share has had the event, with the days at which the bounds of the curve reach that share. */
export interface QuantileEstimate {
  readonly day: number | null;
  /** Earliest day that the data allow: there the upper bound of the incidence reaches the share. */
  readonly lower: number | null;
  /** Latest day that the data allow: there the lower bound does. Often open, where the curve ends too soon. */
  readonly upper: number | null;
  readonly reason: NotEstimable | null;
}

/** A sum of jumps that makes exactly one half may come out a rounding below it. */
const tolerance = 1e-12;

/**
 * The smallest day t on which a share `q` of people has had the event: F(t) ≥ q, or S(t) ≤ 1 − q for a survival curve.
 * Where the curve is level at exactly q, R takes the middle of the level part; this is its first day, as for every
 * quantile of whole days.
 * Source: R. Brookmeyer and J. Crowley, "A confidence interval for the median survival time", Biometrics 38 (1982)
 * 29–41, with log(−log) bounds.
 *
 * @throws RangeError for a share or level outside 0–1.
 */
export function curveQuantile(curve: StepCurve, q: number, level = 0.95): QuantileEstimate {
  if (!(q > 0 && q < 1)) throw new RangeError('a quantile lies strictly between 0 and 1');
  const falling = curve.start === 1;
  const bounds = curveBounds(curve, level);
  const first = (share: (at: number) => number | undefined) => {
    const at = curve.times.findIndex((_, position) => {
      const value = share(position);
      return value !== undefined && (falling ? 1 - value : value) >= q - tolerance;
    });
    return curve.times[at] ?? null;
  };
  const day = first((at) => curve.values[at]);
  const earliest = first((at) => (falling ? bounds[at]?.lower : bounds[at]?.upper));
  const latest = first((at) => (falling ? bounds[at]?.upper : bounds[at]?.lower));
  return { day, lower: earliest, upper: latest, reason: day === null ? 'not_reached' : null };
}
