import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBinomial } from '../../src/statistics/beta-binomial.ts';
import { shrunkenShare } from '../../src/statistics/shrunken-share.ts';
import { error, hasReference, reference } from './reference.ts';
import { referenceRegions } from './reference-regions.ts';

const infinite = Number.POSITIVE_INFINITY;

describe('shrunkenShare', () => {
  it('equals values worked out by hand', () => {
    // A beta distribution with shapes 2 and 8, then 3 of 10: (2 + 3) / (10 + 10).
    expect(shrunkenShare({ having: 3, all: 10 }, { mean: 0.2, precision: 10 }).value).toBeCloseTo(0.25, 15);
    // Shapes 1 and 1, then 1 of 1: shapes 2 and 1, of which the distribution is a square.
    const { interval } = shrunkenShare({ having: 1, all: 1 }, { mean: 0.5, precision: 2 });
    expect(interval?.lower).toBeCloseTo(Math.sqrt(0.025), 13);
    expect(interval?.upper).toBeCloseTo(Math.sqrt(0.975), 13);
  });

  it('lies between the share of the unit and the mean, in its interval', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 1, max: 1000, noNaN: true }),
        (a, b, mean, precision) => {
          const [having, all] = [Math.min(a, b), Math.max(a, b)];
          const { value, interval } = shrunkenShare({ having, all }, { mean, precision });
          expect(value).toBeGreaterThanOrEqual(Math.min(mean, having / all) - 1e-15);
          expect(value).toBeLessThanOrEqual(Math.max(mean, having / all) + 1e-15);
          expect(interval?.upper).toBeGreaterThan(interval?.lower ?? Number.NaN);
        },
      ),
    );
  });

  it('gives an empty unit the mean', () => {
    expect(shrunkenShare({ having: 0, all: 0 }, { mean: 0.2, precision: 10 }).value).toBeCloseTo(0.2, 15);
    expect(shrunkenShare({ having: 0, all: 0 }, { mean: 0.2, precision: 0 }).value).toBe(0.2);
  });

  it('gives all the mean where units do not differ, each its own where they share nothing', () => {
    const part = { having: 3, all: 10 };
    expect(shrunkenShare(part, { mean: 0.2, precision: infinite })).toEqual({ value: 0.2, interval: null });
    expect(shrunkenShare(part, { mean: 0.2, precision: 0 })).toEqual({ value: 0.3, interval: null });
    expect(shrunkenShare({ having: 0, all: 9 }, { mean: 0, precision: 5 })).toEqual({
      value: 0,
      interval: null,
    });
  });

  it('refuses what is no distribution, no unit or no level', () => {
    const part = { having: 3, all: 10 };
    expect(() => shrunkenShare(part, { mean: 1.2, precision: 10 })).toThrow(RangeError);
    expect(() => shrunkenShare(part, { mean: 0.2, precision: -1 })).toThrow(RangeError);
    expect(() => shrunkenShare(part, { mean: Number.NaN, precision: 10 })).toThrow(RangeError);
    expect(() => shrunkenShare({ having: 3, all: 1 }, { mean: 0.2, precision: 10 })).toThrow(RangeError);
    expect(() => shrunkenShare(part, { mean: 0.2, precision: 10 }, 1)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with R to 1e-6, and to 1e-12 from the shapes that R found', () => {
    const { betaBinomial: found } = reference<{
      betaBinomial: Record<'postMean' | 'lower' | 'upper', number[]> & { alpha: number; beta: number };
    }>('empirical_bayes_regions.json');
    const precision = found.alpha + found.beta;
    const theirs = { mean: found.alpha / precision, precision };
    const regions = referenceRegions();
    const ours = betaBinomial(regions);
    expect(regions).toHaveLength(28);
    regions.forEach((region, at) => {
      for (const [distribution, tolerance] of [
        [ours, 1e-6],
        [theirs, 1e-12],
      ] as const) {
        const { value, interval } = shrunkenShare(region, distribution);
        expect(error(value, found.postMean[at] ?? Number.NaN)).toBeLessThan(tolerance);
        expect(error(interval?.lower ?? Number.NaN, found.lower[at] ?? Number.NaN)).toBeLessThan(tolerance);
        expect(error(interval?.upper ?? Number.NaN, found.upper[at] ?? Number.NaN)).toBeLessThan(tolerance);
      }
    });
  });
});
