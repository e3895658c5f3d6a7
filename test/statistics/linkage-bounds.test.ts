import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceBounds, correctedAbsence } from '../../src/statistics/linkage-bounds.ts';

describe('absenceBounds', () => {
  it('equals values worked out by hand', () => {
    // 21 of 136 absent, 30 unlinked, 6 missed keys: 15/166 … 51/166.
    expect(absenceBounds({ absent: 21, followed: 136, unlinked: 30, missed: 6 })).toEqual({
      low: { numerator: 15, denominator: 166 },
      high: { numerator: 51, denominator: 166 },
    });
    expect(absenceBounds({ absent: 21, followed: 136, unlinked: 0, missed: 0 })).toEqual({
      low: { numerator: 21, denominator: 136 },
      high: { numerator: 21, denominator: 136 },
    });
    expect(absenceBounds({ absent: 4, followed: 10, unlinked: 2, missed: 9 }).low.numerator).toBe(0);
  });

  it('holds the true share, whoever was missed', () => {
    const count = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        count,
        (absent, found, missed, unlinkedAbsent, unlinkedFound) => {
          // Of those counted as absent, as many as there are missed keys were in truth present.
          const truly = absent;
          const counted = absent + Math.min(missed, found);
          const unlinked = unlinkedAbsent + unlinkedFound;
          const { low, high } = absenceBounds({
            absent: counted,
            followed: absent + found,
            unlinked,
            missed,
          });
          const all = absent + found + unlinked;
          if (all === 0) return;
          const truth = (truly + unlinkedAbsent) / all;
          expect(low.numerator / low.denominator).toBeLessThanOrEqual(truth);
          expect(high.numerator / high.denominator).toBeGreaterThanOrEqual(truth);
        },
      ),
    );
  });

  it('refuses what cannot be', () => {
    expect(() => absenceBounds({ absent: 2, followed: 1, unlinked: 0, missed: 0 })).toThrow(RangeError);
    expect(() => absenceBounds({ absent: 1, followed: 2, unlinked: -1, missed: 0 })).toThrow(RangeError);
    expect(() => absenceBounds({ absent: 1, followed: 2, unlinked: 0.5, missed: 0 })).toThrow(RangeError);
  });
});

describe('correctedAbsence', () => {
  it('equals values worked out by hand', () => {
    // 5% missed links turn 13.3% into 17.7% (0.133 + 0.05 × 0.867 = 0.17635): the correction goes back.
    expect(correctedAbsence(0.133 + 0.05 * 0.867, 0.05)).toBeCloseTo(0.133, 14);
    expect(correctedAbsence(0.2, 0.1)).toBeCloseTo(0.1 / 0.9, 15);
    expect(correctedAbsence(0.3, 0)).toBe(0.3);
  });

  it('never goes below 0, and knows nothing when all is missed', () => {
    expect(correctedAbsence(0.05, 0.2)).toBe(0);
    expect(correctedAbsence(0.5, 1)).toBeNull();
    expect(() => correctedAbsence(0.5, 1.2)).toThrow(RangeError);
  });
});
