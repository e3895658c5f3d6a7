import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/statistics/normal-quantile.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { error, hasReference } from './reference.ts';
import { expectReferenceShares } from './share-reference.ts';

const share = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }))
  .map(([a, b]) => ({ x: Math.min(a, b), n: Math.max(a, b) }));

describe('wilson', () => {
  it('gives 15.44% (10.33–22.45) for 21 of 136', () => {
    const { lower, upper } = wilson(21, 136);
    expect((100 * lower).toFixed(2)).toBe('10.33');
    expect((100 * upper).toFixed(2)).toBe('22.45');
  });

  it('gives the interval that Newcombe (1998, table I) prints for 81/263, 15/148, 0/20 and 1/29', () => {
    const printed = ([x, n]: [number, number]) => {
      const { lower, upper } = wilson(x, n);
      return [lower.toFixed(4), upper.toFixed(4)];
    };
    expect(printed([81, 263])).toEqual(['0.2553', '0.3662']);
    expect(printed([15, 148])).toEqual(['0.0624', '0.1605']);
    expect(printed([0, 20])).toEqual(['0.0000', '0.1611']);
    expect(printed([1, 29])).toEqual(['0.0061', '0.1718']);
  });

  it('holds the share, and 0 and 1 exactly at the ends', () => {
    fc.assert(
      fc.property(share, ({ x, n }) => {
        const { lower, upper } = wilson(x, n);
        expect(lower).toBeLessThanOrEqual(x / n);
        expect(upper).toBeGreaterThanOrEqual(x / n);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower === 0).toBe(x === 0);
        expect(upper === 1).toBe(x === n);
      }),
    );
  });

  it('mirrors: the interval of the complement is the complement of the interval', () => {
    fc.assert(
      fc.property(share, ({ x, n }) => {
        expect(error(wilson(n - x, n).lower, 1 - wilson(x, n).upper)).toBeLessThan(1e-14);
      }),
    );
  });

  it('rises with the numerator and widens with the level', () => {
    fc.assert(
      fc.property(share, ({ x, n }) => {
        fc.pre(x < n);
        expect(wilson(x + 1, n).lower).toBeGreaterThan(wilson(x, n).lower);
        expect(wilson(x + 1, n).upper).toBeGreaterThan(wilson(x, n).upper);
        expect(wilson(x, n, 0.998).upper).toBeGreaterThan(wilson(x, n).upper);
      }),
    );
  });

  it('solves the equation that defines it: |p − π| = z √(π(1 − π)/n)', () => {
    fc.assert(
      fc.property(share, fc.constantFrom(0.9, 0.95, 0.998), ({ x, n }, level) => {
        const z = normalQuantile((1 + level) / 2);
        const { lower, upper } = wilson(x, n, level);
        for (const bound of [lower, upper]) {
          const distance = (x / n - bound) ** 2;
          expect(distance).toBeCloseTo((z * z * bound * (1 - bound)) / n, 12);
        }
      }),
    );
  });

  it('refuses counts and levels that are none', () => {
    const wrong: [number, number, number?][] = [
      [0, 0],
      [2, 1],
      [-1, 5],
      [1, -5],
      [0.5, 5],
      [Number.NaN, 5],
      [1, Number.POSITIVE_INFINITY],
      [1, 5, 0],
      [1, 5, 1],
      [1, 5, Number.NaN],
    ];
    for (const [x, n, level] of wrong) expect(() => wilson(x, n, level)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with prop.test of R to 1e-12', () => {
    expectReferenceShares(wilson, ['wilsonLo', 'wilsonHi']);
  });
});
