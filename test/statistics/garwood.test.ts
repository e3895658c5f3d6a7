import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { garwood } from '../../src/statistics/garwood.ts';
import { hasReference, reference } from './reference.ts';

/** The chance of at most `k` events at mean `mu`, summed term by term from the mode: shares nothing with the code. */
function poissonAtMost(k: number, mu: number): number {
  const logs = Array.from({ length: k + 1 }, () => 0);
  for (let i = 1; i <= k; i++) logs[i] = (logs[i - 1] ?? 0) + Math.log(mu / i);
  return logs.reduce((sum, log) => sum + Math.exp(log - mu), 0);
}

describe('garwood', () => {
  it('gives the limits of the printed table (Garwood 1936; Johnson, Kotz and Kemp)', () => {
    const printed = (x: number) => {
      const { lower, upper } = garwood(x);
      return [lower.toFixed(3), upper.toFixed(3)];
    };
    expect(printed(0)).toEqual(['0.000', '3.689']);
    expect(printed(1)).toEqual(['0.025', '5.572']);
    expect(printed(5)).toEqual(['1.623', '11.668']);
    expect(printed(10)).toEqual(['4.795', '18.390']);
    expect(printed(100)).toEqual(['81.364', '121.627']);
  });

  it('is −ln(α/2) above a count of nothing', () => {
    expect(garwood(0).lower).toBe(0);
    expect(garwood(0).upper).toBeCloseTo(-Math.log(0.025), 14);
  });

  it('leaves exactly half of 1 − level in each tail', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.constantFrom(0.8, 0.95, 0.998), (x, level) => {
        const { lower, upper } = garwood(x, level);
        const half = (1 - level) / 2;
        expect(poissonAtMost(x, upper) / half).toBeCloseTo(1, 9);
        if (x > 0) expect(1 - poissonAtMost(x - 1, lower)).toBeCloseTo(half, 11);
      }),
    );
  });

  it('holds the count and rises with it, up to ten million', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (x) => {
        const here = garwood(x);
        const next = garwood(x + 1);
        expect(here.lower).toBeLessThanOrEqual(x);
        expect(here.upper).toBeGreaterThan(x);
        expect(next.lower).toBeGreaterThan(here.lower);
        expect(next.upper).toBeGreaterThan(here.upper);
      }),
    );
  });

  it('agrees with sums of the Poisson distribution in 30 digits for large counts', () => {
    const exact: [number, number, number][] = [
      [10_000, 9804.952467260184, 10197.951624661473],
      [100_000, 99381.15266374472, 100621.74473974388],
      [1_000_000, 998040.9833402939, 1001961.9119454322],
      [10_000_000, 9993802.996884268, 10006199.897731498],
    ];
    for (const [x, lower, upper] of exact) {
      expect(Math.abs(garwood(x).lower / lower - 1)).toBeLessThan(1e-13);
      expect(Math.abs(garwood(x).upper / upper - 1)).toBeLessThan(1e-13);
    }
  });

  it('refuses what is no count or no level', () => {
    for (const x of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => garwood(x)).toThrow(RangeError);
    for (const level of [0, 1, Number.NaN]) expect(() => garwood(1, level)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with poisson.test of R to 1e-12', () => {
    const { rows } = reference<{ rows: { x: number[]; exactLo: number[]; exactHi: number[] } }>(
      'count_ci.json',
    );
    expect(rows.x).toHaveLength(10);
    rows.x.forEach((x, at) => {
      const { lower, upper } = garwood(x);
      expect(Math.abs(lower - (rows.exactLo[at] ?? Number.NaN))).toBeLessThanOrEqual(1e-12 * lower);
      expect(Math.abs(upper - (rows.exactHi[at] ?? Number.NaN))).toBeLessThanOrEqual(1e-12 * upper);
    });
  });
});
