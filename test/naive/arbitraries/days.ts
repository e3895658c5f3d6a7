import fc from 'fast-check';
import { addDays, addMonths } from '../dates.ts';

/** Days on which index dates go wrong: ends of months, leap days, the edges of years and of the period. */
const anchors = [
  '2016-12-31',
  '2017-01-01',
  '2017-02-28',
  '2017-08-30',
  '2017-08-31',
  '2017-12-31',
  '2018-01-01',
  '2018-02-28',
  '2018-03-01',
  '2018-03-31',
  '2018-06-30',
  '2018-08-29',
  '2018-08-31',
  '2018-12-30',
  '2018-12-31',
  '2019-01-01',
];

/** A day around which the events of one child are placed. */
export const anchor: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...anchors) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 800 }).map((days) => addDays('2016-11-15', days)) },
);

/** A day told by its distance from a child's anchor, or from the horizon six months later. */
export interface Placed {
  readonly from: 'anchor' | 'horizon';
  readonly days: number;
}

/** Mostly within a day of the anchor or the horizon, now and then further off. */
export const placed: fc.Arbitrary<Placed> = fc.record({
  from: fc.constantFrom('anchor' as const, 'horizon' as const),
  days: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -1, max: 1 }) },
    { weight: 1, arbitrary: fc.constantFrom(-400, -90, -20, 20, 90, 300) },
  ),
});

export function dayOf(anchorDay: string, place: Placed): string {
  return addDays(place.from === 'anchor' ? anchorDay : addMonths(anchorDay, 6), place.days);
}

/** How birth lies in relation to the anchor: around the 18th birthday, around birth, on a leap day, or anywhere. */
export const birth: fc.Arbitrary<(anchorDay: string) => string> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(() => '') },
  { weight: 1, arbitrary: fc.constantFrom('2000-02-29', '2004-02-29', '2016-02-29').map((day) => () => day) },
  {
    weight: 3,
    arbitrary: placed.map((place) => (day: string) => addMonths(dayOf(day, place), -18 * 12)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(0, 8, 9), fc.integer({ min: -1, max: 1 })).map(
      ([months, days]) =>
        (day: string) =>
          addDays(addMonths(day, months), days),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(4, 12), fc.integer({ min: -1, max: 1 })).map(
      ([years, days]) =>
        (day: string) =>
          addDays(addMonths(day, -12 * years), days),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.integer({ min: 1, max: 17 * 365 }).map((days) => (day: string) => addDays(day, -days)),
  },
);
