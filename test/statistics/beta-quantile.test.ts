import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaTails } from '../../src/statistics/beta.ts';
import { betaQuantile } from '../../src/statistics/beta-quantile.ts';
import { hasReference } from './reference.ts';
import { expectReferenceShares } from './share-reference.ts';

const shape = fc.double({ min: 0.5, max: 1e5, noNaN: true });
const side = fc.constantFrom('lower' as const, 'upper' as const);

describe('betaQuantile', () => {
  it('undoes the tails', () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 1e-6, max: 0.999, noNaN: true }), side, (a, b, p, tail) => {
        const x = betaQuantile(a, b, p, tail);
        // Nearer to 1 the point itself has too few digits left for its complement.
        fc.pre(x < 0.999);
        expect(Math.abs(betaTails(a, b, x)[tail] / p - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it('agrees with bisection in 60 digits, for shapes from a tenth to hundreds', () => {
    const exact: [number, number, number, number][] = [
      [0.5, 0.5, 0.025, 0.001541333133436012],
      [2.5, 4.25, 0.025, 0.08052193169158754],
      [0.1, 3, 0.001, 2.366901351944914e-31],
      [300.25, 1, 0.5, 0.9976940958947292],
      [9.4428198, 53.249128, 0.975, 0.24822574919605206],
    ];
    for (const [a, b, p, x] of exact)
      expect(Math.abs(betaQuantile(a, b, p, 'lower') / x - 1)).toBeLessThan(1e-13);
  });

  it('mirrors: the quantile of the complement is the complement of the quantile', () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 1e-4, max: 0.999, noNaN: true }), (a, b, p) => {
        const sum = betaQuantile(a, b, p, 'lower') + betaQuantile(b, a, p, 'upper');
        expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('stops short of the ends where the point is too close to them for a double', () => {
    expect(betaQuantile(0.001, 1, 0.025, 'lower') / 1e-300).toBeCloseTo(1, 9);
    expect(betaQuantile(1, 0.001, 0.025, 'upper')).toBe(1);
  });

  it('refuses shapes and shares outside their domain', () => {
    expect(() => betaQuantile(0, 1, 0.5, 'lower')).toThrow(RangeError);
    expect(() => betaQuantile(1, Number.NaN, 0.5, 'lower')).toThrow(RangeError);
    expect(() => betaQuantile(1, 1, 0, 'lower')).toThrow(RangeError);
    expect(() => betaQuantile(1, 1, 1, 'upper')).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with qbeta of R to 1e-12, at 0 of n and n of n too', () => {
    const middle = (x: number, n: number, level: number) => ({
      lower: betaQuantile(x + 0.5, n - x + 0.5, (1 - level) / 2, 'lower'),
      upper: betaQuantile(x + 0.5, n - x + 0.5, (1 - level) / 2, 'upper'),
    });
    expectReferenceShares(middle, ['jeffLo', 'jeffHi']);
  });
});
