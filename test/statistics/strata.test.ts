import { describe, expect, it } from 'vitest';
import { directRate, poissonVariance, weightedStrata } from '../../src/statistics/strata.ts';

describe('weightedStrata', () => {
  it('turns weights into shares, and drops what has none', () => {
    const strata = weightedStrata([
      { events: 1, size: 10, weight: 30 },
      { events: 9, size: 9, weight: 0 },
      { events: 0, size: 0, weight: 0 },
      { events: 2, size: 40, weight: 10 },
    ]);
    expect(strata.map(({ share }) => share)).toEqual([0.75, 0.25]);
    expect(directRate(strata)).toBeCloseTo(0.75 * 0.1 + 0.25 * 0.05, 15);
    expect(poissonVariance(strata)).toBeCloseTo(0.075 ** 2 * 1 + 0.00625 ** 2 * 2, 15);
  });

  it('refuses an empty stratum that weighs, no weight at all, and what is no number', () => {
    expect(() => weightedStrata([{ events: 0, size: 0, weight: 1 }])).toThrow(RangeError);
    expect(() => weightedStrata([{ events: 0, size: 5, weight: 0 }])).toThrow(RangeError);
    expect(() => weightedStrata([])).toThrow(RangeError);
    expect(() => weightedStrata([{ events: 0.5, size: 5, weight: 1 }])).toThrow(RangeError);
    expect(() => weightedStrata([{ events: 1, size: -5, weight: 1 }])).toThrow(RangeError);
    expect(() => weightedStrata([{ events: 1, size: 5, weight: Number.NaN }])).toThrow(RangeError);
    expect(() => weightedStrata([{ events: 1, size: Number.POSITIVE_INFINITY, weight: 1 }])).toThrow(
      RangeError,
    );
  });
});
