import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardisedDifference } from '../../src/statistics/standardised-difference.ts';

describe('standardisedDifference', () => {
  it('equals values worked out by hand', () => {
    // (0.5 − 0.4) / √((0.25 + 0.24) / 2) = 0.1 / √0.245.
    expect(standardisedDifference(0.5, 0.4)).toBeCloseTo(0.1 / Math.sqrt(0.245), 14);
    expect(standardisedDifference(0.5, 0.4)).toBeCloseTo(0.20203050891, 10);
    // (0.9 − 0.6) / √((0.09 + 0.24) / 2) = 0.3 / √0.165.
    expect(standardisedDifference(0.9, 0.6)).toBeCloseTo(0.73854894588, 10);
    expect(standardisedDifference(0, 0.5)).toBeCloseTo(-0.5 / Math.sqrt(0.125), 14);
  });

  it('is 0 for equal shares, and has no scale between all and none', () => {
    expect(standardisedDifference(0, 0)).toBe(0);
    expect(standardisedDifference(1, 1)).toBe(0);
    expect(standardisedDifference(1, 0)).toBeNull();
  });

  it('changes sign with the order of the groups, and with the meaning of the characteristic', () => {
    // On a grid of which one minus a share is exact: closer to 0 or 1 the difference itself hangs on rounding.
    const share = fc.integer({ min: 0, max: 2 ** 20 }).map((parts) => parts / 2 ** 20);
    fc.assert(
      fc.property(share, share, (one, other) => {
        const d = standardisedDifference(one, other);
        const swapped = standardisedDifference(other, one);
        expect(swapped === null ? null : -swapped + 0).toBe(d === null ? null : d + 0);
        const turned = standardisedDifference(1 - one, 1 - other);
        expect(turned === null ? null : turned + 0).toBe(d === null ? null : -d + 0);
      }),
    );
  });

  it('refuses what is no share', () => {
    expect(() => standardisedDifference(1.1, 0)).toThrow(RangeError);
    expect(() => standardisedDifference(0, Number.NaN)).toThrow(RangeError);
  });
});
