import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventFree, kaplanMeier } from '../../../src/statistics/survival/kaplan-meier.ts';
import { curveBounds, valueAt } from '../../../src/statistics/survival/step-curve.ts';
import { error, hasReference, reference } from '../reference.ts';
import { naiveEventFree } from './naive.ts';
import { type Person, referencePeople, somePeople, tableOf } from './people.ts';

interface Curve {
  time: number[];
  surv: number[];
  stdErr?: (number | null)[];
  stdErrSurv?: (number | null)[];
  lower: (number | null)[];
  upper: (number | null)[];
}

interface Case {
  entry: number[] | null;
  time: number[];
  event: number[];
  out: Curve;
}

/** Weeks in remission of 21 patients under 6-mercaptopurine (Freireich and others, 1963); + is censored. */
const remission = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ');
const treated: Person[] = remission.map((text) => ({
  time: Number.parseInt(text, 10),
  cause: text.endsWith('+') ? 0 : 1,
}));

function worst(people: readonly Person[], expected: Curve, scale = 1): number {
  const curve = kaplanMeier(tableOf(people, 1));
  const differences = expected.time.flatMap((time, at) => {
    const { value, standardError, bounds } = valueAt(curve, Math.round(time * scale));
    const errors = expected.stdErr ?? expected.stdErrSurv ?? [];
    expect(standardError === null).toBe(errors[at] === null);
    expect(bounds === null).toBe(expected.lower[at] === null);
    return [
      error(value ?? Number.NaN, expected.surv[at] ?? Number.NaN),
      error(standardError ?? 0, errors[at] ?? 0),
      error(bounds?.lower ?? 0, expected.lower[at] ?? 0),
      error(bounds?.upper ?? 0, expected.upper[at] ?? 0),
    ];
  });
  expect(differences.some(Number.isNaN)).toBe(false);
  return Math.max(...differences);
}

describe('kaplanMeier', () => {
  it('gives the curve and errors that textbooks print for 6-mercaptopurine (Kleinbaum and Klein, chapter 2)', () => {
    const curve = kaplanMeier(tableOf(treated, 1));
    const printed: [number, string, string][] = [
      [6, '0.8571', '0.0764'],
      [7, '0.8067', '0.0869'],
      [10, '0.7529', '0.0963'],
      [13, '0.6902', '0.1068'],
      [16, '0.6275', '0.1141'],
      [22, '0.5378', '0.1282'],
      [23, '0.4482', '0.1346'],
    ];
    for (const [week, survival, standardError] of printed) {
      const estimate = valueAt(curve, week);
      expect(estimate.value?.toFixed(4)).toBe(survival);
      expect(estimate.standardError?.toFixed(4)).toBe(standardError);
    }
  });

  it('counts an event on day 0 as a fall on day 0', () => {
    const curve = kaplanMeier([
      { time: 0, events: [1], censored: 1 },
      { time: 3, events: [2], censored: 0 },
    ]);
    expect(valueAt(curve, 0).value).toBe(0.75);
    expect(valueAt(curve, 2).value).toBe(0.75);
    expect(valueAt(curve, 3).value).toBe(0);
  });

  it('takes causes within a day in their order', () => {
    // Of 4, one has the first event and one the second on one day: first 1 of 4, then 1 of the 3 that are left.
    const table = [
      { time: 5, events: [1, 1], censored: 1 },
      { time: 6, events: [0, 0], censored: 1 },
    ];
    expect(kaplanMeier(table, 0).values[0]).toBe(3 / 4);
    expect(kaplanMeier(table, 1).values[0]).toBe(2 / 3);
    expect(eventFree(table).values[0]).toBe(2 / 4);
  });

  it('is the product of the curves of its causes', () => {
    fc.assert(
      fc.property(somePeople(3), (people) => {
        const table = tableOf(people, 3);
        const causes = [0, 1, 2].map((cause) => kaplanMeier(table, cause));
        eventFree(table).values.forEach((value, at) => {
          expect(causes.reduce((product, { values }) => product * (values[at] ?? 1), 1)).toBeCloseTo(
            value,
            12,
          );
        });
      }),
    );
  });

  it('agrees with risk sets counted anew, and never rises', () => {
    fc.assert(
      fc.property(somePeople(2), (people) => {
        const curve = eventFree(tableOf(people, 2));
        curve.times.forEach((day, at) => {
          expect(curve.values[at]).toBeCloseTo(naiveEventFree(people, day), 12);
          expect(curve.values[at]).toBeLessThanOrEqual(curve.values[at - 1] ?? 1);
        });
        curveBounds(curve).forEach((bounds, at) => {
          if (bounds === null) return;
          expect(bounds.lower).toBeLessThan(curve.values[at] ?? 0);
          expect(bounds.upper).toBeGreaterThan(curve.values[at] ?? 1);
        });
      }),
    );
  });

  it.skipIf(!hasReference)('agrees with survfit of R to 1e-10 on every day', () => {
    const { curves } = reference<{ curves: Record<string, Curve> }>('km_youth_measure.json');
    for (const [name, everybody] of referencePeople('measure')) {
      const helped = everybody.map(({ time, cause }) => ({ time, cause: cause === 1 ? 1 : 0 }));
      expect(worst(helped, curves[name] as Curve)).toBeLessThan(1e-10);
    }
  });

  it.skipIf(!hasReference)('agrees with survfit of R in ten degenerate cases', () => {
    const { cases } = reference<{ cases: Record<string, Case> }>('km_edge_cases.json');
    expect(Object.keys(cases)).toHaveLength(10);
    for (const { entry, time, event, out } of Object.values(cases)) {
      // Times of one case are tenths, two of which differ by a rounding only: whole numbers have no such near ties.
      const scale = time.every(Number.isInteger) ? 1 : 10;
      const people = time.map((at, person) => ({
        time: Math.round(at * scale),
        cause: event[person] ?? 0,
        // R's entry is exclusive.
        ...(entry === null ? {} : { entry: (entry[person] ?? 0) + 1 }),
      }));
      expect(worst(people, out, scale)).toBeLessThan(1e-10);
    }
  });
});
