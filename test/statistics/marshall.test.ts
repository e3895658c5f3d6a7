import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marshall } from '../../src/statistics/marshall.ts';
import { parts } from './parts.ts';
import { error, hasReference, reference } from './reference.ts';
import { referenceRegions } from './reference-regions.ts';

describe('marshall', () => {
  it('equals values worked out by hand', () => {
    // Mean 0.4, variance between 0.04, Poisson 0.4 / 100: 0.036. Each keeps 0.036 / 0.04 = 0.9 of its distance.
    const { mean, variance, values } = marshall([
      { having: 20, all: 100 },
      { having: 60, all: 100 },
    ]);
    expect(mean).toBe(0.4);
    expect(variance).toBeCloseTo(0.036, 14);
    expect(values[0]).toBeCloseTo(0.22, 14);
    expect(values[1]).toBeCloseTo(0.58, 14);
  });

  it('draws every share to the mean, small units more', () => {
    const unit = parts(500);
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1 }), (units) => {
        const { mean, values } = marshall(units);
        const kept = units.map(({ having, all }, at) => {
          const own = having / all - mean;
          return { all, kept: Math.abs(own) < 1e-9 ? null : ((values[at] ?? Number.NaN) - mean) / own };
        });
        for (const one of kept) {
          expect(one.kept ?? 0).toBeGreaterThanOrEqual(0);
          expect(one.kept ?? 0).toBeLessThanOrEqual(1);
          for (const other of kept)
            if (one.all < other.all && one.kept !== null && other.kept !== null)
              expect(one.kept).toBeLessThanOrEqual(other.kept + 1e-9);
        }
      }),
    );
  });

  it('gives all the mean where they differ no more than by chance, one unit included', () => {
    expect(marshall([{ having: 3, all: 10 }])).toEqual({ mean: 0.3, variance: 0, values: [0.3] });
    expect(marshall([10, 20].map((n) => ({ having: n / 5, all: n }))).values).toEqual([0.2, 0.2]);
    expect(marshall([8, 9].map((all) => ({ having: 0, all }))).values).toEqual([0, 0]);
    expect(marshall([8, 9].map((all) => ({ having: all, all }))).values).toEqual([1, 1]);
  });

  it('gives empty units the mean, and lets them weigh nothing', () => {
    const units = [
      { having: 20, all: 100 },
      { having: 60, all: 100 },
    ];
    const { values } = marshall([...units, { having: 0, all: 0 }]);
    expect(values).toEqual([...marshall(units).values, 0.4]);
  });

  it('refuses nobody and what cannot be', () => {
    expect(() => marshall([])).toThrow(RangeError);
    expect(() => marshall([{ having: 0, all: 0 }])).toThrow(RangeError);
    expect(() => marshall([{ having: 2, all: 1 }])).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with R to 1e-12', () => {
    const { marshall: found } = reference<{ marshall: { mean: number; a: number; eb: number[] } }>(
      'empirical_bayes_regions.json',
    );
    const { mean, variance, values } = marshall(referenceRegions());
    expect(error(mean, found.mean)).toBeLessThan(1e-12);
    expect(error(variance, found.a)).toBeLessThan(1e-12);
    expect(values).toHaveLength(28);
    values.forEach((value, at) => {
      expect(error(value, found.eb[at] ?? Number.NaN)).toBeLessThan(1e-12);
    });
  });
});
