import { describe, expect, it } from 'vitest';
import { checkPart, checkShare } from '../../src/statistics/part.ts';

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
