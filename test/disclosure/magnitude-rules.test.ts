import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MagnitudeReason,
  type MagnitudeRules,
  unsafeMagnitude,
  unsafeMagnitudes,
} from '../../src/disclosure/magnitude-rules.ts';

/** Every set of positions, by size. */
function coalitions(size: number, of: number): number[][] {
  const all = Array.from({ length: 2 ** of }, (_, set) =>
    Array.from({ length: of }, (_, at) => at).filter((at) => (set >> at) & 1),
  );
  return all.filter(({ length }) => length <= size);
}

/** Tries every coalition and, for estimation, every other contributor as the target. */
function naively(amounts: readonly number[], { dominance, estimation }: MagnitudeRules): MagnitudeReason[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const known = (members: readonly number[]) => members.reduce((sum, at) => sum + (amounts[at] ?? 0), 0);
  const isDominated =
    dominance !== undefined &&
    coalitions(dominance.contributors, amounts.length).some(
      (members) => 100 * known(members) > dominance.percent * total,
    );
  const isEstimable =
    estimation !== undefined &&
    coalitions(estimation.coalition, amounts.length).some((members) =>
      amounts.some(
        (amount, target) =>
          !members.includes(target) &&
          // What is left of the sum is the most that the target can have added.
          100 * (total - known(members) - amount) < estimation.percent * amount,
      ),
    );
  return [...(isDominated ? (['dominated'] as const) : []), ...(isEstimable ? (['estimable'] as const) : [])];
}

describe('unsafeMagnitude', () => {
  const nk = { dominance: { contributors: 2, percent: 85 } };
  const p = { estimation: { percent: 10, coalition: 1 } };

  it('finds by hand what the handbook does', () => {
    // 60 + 30 of 100 is 90%; 100 − 30 − 60 = 10 is more than a tenth of 60.
    expect(unsafeMagnitude([30, 60, 10], { ...nk, ...p })).toEqual(['dominated']);
    // 60 + 25 is 85%, no more; 15 left.
    expect(unsafeMagnitude([60, 25, 10, 5], { ...nk, ...p })).toEqual([]);
    // 4 left is less than a tenth of 50; 50 + 46 is 96%.
    expect(unsafeMagnitude([50, 46, 4], { ...nk, ...p })).toEqual(['dominated', 'estimable']);
    // The second knows the first to within 5, which is a tenth of it and no less.
    expect(unsafeMagnitude([50, 45, 5], p)).toEqual([]);
    // Two who tell each other their own know the third.
    expect(unsafeMagnitude([10, 10, 10, 0.5], { estimation: { percent: 10, coalition: 2 } })).toEqual([
      'estimable',
    ]);
    expect(unsafeMagnitude([10, 10, 10, 0.5], p)).toEqual([]);
  });

  it('never shows the sum of one, shows the sum of nothing, and does not look at the order', () => {
    expect(unsafeMagnitude([7], { ...nk, ...p })).toEqual(['dominated', 'estimable']);
    expect(unsafeMagnitude([7, 0, 0], { ...nk, ...p })).toEqual(['dominated', 'estimable']);
    expect(unsafeMagnitude([], { ...nk, ...p })).toEqual([]);
    expect(unsafeMagnitude([0, 0], { ...nk, ...p })).toEqual([]);
    expect(unsafeMagnitude([7], {})).toEqual([]);
  });

  it('finds a sum unsafe exactly where some coalition does', () => {
    const amounts = fc.array(fc.oneof(fc.nat(5), fc.nat(200)), { maxLength: 7 });
    const rules = fc.record(
      {
        dominance: fc.record({
          contributors: fc.integer({ min: 1, max: 4 }),
          percent: fc.integer({ min: 1, max: 99 }),
        }),
        estimation: fc.record({
          percent: fc.integer({ min: 1, max: 150 }),
          coalition: fc.integer({ min: 1, max: 3 }),
        }),
      },
      { requiredKeys: [] },
    );
    const seen = new Set<string>();
    fc.assert(
      fc.property(amounts, rules, (contributions, applied) => {
        const found = unsafeMagnitude(contributions, applied);
        expect(found).toEqual(naively(contributions, applied));
        seen.add(found.join('+'));
      }),
      { numRuns: 2_000 },
    );
    expect([...seen].sort()).toEqual(['', 'dominated', 'dominated+estimable', 'estimable']);
  });

  it('keeps the reasons with each unsafe cell of a table', () => {
    const cells = [
      { key: 'a', contributions: [50, 46, 4] },
      { key: 'b', contributions: [10, 10, 10, 10, 10] },
      { key: 'c', contributions: [30, 60, 10] },
    ];
    expect(unsafeMagnitudes(cells, { ...nk, ...p })).toEqual(
      new Map([
        ['a', ['dominated', 'estimable']],
        ['c', ['dominated']],
      ]),
    );
  });

  it('refuses what is no contribution, and rules out of range', () => {
    for (const amount of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => unsafeMagnitude([amount], nk)).toThrow(RangeError);
    for (const rules of [
      { dominance: { contributors: 0, percent: 85 } },
      { dominance: { contributors: 2, percent: 100 } },
      { estimation: { percent: 0, coalition: 1 } },
      { estimation: { percent: 10, coalition: 0.5 } },
    ])
      expect(() => unsafeMagnitude([1], rules)).toThrow(RangeError);
  });
});
