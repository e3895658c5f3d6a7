import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overdispersion } from '../../src/statistics/overdispersion.ts';

describe('overdispersion', () => {
  it('equals values worked out by hand', () => {
    // Deviates −2, 0 and 2 winsorise to ±1.6: φ = 5.12 / 3. With equal errors of ½, τ² = (5.12 − 2) / (12 − 4).
    const { phi, tau2 } = overdispersion([-2, 0, 2], [0.5, 0.5, 0.5]);
    expect(phi).toBeCloseTo(5.12 / 3, 14);
    expect(tau2).toBeCloseTo(0.39, 14);
  });

  it('finds none among units that are all alike, and for one unit', () => {
    expect(overdispersion([0, 0, 0], [1, 2, 3])).toEqual({ phi: 0, tau2: 0 });
    expect(overdispersion([5], [1])).toEqual({ phi: 25, tau2: 0 });
  });

  it('scales with the unit of measurement: errors twice as large, variance four times', () => {
    const unit = fc.record({
      deviate: fc.double({ min: -6, max: 6, noNaN: true }),
      error: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2 }), (units) => {
        const deviates = units.map(({ deviate }) => deviate);
        const once = overdispersion(
          deviates,
          units.map(({ error }) => error),
        );
        const twice = overdispersion(
          deviates,
          units.map(({ error }) => 2 * error),
        );
        expect(twice.phi).toBe(once.phi);
        expect(twice.tau2).toBeCloseTo(4 * once.tau2, 10);
        expect(once.tau2).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('refuses no units, and errors that are none', () => {
    expect(() => overdispersion([], [])).toThrow(RangeError);
    expect(() => overdispersion([1], [])).toThrow(RangeError);
    expect(() => overdispersion([1, 2], [1, 0])).toThrow(RangeError);
  });
});
