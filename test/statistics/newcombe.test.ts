import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe } from '../../src/statistics/newcombe.ts';
import { differences } from './differences.ts';
import { parts } from './parts.ts';
import { error, hasReference } from './reference.ts';

const part = parts(5000);

describe('newcombe', () => {
  it('gives the intervals that Newcombe (1998, table II) prints for method 10', () => {
    const printed: [number, number, number, number, string, string][] = [
      [56, 70, 48, 80, '0.0524', '0.3339'],
      [9, 10, 3, 10, '0.1705', '0.8090'],
      [6, 7, 2, 7, '0.0582', '0.8062'],
      [5, 56, 0, 29, '-0.0381', '0.1926'],
      [0, 10, 0, 20, '-0.1611', '0.2775'],
      [0, 10, 0, 10, '-0.2775', '0.2775'],
      [10, 10, 0, 20, '0.6791', '1.0000'],
      [10, 10, 0, 10, '0.6075', '1.0000'],
    ];
    for (const [x1, n1, x2, n2, lower, upper] of printed) {
      const found = newcombe({ having: x1, all: n1 }, { having: x2, all: n2 });
      expect([found.lower.toFixed(4), found.upper.toFixed(4)]).toEqual([lower, upper]);
    }
  });

  it('holds the difference and stays between −1 and 1', () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        const { value, lower, upper } = newcombe(one, other);
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThanOrEqual(value);
        expect(lower).toBeGreaterThanOrEqual(-1);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('changes sign with the order of the groups, and with the meaning of the property', () => {
    const turned = ({ having, all }: { having: number; all: number }) => ({ having: all - having, all });
    fc.assert(
      fc.property(part, part, (one, other) => {
        const { lower, upper } = newcombe(one, other);
        expect(newcombe(other, one).lower).toBeCloseTo(-upper, 14);
        expect(newcombe(turned(one), turned(other)).upper).toBeCloseTo(-lower, 13);
      }),
    );
  });

  it('widens with the level', () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        expect(newcombe(one, other, 0.998).lower).toBeLessThanOrEqual(newcombe(one, other).lower);
        expect(newcombe(one, other, 0.998).upper).toBeGreaterThanOrEqual(newcombe(one, other).upper);
      }),
    );
  });

  it('refuses empty groups and what cannot be', () => {
    expect(() => newcombe({ having: 0, all: 0 }, { having: 1, all: 2 })).toThrow(RangeError);
    expect(() => newcombe({ having: 1, all: 2 }, { having: 3, all: 2 })).toThrow(RangeError);
    expect(() => newcombe({ having: 1, all: 2 }, { having: 1, all: 2 }, 0)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with R to 1e-10', () => {
    const pairs = differences();
    expect(pairs).toHaveLength(5);
    for (const { one, other, expected } of pairs) {
      const { value, lower, upper } = newcombe(one, other);
      expect(error(value, expected('diff'))).toBeLessThan(1e-10);
      expect(error(lower, expected('newcombeLo'))).toBeLessThan(1e-10);
      expect(error(upper, expected('newcombeHi'))).toBeLessThan(1e-10);
    }
  });
});
