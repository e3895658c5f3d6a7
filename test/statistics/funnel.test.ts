import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  funnelLimits,
  funnelPosition,
  innerLevel,
  outerLevel,
  scoreDeviate,
} from '../../src/statistics/funnel.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { winsorise } from '../../src/statistics/winsorise.ts';
import { error, hasReference, reference } from './reference.ts';
import { referenceRegions } from './reference-regions.ts';

type Limits = Record<
  'Population' | 'lower_2s_limit' | 'upper_2s_limit' | 'lower_3s_limit' | 'upper_3s_limit' | 'baseline',
  number[]
>;

interface Funnel {
  readonly pheSignificance: { region: string[]; significance: string[] };
  readonly pheLimitsFirst20: Limits;
  readonly pheLimitsLast5: Limits;
  readonly overdispersion: { p0: number; phiProportionScale: number; chisqHomogeneity: number };
}

describe('funnelLimits', () => {
  it('equals values worked out by hand', () => {
    // 0.2 ± 1.96 √(0.16 / 100) = 0.2 ± 0.0784.
    expect(funnelLimits(0.2, 100, innerLevel).lower).toBeCloseTo(0.1216, 4);
    expect(funnelLimits(0.2, 100, innerLevel).upper).toBeCloseTo(0.2784, 4);
    expect(funnelLimits(0.2, 100, outerLevel).upper).toBeCloseTo(0.2 + 3.0902 * 0.04, 4);
  });

  it('touches where the Wilson interval of a unit touches the centre', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const x = Math.round(part * n);
          const centre = 0.15;
          const { lower, upper } = funnelLimits(centre, n, innerLevel);
          expect(x / n > upper).toBe(wilson(x, n).lower > centre);
          expect(x / n < lower).toBe(wilson(x, n).upper < centre);
        },
      ),
    );
  });

  it('stays between 0 and 1, and leaves no room around 0 and 1', () => {
    expect(funnelLimits(0.01, 4, outerLevel).lower).toBe(0);
    expect(funnelLimits(0.99, 4, outerLevel).upper).toBe(1);
    expect(funnelLimits(0, 9, innerLevel)).toEqual({ lower: 0, upper: 0 });
    expect(funnelLimits(1, 9, innerLevel)).toEqual({ lower: 1, upper: 1 });
  });

  it('refuses centres, sizes and levels that are none', () => {
    expect(() => funnelLimits(1.1, 9, innerLevel)).toThrow(RangeError);
    expect(() => funnelLimits(Number.NaN, 9, innerLevel)).toThrow(RangeError);
    expect(() => funnelLimits(0.5, 0, innerLevel)).toThrow(RangeError);
    expect(() => funnelLimits(0.5, 9, 1)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with phe_funnels of R to 1e-10', () => {
    const file = reference<Funnel>('funnel_regions.json');
    let compared = 0;
    for (const rows of [file.pheLimitsFirst20, file.pheLimitsLast5]) {
      rows.Population.forEach((n, at) => {
        const cell = (column: keyof Limits) => (rows[column][at] ?? Number.NaN) / 100;
        const inner = funnelLimits(cell('baseline'), n, innerLevel);
        const outer = funnelLimits(cell('baseline'), n, outerLevel);
        expect(error(inner.lower, cell('lower_2s_limit'))).toBeLessThan(1e-12);
        expect(error(inner.upper, cell('upper_2s_limit'))).toBeLessThan(1e-12);
        expect(error(outer.lower, cell('lower_3s_limit'))).toBeLessThan(1e-12);
        expect(error(outer.upper, cell('upper_3s_limit'))).toBeLessThan(1e-12);
        compared += 1;
      });
    }
    expect(compared).toBe(25);
  });
});

describe('funnelPosition', () => {
  const inner = { lower: 0.4, upper: 0.6 };
  const outer = { lower: 0.3, upper: 0.7 };

  it('names five places, and counts a limit as inside', () => {
    const places = [0.29, 0.3, 0.39, 0.4, 0.6, 0.61, 0.7, 0.71].map((x) => funnelPosition(x, inner, outer));
    expect(places).toEqual([
      'far below',
      'below',
      'below',
      'within',
      'within',
      'above',
      'above',
      'far above',
    ]);
  });

  it.skipIf(!hasReference)('places the regions as phe_funnels of R does', () => {
    const names: Record<string, string> = {
      'Low (0.001)': 'far below',
      'Low (0.025)': 'below',
      'Not significant': 'within',
      'High (0.025)': 'above',
      'High (0.001)': 'far above',
    };
    const { pheSignificance, overdispersion } = reference<Funnel>('funnel_regions.json');
    const places = referenceRegions().map(({ having, all }) =>
      funnelPosition(
        having / all,
        funnelLimits(overdispersion.p0, all, innerLevel),
        funnelLimits(overdispersion.p0, all, outerLevel),
      ),
    );
    expect(places).toHaveLength(28);
    expect(places).toEqual(pheSignificance.significance.map((word) => names[word]));
  });
});

describe('scoreDeviate', () => {
  it('is the distance in standard errors that the limits are made of', () => {
    // 30 of 100 against 0.2: 0.1 / 0.04.
    expect(scoreDeviate({ having: 30, all: 100 }, 0.2)).toBeCloseTo(2.5, 13);
    expect(scoreDeviate({ having: 20, all: 100 }, 0.2)).toBe(0);
  });

  it('refuses empty units, and centres around which nothing varies', () => {
    expect(() => scoreDeviate({ having: 0, all: 0 }, 0.5)).toThrow(RangeError);
    expect(() => scoreDeviate({ having: 0, all: 5 }, 0)).toThrow(RangeError);
    expect(() => scoreDeviate({ having: 5, all: 5 }, 1)).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with R on the chi-square of all regions and on φ to 1e-10', () => {
    const { overdispersion } = reference<Funnel>('funnel_regions.json');
    const deviates = referenceRegions().map((region) => scoreDeviate(region, overdispersion.p0));
    const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value ** 2, 0);
    expect(error(squares(deviates), overdispersion.chisqHomogeneity)).toBeLessThan(1e-10);
    const phi = squares(winsorise(deviates, 0.1)) / deviates.length;
    expect(error(phi, overdispersion.phiProportionScale)).toBeLessThan(1e-10);
  });
});
