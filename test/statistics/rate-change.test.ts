import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateChange } from '../../src/statistics/rate-change.ts';

describe('rateChange', () => {
  it('is the difference in points, with its side', () => {
    expect(rateChange(0.9, 0.95).points).toBeCloseTo(5, 9);
    expect(rateChange(0.95, 0.9).points).toBeCloseTo(-5, 9);
    expect(rateChange(0.9, 0.9)).toEqual({ points: 0, beyond: false });
  });

  it('asks for an explanation beyond two points, not at two points', () => {
    // Doubles hold 0.92 − 0.9 as a hair more than 0.02.
    expect((0.92 - 0.9) * 100).toBeGreaterThan(2);
    expect(rateChange(0.9, 0.92).beyond).toBe(false);
    expect(rateChange(0.92, 0.9).beyond).toBe(false);
    expect(rateChange(0.9, 0.9201).beyond).toBe(true);
  });

  it('tells two points from more for all counts, as whole numbers do', () => {
    const share = fc
      .integer({ min: 1, max: 20_000 })
      .chain((all) => fc.integer({ min: 0, max: all }).map((linked) => ({ linked, all })));
    fc.assert(
      fc.property(share, share, (one, other) => {
        const apart = Math.abs(other.linked * one.all - one.linked * other.all) * 100;
        const { beyond } = rateChange(one.linked / one.all, other.linked / other.all);
        expect(beyond).toBe(apart > 2 * one.all * other.all);
      }),
    );
  });
});
