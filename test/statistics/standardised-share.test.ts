import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardisedShare } from '../../src/statistics/standardised-share.ts';
import { error, hasReference, reference } from './reference.ts';
import { referenceStrata } from './reference-strata.ts';
import { strata } from './standardisation.ts';

describe('standardisedShare', () => {
  it('equals values worked out by hand', () => {
    // Half of weight ¾ and a fifth of weight ¼: 0.425, variance (0.75² · 0.25 / 10) + (0.25² · 0.16 / 5).
    const found = standardisedShare([
      { events: 5, size: 10, weight: 3 },
      { events: 1, size: 5, weight: 1 },
    ]);
    expect(found.value).toBeCloseTo(0.425, 14);
    expect(found.standardError ** 2).toBeCloseTo(0.0140625 + 0.002, 14);
  });

  it('is a share, inside its interval, and mirrors', () => {
    fc.assert(
      fc.property(strata, (unit) => {
        const { value, standardError, interval } = standardisedShare(unit);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(interval === null).toBe(standardError === 0);
        expect(interval?.lower ?? 0).toBeLessThanOrEqual(value);
        expect(interval?.upper ?? 1).toBeGreaterThanOrEqual(value);
        const rest = standardisedShare(unit.map((one) => ({ ...one, events: one.size - one.events })));
        expect(rest.value).toBeCloseTo(1 - value, 12);
        expect(rest.standardError).toBeCloseTo(standardError, 12);
      }),
    );
  });

  it('has no interval where nothing varies', () => {
    const none = [
      { events: 0, size: 5, weight: 1 },
      { events: 7, size: 7, weight: 3 },
    ];
    expect(standardisedShare(none)).toEqual({ value: 0.75, standardError: 0, interval: null });
  });

  it('refuses more events than persons, and strata that are none', () => {
    expect(() => standardisedShare([{ events: 6, size: 5, weight: 1 }])).toThrow(RangeError);
    expect(() => standardisedShare([{ events: 0, size: 0, weight: 1 }])).toThrow(RangeError);
    expect(() => standardisedShare([])).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with R to 1e-10', () => {
    const { directProportion: rows } = reference<{
      directProportion: Record<'dsp' | 'se' | 'lo' | 'hi', number[]> & { region: string[] };
    }>('standardisation.json');
    expect(rows.region).toHaveLength(4);
    rows.region.forEach((region, at) => {
      const found = standardisedShare(referenceStrata().filter((stratum) => stratum.region === region));
      expect(error(found.value, rows.dsp[at] ?? Number.NaN)).toBeLessThan(1e-10);
      expect(error(found.standardError, rows.se[at] ?? Number.NaN)).toBeLessThan(1e-10);
      expect(error(found.interval?.lower ?? Number.NaN, rows.lo[at] ?? Number.NaN)).toBeLessThan(1e-10);
      expect(error(found.interval?.upper ?? Number.NaN, rows.hi[at] ?? Number.NaN)).toBeLessThan(1e-10);
    });
  });
});
