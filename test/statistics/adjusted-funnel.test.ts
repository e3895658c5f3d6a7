import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedFunnel } from '../../src/statistics/adjusted-funnel.ts';
import { parts } from './parts.ts';
import { error, hasReference, reference } from './reference.ts';
import { referenceRegions } from './reference-regions.ts';

const part = parts(3000);

describe('adjustedFunnel', () => {
  it('calls a unit far off exactly when its deviate lies beyond the deviate of the limit', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (given) => {
        const { centre, units } = adjustedFunnel(given);
        fc.pre(centre > 0 && centre < 1);
        for (const { deviate, position } of units) {
          fc.pre(Math.abs(Math.abs(deviate) - 1.959963984540054) > 1e-9);
          fc.pre(Math.abs(Math.abs(deviate) - 3.090232306167813) > 1e-9);
          expect(position.startsWith('far')).toBe(Math.abs(deviate) > 3.090232306167813);
          expect(position === 'within').toBe(Math.abs(deviate) < 1.959963984540054);
          if (position !== 'within') expect(position.endsWith('above')).toBe(deviate > 0);
        }
      }),
    );
  });

  it('keeps the inner limits within the outer ones, and both within 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (given) => {
        for (const { inner, outer } of adjustedFunnel(given).units) {
          const ordered = [0, outer.lower, inner.lower, inner.upper, outer.upper, 1];
          expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('does not adjust units that are all alike, or one unit', () => {
    const alike = adjustedFunnel([10, 100, 1000].map((n) => ({ having: n / 5, all: n })));
    expect(alike.tau2).toBe(0);
    expect(alike.units.map(({ position }) => position)).toEqual(['within', 'within', 'within']);
    const one = adjustedFunnel([{ having: 3, all: 9 }]);
    expect(one.tau2).toBe(0);
    expect(one.units[0]?.deviate).toBe(0);
    expect(adjustedFunnel([{ having: 90, all: 100 }], 0.5).units[0]?.position).toBe('far above');
  });

  it('places nobody outside where nobody or everybody has the property', () => {
    for (const having of [0, 9]) {
      const { phi, units } = adjustedFunnel([
        { having, all: 9 },
        { having, all: 9 },
      ]);
      expect(phi).toBe(0);
      expect(units.map(({ position }) => position)).toEqual(['within', 'within']);
    }
  });

  it('refuses no units, empty units and centres that are none', () => {
    expect(() => adjustedFunnel([])).toThrow(RangeError);
    expect(() => adjustedFunnel([{ having: 0, all: 0 }])).toThrow(RangeError);
    expect(() => adjustedFunnel([{ having: 1, all: 2 }], 1.5)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with R on φ, τ², deviates and limits to 1e-10', () => {
    const { overdispersion: found } = reference<{
      overdispersion: {
        p0: number;
        phi: number;
        tau2: number;
        zAdjustedAdditive: number[];
        z: number[];
        zAdjustedMultiplicative: number[];
        limits95Additive: { lower: number[]; upper: number[] };
      };
    }>('funnel_regions.json');
    const { centre, phi, tau2, units } = adjustedFunnel(referenceRegions());
    expect(error(centre, found.p0)).toBeLessThan(1e-10);
    expect(error(phi, found.phi)).toBeLessThan(1e-10);
    expect(error(tau2, found.tau2)).toBeLessThan(1e-10);
    expect(units).toHaveLength(28);
    units.forEach(({ deviate, inner }, at) => {
      expect(error(deviate, found.zAdjustedAdditive[at] ?? Number.NaN)).toBeLessThan(1e-10);
      expect(error(inner.lower, found.limits95Additive.lower[at] ?? Number.NaN)).toBeLessThan(1e-10);
      expect(error(inner.upper, found.limits95Additive.upper[at] ?? Number.NaN)).toBeLessThan(1e-10);
      // The same overdispersion as a factor, to tell an error in φ from one in τ².
      const multiplied = (found.z[at] ?? Number.NaN) / Math.sqrt(phi);
      expect(error(multiplied, found.zAdjustedMultiplicative[at] ?? Number.NaN)).toBeLessThan(1e-10);
    });
  });
});
