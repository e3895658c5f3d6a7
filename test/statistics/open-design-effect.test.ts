import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDesignEffect, shareDesignEffect } from '../../src/statistics/design-effect.ts';
import { openCountEffect, openShareEffect } from '../../src/statistics/open-design-effect.ts';
import { type Cluster, countOf, partOf } from './clusters.ts';

const members = 11;
const alone = (many: number) => Array.from({ length: many }, () => 1);

describe('openCountEffect', () => {
  it('is the same for none to ten children with as many spells as any, and for that many spells in all', () => {
    for (const rowsOfOne of [2, 3, 5]) {
      const effects = Array.from({ length: members }, (_, several) =>
        openCountEffect(
          countOf([...Array<number>(several).fill(rowsOfOne), ...alone(500 - several * rowsOfOne)]),
          { members, rowsOfOne },
        ),
      );
      expect(new Set(effects).size).toBe(1);
      const more = countOf([...Array<number>(members).fill(rowsOfOne), ...alone(500 - members * rowsOfOne)]);
      expect(openCountEffect(more, { members, rowsOfOne })).toBeGreaterThan(effects[0] ?? 0);
    }
  });

  it('hides a first child with several spells among children of whom none had', () => {
    const grain = { members, rowsOfOne: 1 };
    expect(openCountEffect(countOf(alone(100)), grain)).toBe(
      openCountEffect(countOf([2, ...alone(98)]), { members, rowsOfOne: 2 }),
    );
  });

  it('is above the design effect that there is, by one step at most; 1 for no rows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 200 }), (sizes) => {
        const count = countOf(sizes);
        const rowsOfOne = Math.max(2, ...sizes);
        const open = openCountEffect(count, { members, rowsOfOne });
        const steps =
          ((open - countDesignEffect(count)) * count.rows) / (members * rowsOfOne * (rowsOfOne - 1));
        expect(steps).toBeGreaterThan(0);
        expect(steps).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
    expect(openCountEffect(countOf([]), { members, rowsOfOne: 4 })).toBe(1);
  });
});

describe('openShareEffect', () => {
  it('is not below the design effect that there is', () => {
    const clusters = fc.array(
      fc
        .integer({ min: 1, max: 4 })
        .chain((rows) => fc.record({ rows: fc.constant(rows), having: fc.integer({ min: 0, max: rows }) })),
      { minLength: 2, maxLength: 200 },
    );
    fc.assert(
      fc.property(clusters, (drawn) => {
        const part = partOf(drawn);
        expect(openShareEffect(part, { members, rowsOfOne: 4 })).toBeGreaterThanOrEqual(
          shareDesignEffect(part) - 1e-12,
        );
      }),
    );
  });

  it('is the same whether none or ten children have several spells, whatever became of them', () => {
    const effects = [0, 1, 10].flatMap((many) =>
      [0, 1, 2].map((having) => {
        const several = Array.from({ length: many }, (): Cluster => ({ rows: 2, having }));
        const once = (children: number, has: number) =>
          Array.from({ length: children }, (): Cluster => ({ rows: 1, having: has }));
        const drawn = [...several, ...once(300, 1), ...once(700 - 2 * many, 0)];
        return openShareEffect(partOf(drawn), { members, rowsOfOne: 2 });
      }),
    );
    expect(new Set(effects)).toEqual(new Set([1 + 22 / 1000]));
  });

  it('is a quarter of what all alike would be, where spells of a child differ like those of others', () => {
    const drawn = Array.from(
      { length: 400 },
      (_, at): Cluster => ({ rows: 2, having: [0, 1, 1, 2][at % 4] ?? 0 }),
    );
    const part = partOf(drawn);
    const open = openCountEffect(part.all, { members, rowsOfOne: 2 });
    expect(openShareEffect(part, { members, rowsOfOne: 2 })).toBeCloseTo(1 + (open - 1) / 4, 12);
  });

  it('is that of the count where all or none have the property', () => {
    const all = partOf([
      { rows: 3, having: 3 },
      { rows: 1, having: 1 },
    ]);
    const grain = { members, rowsOfOne: 3 };
    expect(openShareEffect(all, grain)).toBe(openCountEffect(all.all, grain));
  });
});
