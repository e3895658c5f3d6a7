import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byar } from '../../src/statistics/byar.ts';
import { dobson } from '../../src/statistics/dobson.ts';
import { garwood } from '../../src/statistics/garwood.ts';
import { rate } from '../../src/statistics/rate.ts';
import { error, hasReference, reference } from './reference.ts';
import { referenceStrata } from './reference-strata.ts';
import { ownStandard, strata } from './standardisation.ts';

describe('dobson', () => {
  it('is the plain rate with the interval of its count where the unit is its own standard', () => {
    fc.assert(
      fc.property(strata, fc.constantFrom(byar, garwood), (unit, count) => {
        const { weighted, events, size } = ownStandard(unit);
        fc.pre(events > 0);
        const plain = rate(events, size, 1, 0.95, count);
        const { value, interval } = dobson(weighted, 0.95, count);
        expect(value).toBeCloseTo(plain.value, 12);
        expect(interval?.lower).toBeCloseTo(plain.lower, 12);
        expect(interval?.upper).toBeCloseTo(plain.upper, 12);
      }),
    );
  });

  it('does not mind the unit of weights, nor one stratum cut in two alike halves', () => {
    fc.assert(
      fc.property(strata, (unit) => {
        const once = dobson(unit);
        const scaled = dobson(unit.map((stratum) => ({ ...stratum, weight: stratum.weight * 8 })));
        expect(scaled).toEqual(once);
        const halves = dobson(
          unit.flatMap(({ events, size, weight }) => [
            { events, size, weight },
            { events, size, weight },
          ]),
        );
        expect(halves.value).toBeCloseTo(once.value, 12);
      }),
    );
  });

  it('has a rate of 0 and no interval without events', () => {
    expect(dobson([{ events: 0, size: 5, weight: 1 }])).toEqual({ value: 0, interval: null });
    expect(() => dobson([])).toThrow(RangeError);
    expect(() => dobson([{ events: 0, size: 5, weight: 1 }], 1)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with phe_dsr of R to 1e-10, at 95% and 99.8%', () => {
    const { pheDsr } = reference<{
      pheDsr: Record<'value' | 'lower95_0cl' | 'upper95_0cl' | 'lower99_8cl' | 'upper99_8cl', number[]> & {
        region: string[];
      };
    }>('standardisation.json');
    expect(pheDsr.region).toHaveLength(4);
    pheDsr.region.forEach((region, at) => {
      const unit = referenceStrata().filter((stratum) => stratum.region === region);
      const inner = dobson(unit);
      const outer = dobson(unit, 0.998);
      const pairs: [number | undefined, number | undefined][] = [
        [inner.value, pheDsr.value[at]],
        [inner.interval?.lower, pheDsr.lower95_0cl[at]],
        [inner.interval?.upper, pheDsr.upper95_0cl[at]],
        [outer.interval?.lower, pheDsr.lower99_8cl[at]],
        [outer.interval?.upper, pheDsr.upper99_8cl[at]],
      ];
      for (const [found = Number.NaN, expected = Number.NaN] of pairs)
        expect(error(100 * found, expected)).toBeLessThan(1e-10);
    });
  });
});
