import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypergeometric } from '../../src/statistics/hypergeometric.ts';
import { shareOfWays, waysByCounting } from './counting.ts';
import { parts } from './parts.ts';

const part = parts(90, { fewest: 0 });

describe('hypergeometric', () => {
  it('weighs each possible value as often as counting in whole numbers finds it', () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        const weights = hypergeometric(one, other);
        const total = weights.reduce((sum, { weight }) => sum + weight, 0);
        const ways = waysByCounting(one.all, other.all, one.having + other.having);
        expect(new Set(weights.map(({ x }) => x)).size).toBe(weights.length);
        for (const { x, weight } of weights)
          expect(weight / total).toBeCloseTo(
            shareOfWays(ways, (_, value) => value === x),
            12,
          );
      }),
    );
  });

  it('has one value where nothing can vary', () => {
    const nobody = { having: 0, all: 0 };
    expect(hypergeometric(nobody, { having: 3, all: 9 })).toEqual([{ x: 0, weight: 1 }]);
    expect(hypergeometric({ having: 2, all: 2 }, { having: 3, all: 3 })).toEqual([{ x: 2, weight: 1 }]);
  });

  it('refuses what cannot be', () => {
    expect(() => hypergeometric({ having: 2, all: 1 }, { having: 0, all: 1 })).toThrow(RangeError);
  });
});
