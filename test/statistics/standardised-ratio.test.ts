import { describe, expect, it } from 'vitest';
import { byar } from '../../src/statistics/byar.ts';
import { garwood } from '../../src/statistics/garwood.ts';
import { standardisedRatio } from '../../src/statistics/standardised-ratio.ts';
import { error, hasReference, reference } from './reference.ts';
import { referenceStrata } from './reference-strata.ts';

describe('standardisedRatio', () => {
  it('equals values worked out by hand', () => {
    // Expected 100 · 0.1 + 50 · 0.3 = 25, observed 30.
    const found = standardisedRatio([
      { events: 12, size: 100, referenceRate: 0.1 },
      { events: 18, size: 50, referenceRate: 0.3 },
    ]);
    expect(found).toMatchObject({ observed: 30, expected: 25, value: 1.2 });
    expect(found?.lower).toBeCloseTo(garwood(30).lower / 25, 14);
  });

  it('is 0 with an upper bound without events, and nothing where none are expected', () => {
    const without = standardisedRatio([{ events: 0, size: 10, referenceRate: 0.2 }]);
    expect(without).toMatchObject({ value: 0, lower: 0 });
    expect(without?.upper).toBeCloseTo(-Math.log(0.025) / 2, 14);
    expect(standardisedRatio([{ events: 0, size: 0, referenceRate: 0.2 }])).toBeNull();
    expect(standardisedRatio([{ events: 0, size: 9, referenceRate: 0 }])).toBeNull();
    expect(standardisedRatio([])).toBeNull();
  });

  it('refuses events, sizes and rates that are none', () => {
    expect(() => standardisedRatio([{ events: 0.5, size: 9, referenceRate: 0.1 }])).toThrow(RangeError);
    expect(() => standardisedRatio([{ events: 1, size: -9, referenceRate: 0.1 }])).toThrow(RangeError);
    expect(() => standardisedRatio([{ events: 1, size: 9, referenceRate: Number.NaN }])).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with R to 1e-10, all regions together being the reference', () => {
    const { smr: rows } = reference<{
      smr: Record<'observed' | 'expected' | 'smr' | 'byarLo' | 'byarHi' | 'exactLo' | 'exactHi', number[]> & {
        region: string[];
      };
    }>('standardisation.json');
    const strata = referenceStrata();
    const referenceRate = (group: string) => {
      const alike = strata.filter((stratum) => stratum.group === group);
      const total = (value: (stratum: (typeof alike)[number]) => number) =>
        alike.reduce((sum, stratum) => sum + value(stratum), 0);
      return total(({ events }) => events) / total(({ size }) => size);
    };
    expect(rows.region).toHaveLength(4);
    rows.region.forEach((region, at) => {
      const unit = strata
        .filter((stratum) => stratum.region === region)
        .map((stratum) => ({ ...stratum, referenceRate: referenceRate(stratum.group) }));
      const exact = standardisedRatio(unit);
      const closed = standardisedRatio(unit, 0.95, byar);
      const pairs: [number | undefined, number | undefined][] = [
        [exact?.observed, rows.observed[at]],
        [exact?.expected, rows.expected[at]],
        [exact?.value, rows.smr[at]],
        [exact?.lower, rows.exactLo[at]],
        [exact?.upper, rows.exactHi[at]],
        [closed?.lower, rows.byarLo[at]],
        [closed?.upper, rows.byarHi[at]],
      ];
      for (const [found = Number.NaN, expected = Number.NaN] of pairs)
        expect(error(found, expected)).toBeLessThan(1e-10);
    });
  });
});
