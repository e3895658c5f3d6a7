import { describe, expect, it } from 'vitest';
import { formatDate, formatPeriod } from '../../src/i18n/dates.ts';

describe('dates', () => {
  it('are written in full, without leading zeros', () => {
    expect(formatDate('2019-06-30', 'nl')).toBe('30 juni 2019');
    expect(formatDate('2020-03-01', 'nl')).toBe('1 maart 2020');
    expect(formatDate('2020-03-01', 'en')).toBe('1 March 2020');
  });

  it.each(['2019-02-29', '2019-13-01', '2019-6-30', '20190630', ''])('refuses %s', (text) => {
    expect(() => formatDate(text, 'nl')).toThrow(RangeError);
  });

  it('tells whole years as years, anything else by its days', () => {
    expect(formatPeriod('2018-01-01', '2018-12-31', 'nl')).toBe('2018');
    expect(formatPeriod('2017-01-01', '2018-12-31', 'nl')).toBe('2017 en 2018');
    expect(formatPeriod('2015-01-01', '2018-12-31', 'nl')).toBe('2015 tot en met 2018');
    expect(formatPeriod('2015-01-01', '2018-12-31', 'en')).toBe('2015 up to and including 2018');
    expect(formatPeriod('2018-01-01', '2018-06-30', 'nl')).toBe('1 januari 2018 tot en met 30 juni 2018');
  });
});
