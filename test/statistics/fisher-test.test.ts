import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherTest } from '../../src/statistics/fisher-test.ts';
import { shareOfWays, waysByCounting } from './counting.ts';
import { differences } from './differences.ts';
import { parts } from './parts.ts';
import { error, hasReference } from './reference.ts';

const part = parts(90, { fewest: 0 });

describe('fisherTest', () => {
  it('finds nothing in the tea of Fisher’s lady with three cups of four', () => {
    expect(fisherTest({ having: 3, all: 4 }, { having: 1, all: 4 })).toBeCloseTo(34 / 70, 14);
    expect(fisherTest({ having: 4, all: 4 }, { having: 0, all: 4 })).toBeCloseTo(2 / 70, 14);
  });

  it('agrees with counting in whole numbers', () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        const ways = waysByCounting(one.all, other.all, one.having + other.having);
        const found = ways[one.having] ?? 0n;
        expect(fisherTest(one, other)).toBeCloseTo(
          shareOfWays(ways, (way) => way <= found),
          10,
        );
      }),
    );
  });

  it('is 1 where nothing could have come out differently, and 0 beyond what a double holds', () => {
    expect(fisherTest({ having: 0, all: 0 }, { having: 1, all: 4 })).toBe(1);
    expect(fisherTest({ having: 5, all: 5 }, { having: 4, all: 4 })).toBe(1);
    expect(fisherTest({ having: 0, all: 5 }, { having: 0, all: 4 })).toBe(1);
    expect(fisherTest({ having: 0, all: 90_000 }, { having: 80_000, all: 90_000 })).toBe(0);
  });

  it('refuses what cannot be', () => {
    expect(() => fisherTest({ having: 2, all: 1 }, { having: 0, all: 1 })).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with fisher.test of R to 1e-10', () => {
    const pairs = differences();
    expect(pairs).toHaveLength(5);
    for (const { one, other, expected } of pairs)
      expect(error(fisherTest(one, other), expected('fisherP'))).toBeLessThan(1e-10);
  });
});
