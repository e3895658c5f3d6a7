import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactTest } from '../../src/statistics/exact-test.ts';
import { shareOfWays, waysByCounting } from './counting.ts';
import { parts } from './parts.ts';

describe('exactTest', () => {
  it('equals a value worked out by hand', () => {
    // 3 of 4 against 1 of 4: tails (16 + 1)/70 and (1 + 16 + 36 + 16)/70; twice the smaller is 34/70.
    expect(exactTest({ having: 3, all: 4 }, { having: 1, all: 4 })).toBeCloseTo(34 / 70, 14);
    expect(exactTest({ having: 4, all: 4 }, { having: 0, all: 4 })).toBeCloseTo(2 / 70, 14);
    expect(exactTest({ having: 0, all: 0 }, { having: 1, all: 4 })).toBe(1);
  });

  it('agrees with counting in whole numbers', () => {
    const part = parts(90, { fewest: 0 });
    fc.assert(
      fc.property(part, part, (one, other) => {
        const ways = waysByCounting(one.all, other.all, one.having + other.having);
        const below = shareOfWays(ways, (_, x) => x <= one.having);
        const above = shareOfWays(ways, (_, x) => x >= one.having);
        expect(exactTest(one, other)).toBeCloseTo(Math.min(1, 2 * Math.min(below, above)), 10);
      }),
    );
  });

  it('takes millions in its stride', () => {
    const even = exactTest({ having: 2_850_000, all: 3_000_000 }, { having: 6_650_000, all: 7_000_000 });
    expect(even).toBeGreaterThan(0.99);
    expect(exactTest({ having: 2_760_000, all: 3_000_000 }, { having: 6_650_000, all: 7_000_000 })).toBe(0);
  });

  it('refuses what cannot be', () => {
    expect(() => exactTest({ having: 2, all: 1 }, { having: 0, all: 1 })).toThrow(RangeError);
  });
});
