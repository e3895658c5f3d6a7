import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviance, stirlingError } from '../../src/statistics/saddle-point.ts';

describe('stirlingError', () => {
  it('is what the logarithm of a factorial leaves of its leading part', () => {
    let factorial = 1;
    for (let a = 1; a <= 40; a++) {
      factorial *= a;
      const leading = (a + 0.5) * Math.log(a) - a + 0.5 * Math.log(2 * Math.PI);
      expect(stirlingError(a)).toBeCloseTo(Math.log(factorial) - leading, 12);
    }
  });

  it('knows Γ(½) = √π', () => {
    // δ(½) = ln(√π / 2) − (1 · ln ½ − ½ + ½ ln 2π) = ½ − ½ ln 2.
    expect(stirlingError(0.5)).toBeCloseTo(0.5 - Math.LN2 / 2, 15);
  });

  it('follows its recurrence, across 16 too', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 40, noNaN: true }), (a) => {
        const step = (a + 0.5) * Math.log1p(1 / a) - 1;
        expect(stirlingError(a) - stirlingError(a + 1)).toBeCloseTo(step, 13);
      }),
    );
  });
});

describe('deviance', () => {
  it('is 0 where the numbers agree and half a square beside it', () => {
    expect(deviance(7, 7)).toBe(0);
    expect(deviance(1e6, 1e6 + 1) / (0.5 / 1e6)).toBeCloseTo(1, 5);
  });

  it('is the plain formula where nothing cancels', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (a, x) => {
          expect(deviance(a, x)).toBeCloseTo(a * Math.log(a / x) + x - a, 11);
          expect(deviance(a, x)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
