import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMethods } from '../../src/disclosure/method-utility.ts';

const counts = fc.array(fc.tuple(fc.nat(500), fc.option(fc.nat(500))), { maxLength: 30 });

describe('compareMethods', () => {
  it('tells of each method what can be worked out by hand', () => {
    const told = compareMethods(
      [9, 16, 0, 75],
      new Map([
        ['suppress', [null, 16, null, 75]],
        ['round', [10, 15, 0, 75]],
      ]),
    );
    expect(told.get('suppress')).toEqual({
      cells: 4,
      kept: 2,
      shareKept: 0.5,
      shareOfTotalKept: 0.91,
      shareUnchanged: 1,
      meanError: 0,
      maxError: 0,
      hellinger: 0,
    });
    const overlap = Math.sqrt(90) + Math.sqrt(240) + 75;
    expect(told.get('round')).toMatchObject({ kept: 4, shareUnchanged: 0.5, meanError: 0.5, maxError: 1 });
    // Half the sum of squared differences of roots is 1 less the sum of the products of roots.
    expect(told.get('round')?.hellinger).toBeCloseTo(Math.sqrt(1 - overlap / 100), 10);
  });

  it('is nothing where nothing is counted, and refuses lists that do not match', () => {
    expect(compareMethods([], new Map([['none', []]])).get('none')).toMatchObject({
      cells: 0,
      shareKept: null,
      meanError: null,
      maxError: null,
      hellinger: null,
    });
    expect(compareMethods([0, 0], new Map([['zeros', [0, 0]]])).get('zeros')?.hellinger).toBeNull();
    expect(() => compareMethods([1], new Map([['short', []]]))).toThrow(RangeError);
  });

  it('does not depend on the order of cells, and keeps to its bounds', () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const told = (of: typeof cells) =>
          compareMethods(
            of.map(([count]) => count),
            new Map([['method', of.map(([, published]) => published)]]),
          ).get('method');
        const one = told(cells);
        const other = told(cells.toReversed());
        expect(one?.kept).toBe(cells.filter(([, published]) => published !== null).length);
        expect(one?.maxError).toBe(other?.maxError);
        expect(one?.meanError ?? 0).toBeLessThanOrEqual(one?.maxError ?? 0);
        expect(one?.hellinger ?? 0).toBeCloseTo(other?.hellinger ?? 0, 10);
        expect(one?.hellinger ?? 0).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
