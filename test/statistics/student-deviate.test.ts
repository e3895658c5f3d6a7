import { describe, expect, it } from 'vitest';
import { studentDeviate } from '../../src/statistics/student-deviate.ts';

describe('studentDeviate', () => {
  it('is what tables of the distribution say', () => {
    for (const [degrees, deviate] of [
      [1, 12.706204736432],
      [2, 4.302652729696],
      [5, 2.570581835636],
      [30, 2.042272456301],
      [120, 1.979930405052],
    ] as const)
      expect(studentDeviate(degrees)).toBeCloseTo(deviate, 9);
  });

  it('falls to that of the normal distribution', () => {
    expect(studentDeviate(1e7)).toBeCloseTo(1.959963984540054, 6);
    expect(() => studentDeviate(0)).toThrow(RangeError);
  });
});
