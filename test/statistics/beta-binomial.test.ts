import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BetaBinomial, betaBinomial } from '../../src/statistics/beta-binomial.ts';
import type { Part } from '../../src/statistics/part.ts';
import { parts } from './parts.ts';
import { error, hasReference, reference } from './reference.ts';
import { referenceRegions } from './reference-regions.ts';

const unit = parts(60);

/** The log likelihood factor by factor, binomial coefficients included: an infinite precision is a binomial one. */
function logLikelihood(units: readonly Part[], { mean, precision }: BetaBinomial): number {
  const [a, b] = [mean * precision, (1 - mean) * precision];
  let sum = 0;
  for (const { having, all } of units) {
    for (let i = 0; i < having; i++) sum += Math.log((all - i) / (i + 1));
    if (precision === Number.POSITIVE_INFINITY) {
      if (having > 0) sum += having * Math.log(mean);
      if (having < all) sum += (all - having) * Math.log(1 - mean);
    } else {
      for (let i = 0; i < having; i++) sum += Math.log(a + i);
      for (let i = 0; i < all - having; i++) sum += Math.log(b + i);
      for (let i = 0; i < all; i++) sum -= Math.log(precision + i);
    }
  }
  return sum;
}

describe('betaBinomial', () => {
  it('is likelier than every other distribution on a grid', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 10 }), (units) => {
        const found = betaBinomial(units);
        fc.pre(found.precision > 0);
        const best = logLikelihood(units, found);
        for (let mean = 0.02; mean < 1; mean += 0.04)
          for (let precision = 0.02; precision < 1e5; precision *= 1.7)
            expect(logLikelihood(units, { mean, precision })).toBeLessThanOrEqual(best + 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('cannot be improved by a small step', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 20 }), (units) => {
        const { mean, precision } = betaBinomial(units);
        fc.pre(precision > 0 && precision < 1e6);
        const best = logLikelihood(units, { mean, precision });
        for (const [up, wider] of [
          [1e-3, 0],
          [-1e-3, 0],
          [0, 1e-3],
          [0, -1e-3],
        ] as const) {
          const odds = (mean / (1 - mean)) * (1 + up);
          const beside = { mean: odds / (1 + odds), precision: precision * (1 + wider) };
          expect(logLikelihood(units, beside)).toBeLessThanOrEqual(best + 1e-10);
        }
      }),
    );
  });

  it('finds the distribution again from which a thousand units were drawn', () => {
    let state = 20260707;
    const random = () => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    };
    // Pólya's urn with 4 and 16: each draw adds one of its own colour, which makes beta-binomial counts.
    const units = Array.from({ length: 1000 }, (_, at) => {
      const all = 10 + (at % 90);
      let having = 0;
      for (let i = 0; i < all; i++) if (random() * (20 + i) < 4 + having) having += 1;
      return { having, all };
    });
    const { mean, precision } = betaBinomial(units);
    expect(Math.abs(mean - 0.2)).toBeLessThan(0.01);
    expect(Math.abs(precision - 20)).toBeLessThan(3);
  });

  it('sees that small units differ beside a large one that would hide it', () => {
    // At the edge of no difference the likelihood falls, for the large unit alone outweighs all others there.
    const small = Array.from({ length: 30 }, (_, at) => ({ having: at % 2 === 0 ? 4 : 16, all: 100 }));
    const { mean, precision } = betaBinomial([...small, { having: 20_000, all: 200_000 }]);
    expect(precision).toBeGreaterThan(5);
    expect(precision).toBeLessThan(100);
    expect(mean).toBeCloseTo(0.1, 2);
  });

  it('makes all units alike where they differ no more than by chance', () => {
    const infinite = Number.POSITIVE_INFINITY;
    expect(betaBinomial([{ having: 3, all: 10 }])).toEqual({ mean: 0.3, precision: infinite });
    expect(betaBinomial([10, 20, 40].map((n) => ({ having: n / 5, all: n })))).toEqual({
      mean: 0.2,
      precision: infinite,
    });
    expect(betaBinomial([0, 1, 0, 1].map((having) => ({ having, all: 1 }))).precision).toBe(infinite);
  });

  it('has a result where all, none, or all and none have the property', () => {
    const units = (...havings: number[]) => havings.map((having) => ({ having, all: 8 }));
    expect(betaBinomial(units(0, 0))).toEqual({ mean: 0, precision: Number.POSITIVE_INFINITY });
    expect(betaBinomial(units(8, 8))).toEqual({ mean: 1, precision: Number.POSITIVE_INFINITY });
    expect(betaBinomial(units(0, 8, 0, 0))).toEqual({ mean: 0.25, precision: 0 });
  });

  it('leaves empty units out, and refuses nobody and what cannot be', () => {
    const units = [
      { having: 1, all: 10 },
      { having: 9, all: 12 },
    ];
    const empty = { having: 0, all: 0 };
    expect(betaBinomial([empty, ...units, empty])).toEqual(betaBinomial(units));
    expect(() => betaBinomial([])).toThrow(RangeError);
    expect(() => betaBinomial([empty])).toThrow(RangeError);
    expect(() => betaBinomial([{ having: 2, all: 1 }])).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with nlm and VGAM of R to 1e-6, and with 40 digits to 1e-12', () => {
    const regions = referenceRegions();
    const { mean, precision } = betaBinomial(regions);
    const { betaBinomial: found } = reference<{
      betaBinomial: { alpha: number; beta: number; logLik: number; vgam: number[] };
    }>('empirical_bayes_regions.json');
    const [a, b] = [mean * precision, (1 - mean) * precision];
    expect(error(a, found.alpha)).toBeLessThan(1e-6);
    expect(error(b, found.beta)).toBeLessThan(1e-6);
    expect(error(a, found.vgam[0] ?? Number.NaN)).toBeLessThan(1e-6);
    expect(error(b, found.vgam[1] ?? Number.NaN)).toBeLessThan(1e-6);
    expect(error(logLikelihood(regions, { mean, precision }), found.logLik)).toBeLessThan(1e-10);
    // Both score equations solved by Newton's method in 40 digits; the programs of R stop 6 parts in 10^7 short of it.
    expect(error(a, 9.442825355762803)).toBeLessThan(1e-12);
    expect(error(b, 53.2491577515029)).toBeLessThan(1e-12);
  });
});
