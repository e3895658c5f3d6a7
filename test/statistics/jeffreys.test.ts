import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../src/statistics/clopper-pearson.ts';
import { jeffreys } from '../../src/statistics/jeffreys.ts';
import { hasReference } from './reference.ts';
import { expectReferenceShares } from './share-reference.ts';

const share = fc
  .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
  .map(([a, b]) => ({ x: Math.min(a, b), n: Math.max(a, b) }));

describe('jeffreys', () => {
  it('reaches 0 and 1 at the ends, and nowhere else', () => {
    fc.assert(
      fc.property(share, ({ x, n }) => {
        const { lower, upper } = jeffreys(x, n);
        expect(lower === 0).toBe(x === 0);
        expect(upper === 1).toBe(x === n);
      }),
    );
  });

  it('mirrors, and lies within the exact interval', () => {
    fc.assert(
      fc.property(share, fc.constantFrom(0.8, 0.95, 0.998), ({ x, n }, level) => {
        const { lower, upper } = jeffreys(x, n, level);
        const exact = clopperPearson(x, n, level);
        expect(jeffreys(n - x, n, level).lower).toBeCloseTo(1 - upper, 12);
        expect(lower).toBeGreaterThanOrEqual(exact.lower);
        expect(upper).toBeLessThanOrEqual(exact.upper);
      }),
    );
  });

  it('refuses counts and levels that are none', () => {
    for (const [x, n, level] of [
      [0, 0, 0.95],
      [2, 1, 0.95],
      [Number.NaN, 5, 0.95],
      [1, 5, 0],
    ] as const)
      expect(() => jeffreys(x, n, level)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with qbeta of R, with 0 and 1 at the ends, to 1e-12', () => {
    expectReferenceShares(jeffreys, ['jeffModLo', 'jeffModHi']);
  });
});
