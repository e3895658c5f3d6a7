import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceEstimates } from '../../../src/statistics/survival/absence-estimates.ts';
import { wilson } from '../../../src/statistics/wilson.ts';
import { dice, type Person, somePeople, tableOf } from './people.ts';

const values = (...given: Parameters<typeof absenceEstimates>) => {
  const { amongFollowed, notByThen, stillWaiting, noneSeen, ifNobodyLeft } = absenceEstimates(...given);
  return [amongFollowed, notByThen, stillWaiting, noneSeen, ifNobodyLeft].map(({ value }) => value);
};

describe('absenceEstimates', () => {
  it('equals values worked out by hand', () => {
    // Of 10: 2 events on day 1, 2 leave on day 2, 3 are censored on day 3, 1 event on day 4, 2 are left after day 5.
    // One of those with an event leaves before day 5, and one would have been censored: 1 + 2 were followed throughout.
    const table = [
      { time: 1, events: [2, 0], censored: 0 },
      { time: 2, events: [0, 2], censored: 0 },
      { time: 3, events: [0, 0], censored: 3 },
      { time: 4, events: [1, 0], censored: 0 },
      { time: 9, events: [0, 0], censored: 2 },
    ];
    const found = values(table, 0, 5, 3);
    const survival = (6 / 10) * (2 / 3);
    const expected = [2 / 3, 1 - (0.2 + 0.6 / 3), survival, 7 / 10, 0.8 * (2 / 3)];
    found.forEach((value, at) => {
      expect(value).toBeCloseTo(expected[at] ?? Number.NaN, 14);
    });
    expect(absenceEstimates(table, 0, 5, 3).noneSeen.bounds).toEqual(wilson(7, 10));
  });

  it('counts those censored on the day of the horizon as followed', () => {
    const table = [
      { time: 2, events: [1], censored: 1 },
      { time: 5, events: [1], censored: 4 },
    ];
    expect(absenceEstimates(table, 0, 5, 6).amongFollowed.value).toBeCloseTo(4 / 6, 15);
  });

  it('keeps its order, whoever the people are', () => {
    fc.assert(
      fc.property(somePeople(2), fc.nat(12), (people, horizon) => {
        const [, byThen, waiting, noneSeen, nobodyLeft] = values(
          tableOf(people, 2),
          0,
          horizon,
          people.length,
        );
        if (byThen == null) return;
        expect(waiting).toBeLessThanOrEqual(byThen + 1e-12);
        expect(nobodyLeft ?? 0).toBeLessThanOrEqual(byThen + 1e-12);
        expect(noneSeen).toBeGreaterThanOrEqual(byThen - 1e-12);
      }),
    );
  });

  it('gives one answer where nobody is censored and nobody leaves', () => {
    fc.assert(
      fc.property(somePeople(1), fc.nat(12), (drawn, horizon) => {
        const people = drawn.map(({ time }) => ({ time, cause: 1 }));
        const found = values(tableOf(people, 1), 0, horizon, people.length);
        for (const value of found) expect(value).toBeCloseTo(found[0] ?? Number.NaN, 12);
      }),
    );
  });

  it('has the naive share right without censoring, and the three curves equal without competing events', () => {
    fc.assert(
      fc.property(somePeople(2), fc.nat(12), (drawn, horizon) => {
        const uncensored = drawn.map((person) => ({ ...person, cause: person.cause || 2 }));
        const [, byThen, , noneSeen] = values(tableOf(uncensored, 2), 0, horizon, drawn.length);
        expect(noneSeen).toBeCloseTo(byThen ?? Number.NaN, 12);
        const alone = drawn.map((person) => ({ ...person, cause: person.cause % 2 }));
        const [, one, two, , three] = values(tableOf(alone, 2), 0, horizon, drawn.length);
        expect(two ?? -1).toBeCloseTo(one ?? -1, 12);
        expect(three ?? -1).toBeCloseTo(one ?? -1, 12);
      }),
    );
  });

  it('finds each its own truth in many people whose whole future is known', () => {
    const random = dice(20260804);
    const [size, horizon] = [40_000, 60];
    const hazards = () => [80, 120].map((mean) => Math.floor(-mean * Math.log(random())));
    let followed = 0;
    const people = Array.from({ length: size }, (): Person => {
      const [event = 0, leaving = 0] = hazards();
      const observed = Math.floor(random() * 150);
      if (observed >= horizon && leaving > horizon) followed += 1;
      if (Math.min(event, leaving) > observed) return { time: observed, cause: 0 };
      return event <= leaving ? { time: event, cause: 1 } : { time: leaving, cause: 2 };
    });
    const found = absenceEstimates(tableOf(people, 2), 0, horizon, followed);
    const days = horizon + 1;
    const [stayAlone, stayBoth] = [Math.exp(-days / 80), Math.exp(-days / 80 - days / 120)];
    const within = 4 * Math.sqrt(0.25 / (size / 4));
    // Whoever stays has the event as if nobody could leave: the two answer one question, from different people.
    expect(Math.abs((found.amongFollowed.value ?? 0) - stayAlone)).toBeLessThan(within);
    expect(Math.abs((found.ifNobodyLeft.value ?? 0) - stayAlone)).toBeLessThan(within);
    expect(Math.abs((found.stillWaiting.value ?? 0) - stayBoth)).toBeLessThan(within);
    // Of whole days both hazards share, events come first.
    const [first, second] = [1 - Math.exp(-1 / 80), Math.exp(-1 / 80 - 1 / 120)];
    const had = (first * (1 - second ** days)) / (1 - second);
    expect(Math.abs((found.notByThen.value ?? 0) - (1 - had))).toBeLessThan(within);
    expect((found.noneSeen.value ?? 0) - (1 - had)).toBeGreaterThan(0.05);
  });

  it('says nothing of nobody, and refuses what cannot be', () => {
    expect(values([], 0, 5, 0)).toEqual([null, null, null, null, null]);
    const table = [{ time: 9, events: [0], censored: 3 }];
    expect(() => absenceEstimates(table, 0, 5, 2)).toThrow(RangeError);
    expect(() => absenceEstimates(table, 1, 5, 3)).toThrow(RangeError);
    expect(() => absenceEstimates(table, 0, 0.5, 3)).toThrow(RangeError);
    expect(() =>
      absenceEstimates([{ ...table[0], time: 9, events: [0], censored: 3, entered: 3 }], 0, 5, 3),
    ).toThrow(RangeError);
  });
});
