import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aalenJohansen } from '../../../src/statistics/survival/aalen-johansen.ts';
import { type StepCurve, valueAt } from '../../../src/statistics/survival/step-curve.ts';
import { error, hasReference, reference } from '../reference.ts';
import { naiveIncidence, naiveVariance, weightedIncidence } from './naive.ts';
import { referencePeople, somePeople, tableOf } from './people.ts';

/** States are no event, then the causes; numbers stand by time and state. */
interface States {
  time: number[];
  pstate: number[][];
  stdErr: number[][];
  lower: (number | null)[][];
  upper: (number | null)[][];
}

const curvesOf = (people: Parameters<typeof tableOf>[0], causes: number): StepCurve[] => {
  const { eventFree, incidence } = aalenJohansen(tableOf(people, causes));
  return [eventFree, ...incidence];
};

/** The largest difference from R over all times and states. */
function worst(curves: readonly StepCurve[], states: States): number {
  const differences = states.time.flatMap((day, row) =>
    curves.flatMap((curve, state) => {
      const { value, standardError, bounds } = valueAt(curve, day);
      const expected = (table: (number | null)[][]) => table[row]?.[state] ?? null;
      expect(bounds === null).toBe(expected(states.lower) === null);
      return [
        error(value ?? Number.NaN, expected(states.pstate) ?? Number.NaN),
        error(standardError ?? 0, expected(states.stdErr) ?? Number.NaN),
        error(bounds?.lower ?? 0, expected(states.lower) ?? 0),
        error(bounds?.upper ?? 0, expected(states.upper) ?? 0),
      ];
    }),
  );
  expect(differences.some(Number.isNaN)).toBe(false);
  return Math.max(...differences);
}

describe('aalenJohansen', () => {
  it('equals values worked out by hand', () => {
    // Of 4: one event of the first cause on day 0, one of the second on day 2, one censored then, one of the first on 3.
    const table = [
      { time: 0, events: [1, 0], censored: 0 },
      { time: 2, events: [0, 1], censored: 1 },
      { time: 3, events: [1, 0], censored: 0 },
    ];
    const { eventFree, incidence } = aalenJohansen(table);
    expect(eventFree.values).toEqual([0.75, 0.5, 0]);
    expect(incidence[0]?.values).toEqual([0.25, 0.25, 0.75]);
    expect(incidence[1]?.values).toEqual([0, 0.25, 0.25]);
    // Before anybody is censored it is a binomial share.
    expect(incidence[0]?.standardErrors[0]).toBeCloseTo(Math.sqrt((0.25 * 0.75) / 4), 15);
  });

  it('is a binomial share with its usual error where nobody is censored', () => {
    fc.assert(
      fc.property(somePeople(2), (drawn) => {
        const people = drawn.map((person) => ({ ...person, cause: person.cause || 1 }));
        const [, first] = curvesOf(people, 2);
        const share = people.filter(({ time, cause }) => time <= 6 && cause === 1).length / people.length;
        const { value, standardError } = valueAt(first as StepCurve, 6);
        expect(value).toBeCloseTo(share, 12);
        expect((standardError ?? 0) ** 2).toBeCloseTo((share * (1 - share)) / people.length, 12);
      }),
    );
  });

  it('shares out everybody on every day', () => {
    fc.assert(
      fc.property(somePeople(3), (people) => {
        const curves = curvesOf(people, 3);
        for (const at of curves[0]?.times.keys() ?? [])
          expect(curves.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('agrees with risk sets counted anew, and with weights moved one person at a time', () => {
    fc.assert(
      fc.property(somePeople(2, 14), fc.integer({ min: 0, max: 12 }), (people, day) => {
        const curves = curvesOf(people, 2);
        for (const cause of [1, 2]) {
          const { value, standardError, reason } = valueAt(curves[cause] as StepCurve, day);
          if (value === null) continue;
          expect(value).toBeCloseTo(naiveIncidence(people, cause, day), 12);
          if (reason === 'event_for_all') continue;
          const moved = naiveVariance(people, (weights) => weightedIncidence(people, weights, cause, day));
          expect((standardError ?? Number.NaN) ** 2).toBeCloseTo(moved, 7);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the error of the sum it is defined by, for a million people', () => {
    const table = Array.from({ length: 400 }, (_, time) => ({
      time,
      events: [1500 - 3 * time, 100 + (time % 7)],
      censored: time < 200 ? 37 : time === 399 ? 300_000 : 900,
    }));
    const { eventFree, incidence } = aalenJohansen(table);
    let under = table.reduce(
      (sum, { events, censored }) => sum + (events[0] ?? 0) + (events[1] ?? 0) + censored,
      0,
    );
    const last = incidence[0]?.values[399] ?? 0;
    let variance = 0;
    for (const [at, { events, censored }] of table.entries()) {
      const [d, other] = [events[0] ?? 0, events[1] ?? 0];
      const all = d + other;
      const gap = last - (incidence[0]?.values[at] ?? 0);
      const survival = eventFree.values[at - 1] ?? 1;
      variance +=
        (gap * gap * all) / (under * (under - all)) + (survival ** 2 * (under - d) * d) / under ** 3;
      variance -= (2 * gap * survival * d) / under ** 2;
      under -= all + censored;
    }
    expect((incidence[0]?.standardErrors[399] ?? 0) / Math.sqrt(variance)).toBeCloseTo(1, 12);
  });

  it.skipIf(!hasReference)('agrees with survfit of R to 1e-10 on every day', () => {
    const overall = reference<{ curves: { all: States }; at: { all: States } }>('aj_youth_overall.json');
    const curves = curvesOf(referencePeople(null).get('all') ?? [], 5);
    expect(overall.curves.all.time).toEqual(curves[0]?.times);
    expect(worst(curves, overall.curves.all)).toBeLessThan(1e-10);
    expect(worst(curves, overall.at.all)).toBeLessThan(1e-10);
  });

  it.skipIf(!hasReference)('agrees with survfit of R to 1e-10 in groups', () => {
    for (const column of ['measure', 'region'] as const) {
      const { at } = reference<{ at: Record<string, States> }>(`aj_youth_${column}.json`);
      const groups = referencePeople(column);
      expect([...groups.keys()]).toEqual(Object.keys(at));
      for (const [name, people] of groups)
        expect(worst(curvesOf(people, 5), at[name] as States)).toBeLessThan(1e-10);
    }
  });
});
