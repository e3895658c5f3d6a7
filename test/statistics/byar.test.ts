import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byar } from '../../src/statistics/byar.ts';
import { garwood } from '../../src/statistics/garwood.ts';
import { error, hasReference, reference } from './reference.ts';

describe('byar', () => {
  it('stays within 2 parts in a thousand of the exact limits from ten events on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 100_000 }), (x) => {
        expect(byar(x).lower / garwood(x).lower).toBeCloseTo(1, 2);
        expect(Math.abs(byar(x).lower / garwood(x).lower - 1)).toBeLessThan(2e-3);
        expect(Math.abs(byar(x).upper / garwood(x).upper - 1)).toBeLessThan(2e-3);
      }),
    );
  });

  it('holds the count and never falls below 0', () => {
    expect(byar(0).lower).toBe(0);
    expect(byar(1, 0.998).lower).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(0.95, 0.998), (x, level) => {
        const { lower, upper } = byar(x, level);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(x);
        expect(upper).toBeGreaterThan(x);
      }),
    );
  });

  it('refuses what is no count or no level', () => {
    for (const x of [-1, 0.5, Number.NaN]) expect(() => byar(x)).toThrow(RangeError);
    expect(() => byar(1, 1)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with the formula in R to 1e-12', () => {
    const { rows } = reference<{ rows: { x: number[]; byarLo: (number | null)[]; byarHi: number[] } }>(
      'count_ci.json',
    );
    expect(rows.x).toHaveLength(10);
    rows.x.forEach((x, at) => {
      expect(error(byar(x).lower, rows.byarLo[at] ?? 0)).toBeLessThan(1e-12);
      expect(error(byar(x).upper, rows.byarHi[at] ?? Number.NaN)).toBeLessThan(1e-12);
    });
  });
});
