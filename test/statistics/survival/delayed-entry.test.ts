import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aalenJohansen } from '../../../src/statistics/survival/aalen-johansen.ts';
import { eventFree } from '../../../src/statistics/survival/kaplan-meier.ts';
import { logRank } from '../../../src/statistics/survival/log-rank.ts';
import { type StepCurve, valueAt } from '../../../src/statistics/survival/step-curve.ts';
import { naiveEventFree, naiveIncidence } from './naive.ts';
import { dice, type Person, somePeople, tableOf } from './people.ts';

/** People who come under observation on some day up to that of their end. */
const latecomers = fc
  .tuple(somePeople(2, 25), fc.array(fc.nat(8), { minLength: 25, maxLength: 25 }))
  .map(([people, entries]): Person[] =>
    people.map((person, at) => ({ ...person, entry: Math.min(person.time, entries[at] ?? 0) })),
  );

describe('delayed entry', () => {
  it('gives the curves of people observed from the start where all enter on day 0', () => {
    fc.assert(
      fc.property(somePeople(2), (people) => {
        const early = tableOf(
          people.map((person) => ({ ...person, entry: 0 })),
          2,
        );
        const usual = eventFree(tableOf(people, 2));
        const found = eventFree(early);
        for (const day of [0, 3, 7, 12]) expect(valueAt(found, day)).toEqual(valueAt(usual, day));
      }),
    );
  });

  it('agrees with risk sets counted anew on every day that the curve knows', () => {
    fc.assert(
      fc.property(latecomers, (people) => {
        const { eventFree: free, incidence } = aalenJohansen(tableOf(people, 2));
        for (let day = 0; day <= 13; day++) {
          const survival = valueAt(free, day);
          if (survival.value === null) continue;
          expect(survival.value).toBeCloseTo(naiveEventFree(people, day), 12);
          incidence.forEach((curve, cause) => {
            expect(valueAt(curve, day).value).toBeCloseTo(naiveIncidence(people, cause + 1, day), 12);
          });
        }
      }),
    );
  });

  it('has errors that the estimates keep to, over many draws', () => {
    const random = dice(20260802);
    const draws = Array.from({ length: 400 }, () => {
      const people = Array.from({ length: 300 }, () => {
        const time = Math.floor(-40 * Math.log(random()));
        const cause = random() < 0.6 ? 1 : 2;
        const person = time < 50 ? { time, cause } : { time: 50, cause: 0 };
        return { ...person, entry: random() < 0.3 ? 0 : Math.floor(random() * 30) };
      }).filter(({ time, entry }) => entry <= time);
      const [curve] = aalenJohansen(tableOf(people, 2)).incidence as [StepCurve];
      return valueAt(curve, 40);
    });
    const values = draws.map(({ value }) => value ?? Number.NaN);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    const told = draws.reduce((sum, { standardError }) => sum + (standardError ?? 0) ** 2, 0) / draws.length;
    // The variance of 400 draws has a relative error of √(2/399).
    expect(Math.abs(told / spread - 1)).toBeLessThan(4 * Math.sqrt(2 / 399));
    const truth = 0.6 * (1 - Math.exp(-41 / 40));
    expect(Math.abs(mean - truth)).toBeLessThan(4 * Math.sqrt(spread / draws.length));
  });

  it('knows nothing before the first entry, and nothing after a day without anybody at risk', () => {
    const curve = eventFree([
      { time: 2, events: [0], censored: 0, entered: 2 },
      { time: 4, events: [1], censored: 1, entered: 0 },
      { time: 6, events: [1], censored: 1, entered: 2 },
    ]);
    expect([1, 2, 4, 5, 6].map((day) => valueAt(curve, day).value)).toEqual([null, 1, 0.5, null, null]);
  });

  it('goes on where the next people come just as the last ones leave', () => {
    const curve = eventFree([
      { time: 2, events: [0], censored: 0, entered: 2 },
      { time: 4, events: [1], censored: 1, entered: 0 },
      { time: 5, events: [1], censored: 1, entered: 2 },
    ]);
    expect(valueAt(curve, 5).value).toBe(0.25);
  });

  it('finds back the curve of people who are seen only if they have had no event before they come', () => {
    const random = dice(20260801);
    const everybody = Array.from({ length: 20_000 }, () => {
      const time = 1 + Math.floor(-60 * Math.log(random()));
      return { time: Math.min(time, 200), cause: time < 200 ? 1 : 0, entry: Math.floor(random() * 80) };
    });
    const seen = everybody.filter(({ time, entry }) => entry <= time);
    const truth = eventFree(
      tableOf(
        everybody.map(({ time, cause }) => ({ time, cause })),
        1,
      ),
    );
    const found = eventFree(tableOf(seen, 1));
    const blind = eventFree(
      tableOf(
        seen.map(({ time, cause }) => ({ time, cause })),
        1,
      ),
    );
    for (const day of [30, 60, 120]) {
      const { value, standardError } = valueAt(found, day);
      const distance = Math.abs((value ?? 0) - (valueAt(truth, day).value ?? 1));
      expect(distance).toBeLessThan(4 * (standardError ?? 0));
      // Without the entries, those who had early events are missing and nobody notices.
      expect((valueAt(blind, day).value ?? 0) - (value ?? 1)).toBeGreaterThan(0.05);
    }
  });

  it('compares groups by those who are there', () => {
    const group = (late: number): Person[] =>
      [1, 2, 3, 5, 8, 9].map((time, at) => ({
        time,
        cause: at % 3 === 2 ? 0 : 1,
        entry: Math.min(time, late),
      }));
    const { observed, expected } = logRank([tableOf(group(0), 1), tableOf(group(4), 1)], 0);
    expect(observed).toEqual([4, 4]);
    // In the second group, whoever ends on day t before 4 is at risk on that day alone.
    const days: [number, number, number][] = [
      [2, 6, 1],
      [2, 5, 1],
      [2, 3, 3],
      [2, 2, 2],
    ];
    expect(expected[0]).toBeCloseTo(
      days.reduce((sum, [events, one, other]) => sum + (events * one) / (one + other), 0),
      12,
    );
  });
});
