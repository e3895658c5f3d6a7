import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addYears, daysBetween } from '../../../pipeline/generate/calendar.ts';

describe('addMonths', () => {
  it.each([
    ['2017-08-31', 6, '2018-02-28'],
    ['2019-08-31', 6, '2020-02-29'],
    ['2017-08-28', 6, '2018-02-28'],
    ['2018-12-31', 6, '2019-06-30'],
    ['2017-03-31', 6, '2017-09-30'],
    ['2018-01-15', -9, '2017-04-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('keeps the day of the month wherever the month has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: -300, max: 300 }), (days, months) => {
        const day = addDays('2000-01-01', days);
        const then = addMonths(day, months);
        const isLastDay = addDays(then, 1).endsWith('-01');
        expect(then.slice(8) === day.slice(8) || (isLastDay && then.slice(8) < day.slice(8))).toBe(true);
      }),
    );
  });
});

describe('addYears', () => {
  it('falls on 28 February where there is no 29th', () => {
    expect(addYears('2000-02-29', 18)).toBe('2018-02-28');
    expect(addYears('2000-02-29', 4)).toBe('2004-02-29');
  });
});

describe('daysBetween', () => {
  it('undoes addDays', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), (days) => {
        expect(daysBetween('2017-03-26', addDays('2017-03-26', days))).toBe(days);
      }),
    );
  });
});
