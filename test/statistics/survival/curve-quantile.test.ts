import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aalenJohansen } from '../../../src/statistics/survival/aalen-johansen.ts';
import { curveQuantile } from '../../../src/statistics/survival/curve-quantile.ts';
import { eventFree, kaplanMeier } from '../../../src/statistics/survival/kaplan-meier.ts';
import { type StepCurve, valueAt } from '../../../src/statistics/survival/step-curve.ts';
import { hasReference, reference } from '../reference.ts';
import { referencePeople, somePeople, tableOf } from './people.ts';

describe('curveQuantile', () => {
  it('is the first day on which the share has had the event, also where the curve is level at it', () => {
    // Of 4, one event on each of days 1, 2, 5 and 9.
    const curve = eventFree([1, 2, 5, 9].map((time) => ({ time, events: [1], censored: 0 })));
    expect(curveQuantile(curve, 0.25).day).toBe(1);
    expect(curveQuantile(curve, 0.5).day).toBe(2);
    expect(curveQuantile(curve, 0.51).day).toBe(5);
    expect(curveQuantile(curve, 0.75).day).toBe(5);
  });

  it('finds one half where a sum of jumps falls a rounding short of it', () => {
    const tenths = eventFree(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((time) => ({ time, events: [1], censored: 0 })),
    );
    for (const part of [1, 2, 3, 4, 5, 6, 7, 8, 9]) expect(curveQuantile(tenths, part / 10).day).toBe(part);
  });

  it('is not estimable where the curve ends too soon, and open where a bound does', () => {
    const [curve] = aalenJohansen([
      { time: 3, events: [2, 5], censored: 0 },
      { time: 8, events: [1, 0], censored: 2 },
    ]).incidence as [StepCurve];
    expect(curveQuantile(curve, 0.75)).toEqual({
      day: null,
      lower: null,
      upper: null,
      reason: 'not_reached',
    });
    expect(curveQuantile(curve, 0.2)).toEqual({ day: 3, lower: 3, upper: null, reason: null });
    expect(curveQuantile(eventFree([]), 0.5).reason).toBe('not_reached');
  });

  it('undoes the curve, and has its interval around it', () => {
    fc.assert(
      fc.property(somePeople(2), fc.constantFrom(0.25, 0.5, 0.75), (people, q) => {
        for (const curve of aalenJohansen(tableOf(people, 2)).incidence) {
          const { day, lower, upper } = curveQuantile(curve, q);
          if (day === null) continue;
          expect(valueAt(curve, day).value).toBeGreaterThanOrEqual(q - 1e-12);
          if (day > 0) expect(valueAt(curve, day - 1).value ?? 0).toBeLessThan(q);
          if (lower !== null && upper !== null) expect(lower).toBeLessThanOrEqual(upper);
          if (upper !== null) expect(upper).toBeGreaterThanOrEqual(day);
        }
      }),
    );
  });

  it('refuses shares that are none', () => {
    for (const q of [0, 1, Number.NaN]) expect(() => curveQuantile(eventFree([]), q)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with the quantiles of survfit of R', () => {
    const { quantilesLogLog: expected } = reference<{
      quantilesLogLog: {
        p: number[];
        strata: string[];
        quantile: number[][];
        lower: number[][];
        upper: number[][];
      };
    }>('km_youth_measure.json');
    const groups = referencePeople('measure');
    expected.strata.forEach((name, row) => {
      const helped = (groups.get(name) ?? []).map(({ time, cause }) => ({
        time,
        cause: cause === 1 ? 1 : 0,
      }));
      const curve = kaplanMeier(tableOf(helped, 1));
      const found = expected.p.map((q) => curveQuantile(curve, q));
      expect(found.map(({ day }) => day)).toEqual(expected.quantile[row]);
      expect(found.map(({ lower }) => lower)).toEqual(expected.lower[row]);
      expect(found.map(({ upper }) => upper)).toEqual(expected.upper[row]);
    });
  });
});
