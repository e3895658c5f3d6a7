import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaTails, betaTerm } from '../../src/statistics/beta.ts';

const shape = fc.double({ min: 0.1, max: 2000, noNaN: true });
const place = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

/** The chance of `k` or more in `n`, summed term by term from products of whole numbers: shares nothing with the code. */
function binomialAtLeast(k: number, n: number, p: number): number {
  let ways = 1;
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    if (i >= k) sum += ways * p ** i * (1 - p) ** (n - i);
    ways = (ways * (n - i)) / (i + 1);
  }
  return sum;
}

describe('betaTails', () => {
  it('is a power where one shape is 1', () => {
    for (const x of [1e-9, 0.2, 0.5, 0.9]) {
      expect(betaTails(3.7, 1, x).lower / x ** 3.7).toBeCloseTo(1, 13);
      expect(betaTails(1, 3.7, x).upper / (1 - x) ** 3.7).toBeCloseTo(1, 13);
    }
  });

  it('is the arcsine distribution for two halves', () => {
    for (const x of [1e-6, 0.1, 0.5, 0.77])
      expect(betaTails(0.5, 0.5, x).lower).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 14);
  });

  it('is a tail of the binomial distribution for whole shapes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), place, (k, rest, p) => {
        expect(betaTails(k, rest, p).lower).toBeCloseTo(binomialAtLeast(k, k + rest - 1, p), 12);
      }),
    );
  });

  it('agrees with sums of the power series in 40 digits, small shapes and millions', () => {
    const exact: [number, number, number, number, number][] = [
      [0.5, 0.5, 0.1, 0.20483276469913347, 0.7951672353008665],
      [2.5, 4.25, 0.3, 0.37956047815732746, 0.6204395218426726],
      [0.01, 0.02, 0.7, 0.6722370802006247, 0.3277629197993753],
      [1000.5, 3000.25, 0.24, 0.06951751360873959, 0.9304824863912604],
      [150_000.5, 850_000.5, 0.1493, 0.024809225135602166, 0.9751907748643978],
      [1_000_000, 9_000_000, 0.0997, 0.0007759145526574309, 0.9992240854473426],
    ];
    for (const [a, b, x, lower, upper] of exact) {
      expect(Math.abs(betaTails(a, b, x).lower / lower - 1)).toBeLessThan(a > 10_000 ? 1e-12 : 1e-14);
      expect(Math.abs(betaTails(a, b, x).upper / upper - 1)).toBeLessThan(1e-14);
    }
  });

  it('mirrors, and its tails make one', () => {
    fc.assert(
      fc.property(shape, shape, place, (a, b, x) => {
        const { lower, upper } = betaTails(a, b, x);
        const mirrored = betaTails(b, a, 1 - x, x);
        expect(lower + upper).toBeCloseTo(1, 14);
        expect(mirrored.upper).toBeCloseTo(lower, 10);
      }),
    );
  });

  it('follows the recurrence I(a, b) − I(a + 1, b) = x^a y^b / (a B(a, b))', () => {
    fc.assert(
      fc.property(shape, shape, place, (a, b, x) => {
        const step = betaTails(a, b, x).lower - betaTails(a + 1, b, x).lower;
        expect(step).toBeCloseTo(betaTerm(a, b, x, 1 - x) / a, 10);
      }),
    );
  });

  it('has both tails at the ends', () => {
    expect(betaTails(2, 3, 0)).toEqual({ lower: 0, upper: 1 });
    expect(betaTails(2, 3, 1)).toEqual({ lower: 1, upper: 0 });
  });

  it('refuses what lies outside its domain', () => {
    const wrong: [number, number, number, number?][] = [
      [0, 1, 0.5],
      [1, -1, 0.5],
      [Number.NaN, 1, 0.5],
      [1, Number.POSITIVE_INFINITY, 0.5],
      [1, 1, -0.1],
      [1, 1, 1.1],
      [1, 1, Number.NaN],
      [1, 1, 0.5, 1.5],
    ];
    for (const [a, b, x, y] of wrong) expect(() => betaTails(a, b, x, y)).toThrow(RangeError);
  });
});
