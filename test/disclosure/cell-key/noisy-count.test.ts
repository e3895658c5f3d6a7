import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNoise, noisyCount } from '../../../src/disclosure/cell-key/noisy-count.ts';
import { raisedZero } from '../../../src/disclosure/cell-key/perturbation-table.ts';
import { keyedNumbers } from '../../../src/keys/keyed-number.ts';
import { SecretKey } from '../../../src/keys/secret-key.ts';
import { ZichtError } from '../../../src/run/errors.ts';

const rules = { most: 5, variance: 3, barred: 2 };
const noise = makeNoise(rules, new SecretKey(Buffer.alloc(32, 4)));

describe('raisedZero', () => {
  const settings = fc.record({
    most: fc.integer({ min: 5, max: 12 }),
    variance: fc.double({ min: 0.5, max: 20, noNaN: true }),
    barred: fc.integer({ min: 0, max: 4 }),
  });

  it('adds nothing or what is not barred, the more the rarer, with a mean square of at most the variance', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const { noise: added, upTo } = raisedZero(given);
        const chances = upTo.map((bound, at) => bound - (upTo[at - 1] ?? 0));
        expect(added[0]).toBe(0);
        expect(added.slice(1).every((one) => one > given.barred && one <= given.most)).toBe(true);
        chances.slice(1).forEach((chance, at) => {
          expect(chance).toBeLessThanOrEqual((chances[at] ?? 0) + 1e-7);
        });
        const square = chances.reduce((sum, chance, at) => sum + chance * (added[at] ?? 0) ** 2, 0);
        expect(square).toBeLessThanOrEqual(given.variance + 1e-6);
        expect(chances[0]).toBeLessThan(1);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses rules by which a 0 cannot become anything', () => {
    expect(() => raisedZero({ most: 5, variance: 3, barred: 5 })).toThrow(ZichtError);
  });
});

describe('noisyCount', () => {
  it('stays within the most, above 0, and off what is barred', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 0, max: keyedNumbers - 1 }), (count, key) => {
        const read = noisyCount(noise, count, key, null);
        expect(Math.abs(read - count)).toBeLessThanOrEqual(5);
        expect(read === 0 || read > 2).toBe(true);
        expect(noisyCount(noise, count, key, null)).toBe(read);
      }),
    );
  });

  it('leaves a 0 a 0, unless it has a name: then that settles it, the same every time', () => {
    expect(noisyCount(noise, 0, 12345, null)).toBe(0);
    const names = Array.from({ length: 4_000 }, (_, at) => `cell ${at}`);
    const read = names.map((name) => noisyCount(noise, 0, 0, name));
    expect(names.map((name) => noisyCount(noise, 0, 99, name))).toEqual(read);
    const { noise: added, upTo } = raisedZero(rules);
    added.forEach((one, at) => {
      const chance = (upTo[at] ?? 0) - (upTo[at - 1] ?? 0);
      const share = read.filter((count) => count === one).length / names.length;
      expect(Math.abs(share - chance)).toBeLessThan(0.03);
    });
  });
});
