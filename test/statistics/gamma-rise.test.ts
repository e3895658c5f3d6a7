import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digammaRise, logGammaRise } from '../../src/statistics/gamma-rise.ts';
import { error } from './reference.ts';

const start = fc.oneof(
  fc.double({ min: 1e-6, max: 20, noNaN: true }),
  fc.double({ min: 20, max: 1e7, noNaN: true }),
);

/** The sum of a term at a, a + 1 … a + x − 1. */
function summed(a: number, x: number, term: (at: number) => number): number {
  let sum = 0;
  for (let i = x - 1; i >= 0; i--) sum += term(a + i);
  return sum;
}

describe('logGammaRise', () => {
  it('is a sum of logarithms for whole steps', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 2000 }), (a, x) => {
        expect(error(logGammaRise(a, x), summed(a, x, Math.log))).toBeLessThan(1e-12);
      }),
    );
  });

  it('knows that Γ(½) = √π', () => {
    expect(logGammaRise(0.5, 0.5)).toBeCloseTo(-0.5 * Math.log(Math.PI), 14);
  });
});

describe('digammaRise', () => {
  it('is a sum of inverses for whole steps, to its last digits', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 2000 }), (a, x) => {
        const expected = summed(a, x, (at) => 1 / at);
        expect(Math.abs(digammaRise(a, x) - expected)).toBeLessThanOrEqual(2e-13 * expected);
      }),
    );
  });

  it('knows that ψ(1) − ψ(½) = 2 ln 2', () => {
    expect(digammaRise(0.5, 0.5)).toBeCloseTo(2 * Math.LN2, 14);
  });

  it('is the slope of the logarithm', () => {
    for (const a of [0.3, 2, 15.9, 16.1, 80]) {
      const step = 1e-5 * a;
      const slope = (logGammaRise(a + step, 7) - logGammaRise(a - step, 7)) / (2 * step);
      expect(slope / digammaRise(a, 7)).toBeCloseTo(1, 7);
    }
  });
});
