import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { againstRest } from '../../src/statistics/against-rest.ts';
import { newcombe } from '../../src/statistics/newcombe.ts';

describe('againstRest', () => {
  it('compares with everybody outside the unit', () => {
    const { difference, verdict } = againstRest({ having: 56, all: 70 }, { having: 104, all: 150 });
    expect(difference).toEqual(newcombe({ having: 56, all: 70 }, { having: 48, all: 80 }));
    expect(verdict).toBe('higher');
  });

  it('says the opposite of the rest, from the side of the rest', () => {
    const count = fc.integer({ min: 0, max: 900 });
    const opposite = { lower: 'higher', higher: 'lower', unclear: 'unclear' };
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const total = { having: a + c, all: a + b + c + d };
        const unit = againstRest({ having: a, all: a + b }, total);
        const rest = againstRest({ having: c, all: c + d }, total);
        expect(rest.verdict).toBe(opposite[unit.verdict]);
      }),
    );
  });

  it('is unclear where shares are equal, and where few can be compared', () => {
    expect(againstRest({ having: 500, all: 1000 }, { having: 5000, all: 10_000 }).verdict).toBe('unclear');
    expect(againstRest({ having: 0, all: 3 }, { having: 150, all: 1000 }).verdict).toBe('unclear');
    expect(againstRest({ having: 0, all: 300 }, { having: 150, all: 1000 }).verdict).toBe('lower');
  });

  it('compares nothing where the unit is empty, or is everybody', () => {
    const total = { having: 3, all: 9 };
    const nothing = { difference: null, verdict: 'unclear' };
    expect(againstRest({ having: 0, all: 0 }, total)).toEqual(nothing);
    expect(againstRest(total, total)).toEqual(nothing);
  });

  it('refuses a unit that is no part of the total', () => {
    expect(() => againstRest({ having: 4, all: 5 }, { having: 3, all: 9 })).toThrow(RangeError);
    expect(() => againstRest({ having: 1, all: 10 }, { having: 3, all: 9 })).toThrow(RangeError);
    expect(() => againstRest({ having: 1, all: 5 }, { having: 9, all: 9 })).toThrow(RangeError);
  });
});
