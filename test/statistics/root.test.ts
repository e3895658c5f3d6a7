import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/statistics/root.ts';

describe('root', () => {
  it('finds roots that are known', () => {
    expect(root((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
    expect(root(Math.cos, 0, 3)).toBeCloseTo(Math.PI / 2, 15);
    expect(root((x) => Math.exp(x) - 1e10, -50, 50)).toBeCloseTo(10 * Math.LN10, 13);
    expect(root((x) => x ** 9, -1, 4)).toBeCloseTo(0, 2);
  });

  it('takes either order, and a root at an end', () => {
    expect(root((x) => 3 - x, 10, 0)).toBeCloseTo(3, 14);
    expect(root((x) => x, 0, 1)).toBe(0);
    expect(root((x) => x - 1, 0, 1)).toBe(1);
  });

  it('undoes any rising function, in few steps', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.2, max: 12, noNaN: true }),
        (x, power) => {
          let steps = 0;
          const found = root(
            (at) => {
              steps += 1;
              return at ** power - x ** power;
            },
            0,
            1,
          );
          expect(Math.abs(found - x)).toBeLessThan(1e-9);
          expect(steps).toBeLessThan(120);
        },
      ),
    );
  });

  it('finds a jump where there is no root', () => {
    expect(root((x) => (x < 0.3 ? -1 : 1), 0, 1)).toBeCloseTo(0.3, 14);
  });

  it('refuses equal signs, and what is no number', () => {
    expect(() => root((x) => x * x + 1, -1, 1)).toThrow(RangeError);
    expect(() => root(() => Number.NaN, -1, 1)).toThrow(RangeError);
  });
});
