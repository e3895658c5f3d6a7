import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dobson } from '../../src/statistics/dobson.ts';
import { fayFeuer } from '../../src/statistics/fay-feuer.ts';
import { rate } from '../../src/statistics/rate.ts';
import { error, hasReference, reference } from './reference.ts';
import { referenceStrata } from './reference-strata.ts';
import { ownStandard, strata } from './standardisation.ts';

describe('fayFeuer', () => {
  it('is the plain rate with Garwood’s interval where the unit is its own standard', () => {
    fc.assert(
      fc.property(strata, (unit) => {
        const { weighted, events, size } = ownStandard(unit);
        const plain = rate(events, size, 1);
        const { value, lower, upper } = fayFeuer(weighted);
        expect(value).toBeCloseTo(plain.value, 12);
        expect(lower).toBeCloseTo(plain.lower, 12);
        expect(upper).toBeCloseTo(plain.upper, 12);
      }),
    );
  });

  it('holds the rate that Dobson’s interval is made for', () => {
    fc.assert(
      fc.property(strata, (unit) => {
        const { value, lower, upper } = fayFeuer(unit);
        expect(value).toBe(dobson(unit).value);
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThan(value);
      }),
    );
  });

  it('has an upper bound without events, set by the stratum where one would weigh most', () => {
    const { value, lower, upper } = fayFeuer([
      { events: 0, size: 100, weight: 1 },
      { events: 0, size: 10, weight: 1 },
    ]);
    expect([value, lower]).toEqual([0, 0]);
    expect(upper).toBeCloseTo(-Math.log(0.025) * 0.05, 14);
  });

  it('refuses strata and levels that are none', () => {
    expect(() => fayFeuer([])).toThrow(RangeError);
    expect(() => fayFeuer([{ events: 1, size: 5, weight: 1 }], 0)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with ageadjust.direct of R to 1e-10', () => {
    const { fayFeuer: rows } = reference<{
      fayFeuer: Record<'adj' | 'gammaLo' | 'gammaHi', number[]> & { region: string[] };
    }>('standardisation.json');
    expect(rows.region).toHaveLength(4);
    rows.region.forEach((region, at) => {
      const found = fayFeuer(referenceStrata().filter((stratum) => stratum.region === region));
      expect(error(found.value, rows.adj[at] ?? Number.NaN)).toBeLessThan(1e-10);
      expect(error(found.lower, rows.gammaLo[at] ?? Number.NaN)).toBeLessThan(1e-10);
      expect(error(found.upper, rows.gammaHi[at] ?? Number.NaN)).toBeLessThan(1e-10);
    });
  });
});
