import { describe, expect, it } from 'vitest';
import { addDays, addMonths, ageOn, birthday, dayNumber } from './dates.ts';

describe('naive calendar arithmetic', () => {
  it('adds months to the same day, or to the last day of a shorter month', () => {
    expect(addMonths('2018-08-31', 6)).toBe('2019-02-28');
    expect(addMonths('2019-08-31', 6)).toBe('2020-02-29');
    expect(addMonths('2018-12-31', 6)).toBe('2019-06-30');
    expect(addMonths('2020-02-29', 12)).toBe('2021-02-28');
    expect(addMonths('2018-03-15', 9)).toBe('2018-12-15');
  });

  it('counts days across clock changes and leap days', () => {
    expect(addDays('2018-03-24', 1)).toBe('2018-03-25');
    expect(addDays('2018-03-25', 1)).toBe('2018-03-26');
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(dayNumber('2019-01-01') - dayNumber('2018-01-01')).toBe(365);
  });

  it('puts the birthday of 29 February on 1 March in common years', () => {
    expect(birthday('2000-02-29', 18)).toBe('2018-03-01');
    expect(birthday('2000-02-29', 20)).toBe('2020-02-29');
    expect(ageOn('2000-02-29', '2018-02-28')).toBe(17);
    expect(ageOn('2000-02-29', '2018-03-01')).toBe(18);
    expect(ageOn('2018-02-01', '2018-01-31')).toBeNull();
    expect(ageOn('2018-02-01', '2018-02-01')).toBe(0);
  });
});
