import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskRatio } from '../../src/statistics/risk-ratio.ts';
import { differences } from './differences.ts';
import { parts } from './parts.ts';
import { error, hasReference } from './reference.ts';

describe('riskRatio', () => {
  it('comes to the 1.82 (1.43–2.30) that Agresti (2007, section 2.2) prints for aspirin and heart attacks', () => {
    const found = riskRatio({ having: 189, all: 11_034 }, { having: 104, all: 11_037 });
    expect(found?.value.toFixed(2)).toBe('1.82');
    expect(found?.lower?.toFixed(2)).toBe('1.43');
    // Printed from a logarithm of three digits; with all of them it is 2.306.
    expect(found?.upper).toBeCloseTo(2.306, 3);
  });

  it('turns over with the order of the groups', () => {
    const part = parts(999, { least: 1 });
    fc.assert(
      fc.property(part, part, (one, other) => {
        const there = riskRatio(one, other);
        const back = riskRatio(other, one);
        expect((there?.value ?? Number.NaN) * (back?.value ?? Number.NaN)).toBeCloseTo(1, 12);
        expect((there?.lower ?? Number.NaN) * (back?.upper ?? Number.NaN)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('has no interval at 0, no value beside 0, and a point where nothing varies', () => {
    const none = { having: 0, all: 9 };
    const all = { having: 9, all: 9 };
    expect(riskRatio(none, all)).toEqual({ value: 0, lower: null, upper: null });
    expect(riskRatio(all, none)).toBeNull();
    expect(riskRatio(none, none)).toBeNull();
    expect(riskRatio(all, all)).toEqual({ value: 1, lower: 1, upper: 1 });
    expect(() => riskRatio({ having: 0, all: 0 }, all)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with R to 1e-10', () => {
    for (const { one, other, expected } of differences()) {
      const found = riskRatio(one, other);
      expect(error(found?.value ?? Number.NaN, expected('rr'))).toBeLessThan(1e-10);
      if (one.having === 0) expect(found?.lower).toBeNull();
      else {
        expect(error(found?.lower ?? Number.NaN, expected('rrLo'))).toBeLessThan(1e-10);
        expect(error(found?.upper ?? Number.NaN, expected('rrHi'))).toBeLessThan(1e-10);
      }
    }
  });
});
