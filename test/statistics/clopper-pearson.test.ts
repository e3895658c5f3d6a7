import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../src/statistics/clopper-pearson.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { hasReference } from './reference.ts';
import { expectReferenceShares } from './share-reference.ts';

const share = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 200 }))
  .map(([a, b]) => ({ x: Math.min(a, b), n: Math.max(a, b) }));

/** The chance of at most `k` in `n`, summed term by term: shares nothing with the code. */
function binomialAtMost(k: number, n: number, p: number): number {
  let logWays = 0;
  let sum = 0;
  for (let i = 0; i <= k; i++) {
    sum += Math.exp(logWays + i * Math.log(p) + (n - i) * Math.log1p(-p));
    logWays += Math.log((n - i) / (i + 1));
  }
  return sum;
}

describe('clopperPearson', () => {
  it('gives the interval that Newcombe (1998, table I) prints for 81/263, 15/148, 0/20 and 1/29', () => {
    const printed = ([x, n]: [number, number]) => {
      const { lower, upper } = clopperPearson(x, n);
      return [lower.toFixed(4), upper.toFixed(4)];
    };
    expect(printed([81, 263])).toEqual(['0.2527', '0.3676']);
    expect(printed([15, 148])).toEqual(['0.0578', '0.1617']);
    expect(printed([0, 20])).toEqual(['0.0000', '0.1684']);
    expect(printed([1, 29])).toEqual(['0.0009', '0.1776']);
  });

  it('has closed forms at the ends', () => {
    expect(clopperPearson(0, 12).lower).toBe(0);
    expect(clopperPearson(0, 12).upper).toBeCloseTo(1 - 0.025 ** (1 / 12), 14);
    expect(clopperPearson(12, 12).upper).toBe(1);
    expect(clopperPearson(12, 12).lower).toBeCloseTo(0.025 ** (1 / 12), 14);
  });

  it('leaves exactly half of 1 − level in each tail', () => {
    fc.assert(
      fc.property(share, fc.constantFrom(0.8, 0.95, 0.998), ({ x, n }, level) => {
        const { lower, upper } = clopperPearson(x, n, level);
        const half = (1 - level) / 2;
        if (x < n) expect(binomialAtMost(x, n, upper) / half).toBeCloseTo(1, 8);
        if (x > 0) expect(1 - binomialAtMost(x - 1, n, lower)).toBeCloseTo(half, 10);
      }),
    );
  });

  it('covers every share at least as often as its level says', () => {
    for (const n of [1, 5, 20, 60]) {
      const intervals = Array.from({ length: n + 1 }, (_, x) => clopperPearson(x, n));
      for (let p = 0.005; p < 1; p += 0.005) {
        const covered = intervals.reduce((sum, { lower, upper }, x) => {
          const chance = binomialAtMost(x, n, p) - (x === 0 ? 0 : binomialAtMost(x - 1, n, p));
          return lower <= p && p <= upper ? sum + chance : sum;
        }, 0);
        expect(covered).toBeGreaterThanOrEqual(0.95 - 1e-9);
      }
    }
  });

  it('mirrors, holds the share and comes close to Wilson in large groups', () => {
    fc.assert(
      fc.property(share, ({ x, n }) => {
        const { lower, upper } = clopperPearson(x, n);
        expect(lower).toBeLessThanOrEqual(x / n);
        expect(upper).toBeGreaterThanOrEqual(x / n);
        expect(clopperPearson(n - x, n).lower).toBeCloseTo(1 - upper, 13);
      }),
    );
    expect(clopperPearson(150_000, 1_000_000).lower).toBeCloseTo(wilson(150_000, 1_000_000).lower, 5);
  });

  it('refuses counts and levels that are none', () => {
    for (const [x, n, level] of [
      [0, 0, 0.95],
      [2, 1, 0.95],
      [-1, 5, 0.95],
      [0.5, 5, 0.95],
      [1, 5, 1],
    ] as const)
      expect(() => clopperPearson(x, n, level)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with binom.test of R to 1e-12', () => {
    expectReferenceShares(clopperPearson, ['cpLo', 'cpHi']);
  });
});
