import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/statistics/normal-quantile.ts';

describe('normalQuantile', () => {
  it('gives the values that Wichura prints as a check of AS 241', () => {
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
    expect(normalQuantile(1e-20) / -9.262340089798409).toBeCloseTo(1, 14);
  });

  it('gives the deviates of every textbook', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15);
    expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 14);
  });

  it('is antisymmetric and rises', () => {
    const half = fc.integer({ min: 1, max: 2 ** 30 - 1 }).map((k) => k / 2 ** 31);
    fc.assert(
      fc.property(half, half, (p, q) => {
        expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
        if (p < q) expect(normalQuantile(p)).toBeLessThan(normalQuantile(q));
      }),
    );
  });

  it('has the normal density as the slope of its inverse', () => {
    const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    for (const p of [1e-12, 1e-6, 0.01, 0.0749, 0.0751, 0.3, 0.6, 0.924, 0.926, 0.999]) {
      const step = Math.min(p, 1 - p) * 1e-4;
      const slope = (normalQuantile(p + step) - normalQuantile(p - step)) / (2 * step);
      expect(slope * density(normalQuantile(p))).toBeCloseTo(1, 6);
    }
  });

  it('refuses what is no probability inside the unit interval', () => {
    for (const p of [0, 1, -0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});
