import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { horizonCounts } from '../../../src/statistics/survival/horizon-counts.ts';
import { somePeople, tableOf } from './people.ts';

describe('horizonCounts', () => {
  it('counts from the day after a horizon up to and including the next', () => {
    const table = [
      { time: 0, events: [1, 0], censored: 0 },
      { time: 3, events: [1, 1], censored: 0 },
      { time: 4, events: [0, 1], censored: 2 },
      { time: 9, events: [5, 0], censored: 0 },
    ];
    expect(horizonCounts(table, 0, [3, 7])).toEqual([
      { after: null, until: 3, atRisk: 11, entered: 0, events: 2, competing: 1, censored: 0, remaining: 8 },
      { after: 3, until: 7, atRisk: 8, entered: 0, events: 0, competing: 1, censored: 2, remaining: 5 },
    ]);
  });

  it('agrees with counting people, and balances in every stretch', () => {
    const late = somePeople(2).map((people) =>
      people.map((person, at) => ({ ...person, entry: Math.min(person.time, at % 5) })),
    );
    fc.assert(
      fc.property(fc.oneof(somePeople(2), late), fc.boolean(), (people, second) => {
        const cause = second ? 1 : 0;
        const stretches = horizonCounts(tableOf(people, 2), cause, [0, 2, 7]);
        let begin = 0;
        for (const { until, atRisk, entered, events, competing, censored, remaining } of stretches) {
          const inside = people.filter(({ time }) => time >= begin && time <= until);
          expect(events).toBe(inside.filter((person) => person.cause === cause + 1).length);
          expect(censored).toBe(inside.filter((person) => person.cause === 0).length);
          expect(events + competing + censored).toBe(inside.length);
          expect(atRisk + entered - inside.length).toBe(remaining);
          expect(remaining).toBe(
            people.filter(({ time, entry = 0 }) => time > until && entry <= until).length,
          );
          begin = until + 1;
        }
      }),
    );
  });

  it('counts nobody in an empty table', () => {
    expect(horizonCounts([], 0, [5])[0]).toMatchObject({ atRisk: 0, events: 0, remaining: 0 });
  });

  it('refuses horizons that do not rise', () => {
    for (const horizons of [[3, 3], [4, 2], [-1], [0.5]])
      expect(() => horizonCounts([], 0, horizons)).toThrow(RangeError);
  });
});
