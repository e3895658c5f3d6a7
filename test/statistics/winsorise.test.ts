import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { winsorise } from '../../src/statistics/winsorise.ts';

describe('winsorise', () => {
  it('equals values worked out by hand', () => {
    // Type 7 of 1 … 11 at a tenth: the second smallest and the second largest exactly.
    const values = [11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(winsorise(values, 0.1)).toEqual([10, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    // Of 0 and 10 at a quarter: 2.5 and 7.5.
    expect(winsorise([10, 0], 0.25)).toEqual([7.5, 2.5]);
  });

  it('brings half and half to the median, and nothing at a share of 0', () => {
    expect(winsorise([5, 1, 9], 0.5)).toEqual([5, 5, 5]);
    expect(winsorise([5, 1, 9], 0)).toEqual([5, 1, 9]);
    expect(winsorise([], 0.1)).toEqual([]);
    expect(winsorise([3], 0.1)).toEqual([3]);
  });

  it('keeps the order of values', () => {
    const value = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2 }), (values) => {
        const tamed = winsorise(values, 0.1);
        for (const [at, here] of values.entries())
          for (const [beside, there] of values.entries())
            if (here < there) expect(tamed[at]).toBeLessThanOrEqual(tamed[beside] ?? Number.NaN);
      }),
    );
  });

  it('refuses tails that overlap', () => {
    expect(() => winsorise([1], 0.6)).toThrow(RangeError);
    expect(() => winsorise([1], -0.1)).toThrow(RangeError);
  });
});
