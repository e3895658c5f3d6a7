import { describe, expect, it } from 'vitest';
import { chiSquare } from '../../src/statistics/chi-square.ts';

describe('chiSquare', () => {
  it('gives the 5% points of every textbook', () => {
    expect(chiSquare(3.841458820694124, 1).probability).toBeCloseTo(0.05, 14);
    expect(chiSquare(5.991464547107979, 2).probability).toBeCloseTo(0.05, 14);
    expect(chiSquare(18.307038053275146, 10).probability).toBeCloseTo(0.05, 13);
  });

  it('is an exponential distribution for two degrees of freedom, far out too', () => {
    for (const x of [0.1, 1, 10, 300])
      expect(chiSquare(x, 2).probability / Math.exp(-x / 2)).toBeCloseTo(1, 12);
  });

  it('is certain of a statistic of 0', () => {
    expect(chiSquare(0, 1)).toEqual({ statistic: 0, degrees: 1, probability: 1 });
  });

  it('refuses what is no statistic', () => {
    expect(() => chiSquare(-1, 1)).toThrow(RangeError);
    expect(() => chiSquare(1, 0)).toThrow(RangeError);
    expect(() => chiSquare(Number.NaN, 1)).toThrow(RangeError);
  });
});
