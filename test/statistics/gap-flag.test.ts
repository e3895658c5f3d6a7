import { describe, expect, it } from 'vitest';
import { gapFlag } from '../../src/statistics/gap-flag.ts';

describe('gapFlag', () => {
  /** A small generator of its own (Lehmer), so that the draws are the same everywhere. */
  function dice(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    };
  }
  const draw = (random: () => number, n: number, p: number) => {
    let having = 0;
    for (let i = 0; i < n; i++) if (random() < p) having += 1;
    return { having, all: n };
  };

  it('needs both the size and more than chance', () => {
    const rest = { having: 9_500, all: 10_000 };
    expect(gapFlag({ group: { having: 1_740, all: 2_000 }, rest })).toMatchObject({ flagged: true });
    expect(gapFlag({ group: { having: 1_740, all: 2_000 }, rest }).points).toBeCloseTo(-8, 10);
    // 2 points in a large group: certain, and too small to matter. 15 points in a group of 20: too few to tell.
    expect(gapFlag({ group: { having: 1_860, all: 2_000 }, rest }).flagged).toBe(false);
    expect(gapFlag({ group: { having: 17, all: 20 }, rest }).flagged).toBe(false);
  });

  it('tests people where records are counted', () => {
    // Ten unlinked people with twenty records each look like two hundred independent misses.
    const rates = { group: { having: 1_800, all: 2_000 }, rest: { having: 9_600, all: 10_000 } };
    const people = { group: { having: 90, all: 100 }, rest: { having: 480, all: 500 } };
    expect(gapFlag(rates).flagged).toBe(true);
    expect(gapFlag(rates, people).flagged).toBe(false);
  });

  it('says nothing of an empty group, or of one that is everybody', () => {
    const some = { having: 9, all: 10 };
    const nobody = { having: 0, all: 0 };
    expect(gapFlag({ group: nobody, rest: some })).toEqual({
      points: null,
      probability: null,
      flagged: false,
    });
    expect(gapFlag({ group: some, rest: nobody }).flagged).toBe(false);
  });

  it('finds every planted gap of 8 points in 2,000, at every rate of missed links', () => {
    const random = dice(20260707);
    for (const rate of [1, 0.99, 0.98, 0.95, 0.9]) {
      for (let turn = 0; turn < 40; turn++) {
        const group = draw(random, 2_000, rate - 0.08);
        const rest = draw(random, 8_000, rate);
        expect(gapFlag({ group, rest }).flagged).toBe(true);
      }
    }
  });

  it('flags at most 1% of subgroups without a gap, small and large', () => {
    const random = dice(7);
    for (const size of [15, 40, 100, 300, 1_000]) {
      let flagged = 0;
      for (let turn = 0; turn < 400; turn++) {
        const group = draw(random, size, 0.93);
        const rest = draw(random, 1_500, 0.93);
        if (gapFlag({ group, rest }).flagged) flagged += 1;
      }
      expect(flagged).toBeLessThanOrEqual(4);
    }
  });
});
