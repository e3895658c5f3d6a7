import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Twins, weighed } from '../../../src/disclosure/suppression/twins.ts';

const row = (columns: number[], sum: number) => ({
  columns,
  coefficients: columns.map(() => 1),
  low: sum,
  high: sum,
});

describe('twins', () => {
  it('are inner cells that stand in the same sums', () => {
    const rows = [row([0, 1, 2, 3], 10), row([2, 3], 4)];
    const twins = new Twins({ inner: [5, 6, 7, 8], rows });
    expect(twins.size).toBe(2);
    expect([...twins.gather([1, 5, 4, 0])]).toEqual([6, 4]);
    expect(twins.fit(Float64Array.of(6, 4))).toBe(true);
    expect(twins.fit(Float64Array.of(7, 4))).toBe(false);
  });

  it('stay apart where a further sum tells them apart', () => {
    const rows = [row([0, 1, 2], 10)];
    const apart = new Twins({ inner: [0, 1, 2], rows }, [{ columns: [1], coefficients: [1] }]);
    expect(apart.size).toBe(2);
    expect(apart.rows).toHaveLength(1);
  });

  it('can be anything between nothing and all that they count together, and nothing else', () => {
    const anyCounts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
    const anyWeight = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(anyCounts, anyWeight, fc.nat(), (counts, weights, turn) => {
        const rows = [
          [0, 1, 2],
          [3, 4],
          [0, 1, 2, 5],
        ].map((columns) =>
          row(
            columns,
            columns.reduce((sum, column) => sum + (counts[column] ?? 0), 0),
          ),
        );
        const twins = new Twins({ inner: [0, 1, 2, 3, 4, 5], rows });
        const sums = twins.gather(counts);
        const columns = weights.flatMap((weight, column) => (weight === 0 ? [] : [column]));
        const coefficients = columns.map((column) => weights[column] ?? 0);
        const { twins: at, most, least } = twins.ends({ columns, coefficients });
        const count = weighed({ columns, coefficients }, Float64Array.from(counts));
        const [high, low] = [most, least].map((ends) => weighed({ columns: at, coefficients: ends }, sums));
        expect(high).toBeGreaterThanOrEqual(count);
        expect(low).toBeLessThanOrEqual(count);
        // Given to one of the twins as a whole, the sums are the same, and each end is reached by some choice.
        expect([...twins.gather(twins.spread(sums, turn))]).toEqual([...sums]);
        const reached = [0, 1, 2].flatMap((a) =>
          [3, 4].map((b) => {
            const values = new Float64Array(6);
            values[a] = sums[0] ?? 0;
            values[b] = sums[1] ?? 0;
            values[5] = sums[2] ?? 0;
            return weighed({ columns, coefficients }, values);
          }),
        );
        expect(Math.max(...reached)).toBe(high);
        expect(Math.min(...reached)).toBe(low);
      }),
    );
  });
});
