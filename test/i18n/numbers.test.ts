import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatDecimal,
  formatPercent,
  formatRange,
  ofHundred,
  roundHalfUp,
} from '../../src/i18n/numbers.ts';

describe('numbers', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1336, '1.336', '1,336'],
    [1_234_567, '1.234.567', '1,234,567'],
  ])('counts: %d', (value, nl, en) => {
    expect(formatCount(value, 'nl')).toBe(nl);
    expect(formatCount(value, 'en')).toBe(en);
  });

  it.each([
    [21 / 136, '15,4%', '15.4%'],
    [0, '0,0%', '0.0%'],
    [1, '100,0%', '100.0%'],
    [0.00049, '0,0%', '0.0%'],
    [0.0005, '0,1%', '0.1%'],
  ])('percentages: %d', (value, nl, en) => {
    expect(formatPercent(value, 'nl')).toBe(nl);
    expect(formatPercent(value, 'en')).toBe(en);
  });

  it('rounds a half up, also one that a double holds a hair too low', () => {
    expect(roundHalfUp(1.005, 2)).toBe(1.01);
    expect(roundHalfUp(0.285, 2)).toBe(0.29);
    expect(roundHalfUp(-2.5, 0)).toBe(-3);
    expect(Object.is(roundHalfUp(-0.01, 1), 0)).toBe(true);
  });

  it('has no text for what is not a number, and no count that is not whole', () => {
    expect(() => formatDecimal(Number.NaN, 1, 'nl')).toThrow(RangeError);
    expect(() => formatPercent(Number.POSITIVE_INFINITY, 'nl')).toThrow(RangeError);
    expect(() => formatCount(1.5, 'en')).toThrow(RangeError);
  });

  it('writes the unit of a range once', () => {
    expect(formatRange('10,3%', '22,5%')).toBe('10,3–22,5%');
    expect(formatRange('120', '167')).toBe('120–167');
  });

  it('agrees with Intl in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 100_000 }), (a, b) => {
        const value = Number((a / b).toFixed(3)) + 0.0001;
        for (const [language, locale] of [
          ['nl', 'nl-NL'],
          ['en', 'en-GB'],
        ] as const) {
          const intl = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
          expect(formatDecimal(value, 1, language)).toBe(intl.format(value));
          expect(formatCount(a, language)).toBe(
            new Intl.NumberFormat(locale, { useGrouping: true }).format(a),
          );
        }
      }),
    );
  });

  it('counts in a hundred as whole children', () => {
    expect([ofHundred(0.103), ofHundred(0.2246), ofHundred(0), ofHundred(1)]).toEqual([10, 22, 0, 100]);
  });
});
