import type { RiskSet } from './event-table.ts';
import type { Known, StepCurve } from './step-curve.ts';

/** What a curve looks at on one day. */
export interface Hazard {
  readonly atRisk: number;
  readonly events: number;
}

/**
 * The product-limit estimate S(t) = Π (1 − d/Y) with Greenwood's variance S² Σ d / (Y(Y − d)), where `hazard` tells d
 * and Y of a day.
 * The curve ends with the day on which nobody is left at risk while S is above 0: what happens later, even to people who
 * come under observation then, does not tell what would have happened in between.
 *
 * Sources: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the American
 * Statistical Association 53 (1958) 457–481; M. Greenwood, "The natural duration of cancer", Reports on Public Health
 * and Medical Subjects 33 (1926).
 */
export function productLimit(
  sets: readonly RiskSet[],
  hazard: (set: RiskSet) => Hazard,
  delayed: boolean,
): StepCurve {
  const known = knownDays(sets, hazard, delayed);
  const kept = sets.filter(({ time }) => time <= known.until);
  let value = 1;
  let sum = 0;
  const values: number[] = [];
  const standardErrors: number[] = [];
  for (const { atRisk, events } of kept.map(hazard)) {
    if (events > 0 && value > 0) {
      value *= (atRisk - events) / atRisk;
      if (events < atRisk) sum += events / (atRisk * (atRisk - events));
    }
    values.push(value);
    standardErrors.push(value * Math.sqrt(sum));
  }
  return { start: 1, times: kept.map(({ time }) => time), values, standardErrors, known };
}

/** Without delayed entry, everybody is observed from day 0, whenever the first thing happens. */
function knownDays(sets: readonly RiskSet[], hazard: (set: RiskSet) => Hazard, delayed: boolean): Known {
  const first = sets.findIndex(({ atRisk }) => atRisk > 0);
  const from = delayed ? (sets[first]?.time ?? 0) : 0;
  for (const [at, set] of sets.entries()) {
    if (first < 0 || at < first) continue;
    const { atRisk, events } = hazard(set);
    if (events > 0 && events === atRisk) return { from, until: Number.POSITIVE_INFINITY };
    const next = sets[at + 1];
    const unbroken = next?.time === set.time + 1 && next.atRisk > 0;
    if (set.remaining === 0 && !unbroken) return { from, until: set.time };
  }
  return { from, until: -1 };
}
