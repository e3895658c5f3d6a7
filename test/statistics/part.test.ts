import { describe, expect, it } from 'vitest';
import { checkPart, checkShare, effective } from '../../src/statistics/part.ts';

describe('checkPart', () => {
  it('takes any part of a whole, an empty one included', () => {
    for (const [having, all] of [
      [0, 0],
      [0, 1],
      [1, 1],
      [21, 136],
    ] as const)
      expect(() => checkPart({ having, all })).not.toThrow();
  });

  it('refuses more than the whole, and what counts nothing', () => {
    for (const [having, all] of [
      [2, 1],
      [-1, 1],
      [0.5, 1],
      [0, Number.NaN],
      [0, Number.POSITIVE_INFINITY],
    ] as const)
      expect(() => checkPart({ having, all })).toThrow(RangeError);
  });
});

describe('checkShare', () => {
  it('wants somebody to share', () => {
    expect(() => checkShare(0, 1)).not.toThrow();
    expect(() => checkShare(0, 0)).toThrow(RangeError);
    expect(() => checkShare(2, 1)).toThrow(RangeError);
  });
});

describe('effective', () => {
  it('keeps the share, and whole numbers where members are independent', () => {
    expect(effective({ having: 21, all: 136 })).toEqual({ having: 21, all: 136, designEffect: 1 });
    const { having, all } = effective({ having: 21, all: 136, designEffect: 1.7 });
    expect(all).toBe(136 / 1.7);
    expect(having / all).toBeCloseTo(21 / 136, 14);
    const whole = effective({ having: 49, all: 49, designEffect: 1.3 });
    expect(whole.having).toBe(whole.all);
  });

  it('refuses a design effect below 1', () => {
    for (const designEffect of [0.99, 0, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => effective({ having: 1, all: 2, designEffect })).toThrow(RangeError);
  });
});
