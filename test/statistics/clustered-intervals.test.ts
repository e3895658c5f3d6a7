import { describe, expect, it } from 'vitest';
import { clusteredGarwood, clusteredWilson } from '../../src/statistics/clustered-intervals.ts';
import { fayFeuer } from '../../src/statistics/fay-feuer.ts';
import { garwood } from '../../src/statistics/garwood.ts';
import type { Interval } from '../../src/statistics/interval.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import { type Cluster, countOf, partOf } from './clusters.ts';

/** Uniform numbers from a seed (mulberry32), so that every run draws the same. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

const replicates = 4_000;
const fourErrors = 4 * Math.sqrt((0.95 * 0.05) / replicates);
const holds = ({ lower, upper }: Interval, truth: number) => lower <= truth && truth <= upper;
const sizeOf = (draw: number) => (draw < 0.5 ? 1 : draw < 0.8 ? 2 : 4);

/** Children of whom some have several spells; with chance `alike` all spells of a child end as its first does. */
function children(next: () => number, many: number, share: number, alike: number): Cluster[] {
  return Array.from({ length: many }, () => {
    const rows = sizeOf(next());
    const first = next() < share;
    const isAlike = next() < alike;
    const ends = Array.from({ length: rows }, (_, at) => (at === 0 || isAlike ? first : next() < share));
    return { rows, having: ends.filter(Boolean).length };
  });
}

describe('clusteredWilson', () => {
  it('is the plain interval, to the last digit, where each row stands alone', () => {
    for (const [x, n] of [
      [0, 1],
      [1, 1],
      [21, 136],
      [3, 3],
      [500, 1001],
    ] as const) {
      const drawn = Array.from({ length: n }, (_, at): Cluster => ({ rows: 1, having: at < x ? 1 : 0 }));
      expect(clusteredWilson(partOf(drawn))).toEqual(wilson(x, n));
    }
  });

  it('of children who are each all alike is close to that of as many children', () => {
    const drawn = Array.from({ length: 136 }, (_, at): Cluster => ({ rows: 2, having: at < 21 ? 2 : 0 }));
    const found = clusteredWilson(partOf(drawn));
    const apart = wilson(21, 136);
    expect(found.lower).toBeCloseTo(apart.lower, 2);
    expect(found.upper).toBeCloseTo(apart.upper, 2);
  });

  it('says something where all or none have it, and from one child', () => {
    const found = clusteredWilson(
      partOf([
        { rows: 6, having: 6 },
        { rows: 6, having: 6 },
      ]),
    );
    expect(found.upper).toBe(1);
    expect(found.lower).toBeCloseTo(wilson(2, 2).lower, 12);
    const one = clusteredWilson(partOf([{ rows: 9, having: 3 }]));
    expect(one.lower).toBeLessThan(0.1);
    expect(one.upper).toBeGreaterThan(0.8);
  });

  it.each([30, 136, 500])(
    'holds the truth in 95 of 100 registers of %i children whose spells are alike, where the plain interval does not',
    (many) => {
      const next = uniform(many);
      const drawn = Array.from({ length: replicates }, () => partOf(children(next, many, 0.25, 0.9)));
      const covered = (interval: (part: (typeof drawn)[number]) => Interval) =>
        drawn.filter((part) => holds(interval(part), 0.25)).length / replicates;
      const clustered = covered((part) => clusteredWilson(part));
      expect(clustered).toBeGreaterThan(0.95 - 0.01 - fourErrors);
      expect(clustered).toBeLessThan(0.97 + fourErrors);
      expect(covered(({ all, having }) => wilson(having.rows, all.rows))).toBeLessThan(0.9);
    },
  );

  it('holds it too where spells of a child have nothing to do with each other', () => {
    const next = uniform(7);
    const drawn = Array.from({ length: replicates }, () => partOf(children(next, 136, 0.25, 0)));
    const covered = drawn.filter((part) => holds(clusteredWilson(part), 0.25)).length / replicates;
    expect(covered).toBeGreaterThan(0.95 - fourErrors);
  });
});

describe('clusteredGarwood', () => {
  it('is the plain interval where each row stands alone, and for no rows', () => {
    for (const rows of [0, 1, 12, 136])
      expect(clusteredGarwood(countOf(Array.from({ length: rows }, () => 1)))).toEqual(garwood(rows));
  });

  it('has the lower bound of Fay and Feuer for children weighted by their spells, and a lower upper one', () => {
    const found = clusteredGarwood(
      countOf([...Array(30).fill(1), ...Array(12).fill(2), ...Array(5).fill(4)]),
    );
    const weighted = fayFeuer([
      { events: 30, size: 1, weight: 1 / 7 },
      { events: 12, size: 1, weight: 2 / 7 },
      { events: 5, size: 1, weight: 4 / 7 },
    ]);
    expect(found.lower).toBeCloseTo(7 * weighted.lower, 9);
    expect(found.upper).toBeLessThan(7 * weighted.upper);
    expect(found.upper).toBeGreaterThan(6.5 * weighted.upper);
  });

  it('holds the mean in 95 of 100 registers whose children come as Poisson counts, where the plain interval does not', () => {
    const next = uniform(11);
    const poisson = (mean: number) => {
      let product = next();
      let count = 0;
      for (const limit = Math.exp(-mean); product > limit; count++) product *= next();
      return count;
    };
    const mean = 60 * (0.5 * 1 + 0.3 * 2 + 0.2 * 4);
    const drawn = Array.from({ length: replicates }, () =>
      countOf(Array.from({ length: poisson(60) }, () => sizeOf(next()))),
    );
    const covered = (interval: (count: (typeof drawn)[number]) => Interval) =>
      drawn.filter((count) => holds(interval(count), mean)).length / replicates;
    expect(covered((count) => clusteredGarwood(count))).toBeGreaterThan(0.95 - fourErrors);
    expect(covered(({ rows }) => garwood(rows))).toBeLessThan(0.9);
  });
});
