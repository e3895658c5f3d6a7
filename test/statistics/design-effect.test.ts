import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClusteredCount,
  countDesignEffect,
  shareDesignEffect,
} from '../../src/statistics/design-effect.ts';
import { studentDeviate } from '../../src/statistics/student-deviate.ts';
import { type Cluster, partOf, sandwich } from './clusters.ts';

const drawnClusters = (most: number, least = 2) =>
  fc.array(
    fc
      .integer({ min: 1, max: most })
      .chain((rows) => fc.record({ rows: fc.constant(rows), having: fc.integer({ min: 0, max: rows }) })),
    { minLength: least, maxLength: 60 },
  );
/** What few clusters cost. */
const few = ({ clusters, rows }: ClusteredCount) =>
  (studentDeviate(clusters - 1) / studentDeviate(rows - 1)) ** 2;
const shareOf = (drawn: readonly Cluster[]) => {
  const { all, having } = partOf(drawn);
  return having.rows / all.rows;
};

describe('shareDesignEffect', () => {
  it('is exactly 1 where each row stands alone', () => {
    fc.assert(fc.property(drawnClusters(1), (drawn) => shareDesignEffect(partOf(drawn)) === 1));
  });

  it('is the sandwich variance, cluster by cluster, against that of independent rows; cut off at 1 and at the rows', () => {
    fc.assert(
      fc.property(drawnClusters(5), (drawn) => {
        const p = shareOf(drawn);
        fc.pre(p > 0 && p < 1);
        const { all } = partOf(drawn);
        const ratio = (few(all) * sandwich(drawn)) / ((p * (1 - p)) / (all.rows - 1));
        const wanted = all.squares === all.rows ? 1 : Math.min(Math.max(1, ratio), all.rows);
        expect(shareDesignEffect(partOf(drawn))).toBeCloseTo(wanted, 9);
      }),
    );
  });

  it('comes close to leaving out one child at a time, with many children', () => {
    fc.assert(
      fc.property(drawnClusters(3, 50), (drawn) => {
        const p = shareOf(drawn);
        fc.pre(p > 0.1 && p < 0.9);
        const estimates = drawn.map((_, at) => shareOf(drawn.filter((__, other) => other !== at)));
        const k = drawn.length;
        const mean = estimates.reduce((sum, share) => sum + share, 0) / k;
        const jackknife = ((k - 1) / k) * estimates.reduce((sum, share) => sum + (share - mean) ** 2, 0);
        const { all } = partOf(drawn);
        const ratio = (few(all) * jackknife) / ((p * (1 - p)) / (all.rows - 1));
        fc.pre(ratio > 1.05);
        const effect = shareDesignEffect(partOf(drawn));
        expect(Math.abs(effect / ratio - 1)).toBeLessThan(0.1);
      }),
    );
  });

  it('is the size of clusters where each is all alike, whatever their number', () => {
    const drawn = Array.from({ length: 40 }, (_, at): Cluster => ({ rows: 3, having: at % 4 === 0 ? 3 : 0 }));
    // 40 independent children: k/(k − 1) for them against n/(n − 1) for their rows.
    const part = partOf(drawn);
    expect(shareDesignEffect(part)).toBeCloseTo((few(part.all) * 3 * (40 / 39)) / (120 / 119), 12);
  });

  it('takes rows of a child to be alike where nothing can be estimated: one child, all or none', () => {
    expect(shareDesignEffect(partOf([{ rows: 4, having: 1 }]))).toBe(4);
    for (const having of [0, 1])
      expect(
        shareDesignEffect(
          partOf([
            { rows: 3, having: 3 * having },
            { rows: 1, having },
          ]),
        ),
      ).toBe(10 / 4);
  });

  it('is not below 1 where rows of a child differ more than rows of others', () => {
    const drawn = Array.from({ length: 20 }, (): Cluster => ({ rows: 2, having: 1 }));
    expect(sandwich(drawn)).toBe(0);
    expect(shareDesignEffect(partOf(drawn))).toBe(1);
  });
});

describe('countDesignEffect', () => {
  it('is the mean size of the cluster that a row lies in; 1 for no rows', () => {
    expect(countDesignEffect({ rows: 0, clusters: 0, squares: 0 })).toBe(1);
    expect(countDesignEffect({ rows: 4, clusters: 2, squares: 10 })).toBe(2.5);
  });
});
