import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deducedGroups } from '../../src/disclosure/deduced-groups.ts';
import { derivedUnions, type KnownCount } from '../../src/disclosure/derived-counts.ts';

const derivedCounts = (known: readonly KnownCount[]) => derivedUnions(known).map(({ count }) => count);
const sorted = (counts: number[]) => counts.sort((a, b) => a - b);
const systems = fc
  .record({
    sizes: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 6, maxLength: 6 }),
    unions: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 }), {
      maxLength: 6,
    }),
  })
  .map(({ sizes, unions }) => ({
    sizes,
    known: unions.map((groups) => ({
      groups,
      count: groups.reduce((sum, group) => sum + (sizes[group] ?? 0), 0),
    })),
  }));

describe('derivedCounts', () => {
  it('knows nothing from nothing, and what is told', () => {
    expect(derivedCounts([])).toEqual([]);
    expect(derivedCounts([{ groups: [0, 1], count: 30 }])).toEqual([30]);
  });

  it('adds and subtracts: a whole less its parts', () => {
    const known = [
      { groups: [0, 1, 2], count: 100 },
      { groups: [0], count: 60 },
      { groups: [1], count: 33 },
    ];
    expect(sorted(derivedCounts(known))).toEqual([7, 33, 40, 60, 67, 93, 100]);
  });

  it('overlaps: what two unions share may follow from a third', () => {
    const known = [
      { groups: [0, 1], count: 50 },
      { groups: [1, 2], count: 45 },
      { groups: [0, 2], count: 35 },
    ];
    expect(sorted(derivedCounts(known))).toEqual([15, 20, 30, 35, 45, 50, 65]);
  });

  it('knows a difference that is below zero', () => {
    expect(
      sorted(
        derivedCounts([
          { groups: [0, 1], count: 57 },
          { groups: [0], count: 60 },
        ]),
      ),
    ).toEqual([-3, 57, 60]);
  });

  it('agrees with the auditor, who works by projection, on random systems', () => {
    fc.assert(
      fc.property(systems, ({ sizes, known }) => {
        const deduced = deducedGroups(known);
        for (const { groups, count } of deduced)
          expect(count).toBe(groups.reduce((sum, group) => sum + (sizes[group] ?? 0), 0));
        expect(sorted(derivedCounts(known))).toEqual(sorted(deduced.map(({ count }) => count)));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses more groups than it can try', () => {
    expect(() => derivedCounts([{ groups: [13], count: 1 }])).toThrow(RangeError);
  });
});
