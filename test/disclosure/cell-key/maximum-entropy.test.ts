import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MeanConstraint, maximumEntropy } from '../../../src/disclosure/cell-key/maximum-entropy.ts';

const entropy = (probabilities: readonly number[]) =>
  -probabilities.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);

const mean = (at: readonly number[], value: number): MeanConstraint => ({ at, mean: value, sense: 'equal' });

describe('maximumEntropy', () => {
  it('knows no better than equal shares', () => {
    expect(maximumEntropy(4, [])).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('gives the loaded die of Jaynes', () => {
    // E. T. Jaynes, "Where do we stand on maximum entropy?" (1978): a die whose spots average 4.5.
    const loaded = maximumEntropy(6, [mean([1, 2, 3, 4, 5, 6], 4.5)]) ?? [];
    const published = [0.05435, 0.07877, 0.11416, 0.16545, 0.23977, 0.34749];
    loaded.forEach((p, spot) => {
      expect(p).toBeCloseTo(published[spot] ?? 0, 5);
    });
  });

  it('meets what it has to and is no worse than any distribution that does', () => {
    const size = fc.integer({ min: 4, max: 12 });
    const cases = size.chain((outcomes) =>
      fc.record({
        // A distribution that fits exists, since the means asked for are its own.
        weights: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
          minLength: outcomes,
          maxLength: outcomes,
        }),
        at: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: outcomes, maxLength: outcomes }),
        slack: fc.double({ min: 0, max: 2, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ weights, at, slack }) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const other = weights.map((weight) => weight / total);
        const meanOf = (p: readonly number[], of: readonly number[]) =>
          p.reduce((sum, share, v) => sum + share * (of[v] ?? 0), 0);
        const squares = at.map((value) => value ** 2);
        const most = meanOf(other, squares) + slack;
        const found = maximumEntropy(at.length, [
          mean(at, meanOf(other, at)),
          { at: squares, mean: most, sense: 'at-most' },
        ]);
        expect(found).not.toBeNull();
        expect(meanOf(found ?? [], at)).toBeCloseTo(meanOf(other, at), 8);
        expect(meanOf(found ?? [], squares)).toBeLessThan(most + 1e-8);
        expect(entropy(found ?? [])).toBeGreaterThan(entropy(other) - 1e-8);
      }),
      { numRuns: 500 },
    );
  });

  it('is the exponential of a quadratic where mean and variance are what counts', () => {
    const noise = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5];
    const squares = noise.map((added) => added ** 2);
    const found = maximumEntropy(noise.length, [mean(noise, 0), { at: squares, mean: 3, sense: 'at-most' }]);
    const logs = (found ?? []).map(Math.log);
    for (let v = 3; v < logs.length; v++) {
      const [a = 0, b = 0, c = 0, d = 0] = logs.slice(v - 3);
      expect(d - 3 * c + 3 * b - a).toBeCloseTo(0, 8);
    }
  });

  it('finds distributions on the edge, with outcomes that never occur', () => {
    const found = maximumEntropy(3, [mean([0, 1, 2], 2)]) ?? [];
    expect(found[2]).toBeCloseTo(1, 8);
  });

  it('is null where nothing fits', () => {
    expect(maximumEntropy(3, [mean([0, 1, 2], 2.5)])).toBeNull();
    expect(
      maximumEntropy(3, [mean([-1, 0, 3], 0), { at: [-1, -1, -1], mean: -1.5, sense: 'at-most' }]),
    ).toBeNull();
  });
});
