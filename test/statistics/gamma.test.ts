import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaTails, gammaTerm } from '../../src/statistics/gamma.ts';
import { gammaQuantile } from '../../src/statistics/gamma-quantile.ts';

describe('gammaTails', () => {
  it('is the exponential distribution for a = 1', () => {
    for (const x of [1e-9, 0.1, 1, 1.99, 2.01, 30]) {
      expect(gammaTails(1, x).lower / -Math.expm1(-x)).toBeCloseTo(1, 13);
      expect(gammaTails(1, x).upper / Math.exp(-x)).toBeCloseTo(1, 13);
    }
  });

  it('is the error function for a = ½ (values from Abramowitz and Stegun, table 7.1)', () => {
    expect(gammaTails(0.5, 0.25).lower).toBeCloseTo(0.5204998778, 10);
    expect(gammaTails(0.5, 1).lower).toBeCloseTo(0.8427007929, 10);
    expect(gammaTails(0.5, 4).lower).toBeCloseTo(0.995322265, 9);
  });

  it('follows the recurrence P(a + 1, x) = P(a, x) − x^a e^−x / Γ(a + 1), across a = 16 too', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 400, noNaN: true }),
        fc.double({ min: 0.01, max: 600, noNaN: true }),
        (a, x) => {
          const step = gammaTails(a, x).lower - gammaTails(a + 1, x).lower;
          expect(step).toBeCloseTo(gammaTerm(a, x), 12);
        },
      ),
    );
  });

  it('has both tails at the ends', () => {
    expect(gammaTails(3, 0)).toEqual({ lower: 0, upper: 1 });
    expect(gammaTails(3, Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 });
  });

  it('refuses what lies outside its domain', () => {
    for (const [a, x] of [
      [0, 1],
      [-1, 1],
      [1, -1],
      [Number.NaN, 1],
      [1, Number.NaN],
      [Number.POSITIVE_INFINITY, 1],
    ] as const)
      expect(() => gammaTails(a, x)).toThrow(RangeError);
  });
});

describe('gammaQuantile', () => {
  it('undoes the tails', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.999, noNaN: true }),
        fc.constantFrom('lower' as const, 'upper' as const),
        (a, p, tail) => {
          const share = gammaTails(a, gammaQuantile(a, p, tail))[tail];
          expect(Math.abs(share / p - 1)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it('is the exponential quantile for a = 1', () => {
    expect(gammaQuantile(1, 0.5, 'lower')).toBeCloseTo(Math.LN2, 14);
    expect(gammaQuantile(1, 1e-12, 'upper')).toBeCloseTo(12 * Math.LN10, 12);
  });

  it('refuses shapes and shares outside their domain', () => {
    expect(() => gammaQuantile(0, 0.5, 'lower')).toThrow(RangeError);
    expect(() => gammaQuantile(1, 0, 'lower')).toThrow(RangeError);
    expect(() => gammaQuantile(1, 1, 'upper')).toThrow(RangeError);
  });
});
