import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deck, Random, share } from '../../../pipeline/generate/random.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('Random', () => {
  it('gives the same numbers for the same seed, all of them in [0, 1)', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, two] = [new Random(seed), new Random(seed)];
        for (let time = 0; time < 20; time += 1) {
          const number = one.next();
          expect(number).toBe(two.next());
          expect(number >= 0 && number < 1).toBe(true);
        }
      }),
    );
  });

  it('gives numbers that are spread evenly', () => {
    const random = new Random(7);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let time = 0; time < 10_000; time += 1) {
      const at = random.integer(0, 9);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    // Chi-squared with 9 degrees of freedom exceeds 27.9 in one of a thousand cases.
    expect(counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(27.9);
  });

  it('has streams that differ from each other and do not depend on what was drawn before', () => {
    const random = new Random(1);
    const before = random.stream('orders').next();
    random.next();
    expect(random.stream('orders').next()).toBe(before);
    expect(random.stream('care').next()).not.toBe(before);
  });

  it('shuffles without losing or adding anything', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer()), (seed, list) => {
        const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
        expect(sorted(new Random(seed).shuffle(list))).toEqual(sorted(list));
      }),
    );
  });
});

describe('share', () => {
  it('shares out everything, and nobody gets a whole more or less than the exact part', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(2000), weights, (total, parts) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        const shares = share(total, parts);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
        shares.forEach((part, at) => {
          expect(Math.abs(part - (total * (parts[at] ?? 0)) / sum)).toBeLessThan(1);
        });
      }),
    );
  });
});

describe('deck', () => {
  it('holds every card in its exact number, and then is empty', () => {
    const { draw } = deck(new Random(3), 136, { '0-3': 14, '4-11': 48, '12-17': 74 });
    const drawn = Array.from({ length: 136 }, () => draw());
    expect(drawn.filter((card) => card === '4-11')).toHaveLength(48);
    expect(drawn.filter((card) => card === '12-17')).toHaveLength(74);
    expect(draw).toThrow('empty');
  });
});
