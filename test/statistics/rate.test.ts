import { describe, expect, it } from 'vitest';
import { byar } from '../../src/statistics/byar.ts';
import { garwood } from '../../src/statistics/garwood.ts';
import { rate } from '../../src/statistics/rate.ts';
import { error, hasReference, reference } from './reference.ts';

describe('rate', () => {
  it('scales count and limits alike', () => {
    const { value, lower, upper } = rate(10, 20_000, 1000);
    expect(value).toBe(0.5);
    expect(lower).toBeCloseTo(0.23976943, 8);
    expect(upper).toBeCloseTo(0.9195178, 7);
  });

  it('takes the interval it is given, and 0 events', () => {
    expect(rate(25, 1, 1, 0.998, byar)).toEqual({ value: 25, ...byar(25, 0.998) });
    expect(rate(0, 50, 100)).toEqual({ value: 0, lower: 0, upper: 2 * garwood(0).upper });
  });

  it('refuses an exposure or a base that is not positive', () => {
    expect(() => rate(1, 0, 1000)).toThrow(RangeError);
    expect(() => rate(1, Number.NaN, 1000)).toThrow(RangeError);
    expect(() => rate(1, 10, 0)).toThrow(RangeError);
    expect(() => rate(0.5, 10, 1)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with phe_rate of R to 1e-12: exact below ten events, Byar above', () => {
    const { pheRate } = reference<{
      pheRate: Record<'x' | 'n' | 'value' | 'lowercl' | 'uppercl', number[]>;
    }>('count_ci.json');
    expect(pheRate.x).toHaveLength(9);
    pheRate.x.forEach((x, at) => {
      const interval = x < 10 ? garwood : byar;
      const { value, lower, upper } = rate(x, pheRate.n[at] ?? Number.NaN, 100_000, 0.95, interval);
      expect(error(value, pheRate.value[at] ?? Number.NaN)).toBeLessThan(1e-12);
      expect(error(lower, pheRate.lowercl[at] ?? Number.NaN)).toBeLessThan(1e-12);
      expect(error(upper, pheRate.uppercl[at] ?? Number.NaN)).toBeLessThan(1e-12);
    });
  });
});
