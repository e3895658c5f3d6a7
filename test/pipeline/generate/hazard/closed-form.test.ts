import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstDay,
  leavingOf,
  meanWithoutHelp,
  occupation,
  stays,
  stretchesOf,
} from '../../../../pipeline/generate/hazard/closed-form.ts';
import type { Hazard } from '../../../../pipeline/generate/hazard/specification.ts';

const chance = fc.oneof(fc.constantFrom(0, 0.5, 0.99), fc.double({ min: 0, max: 0.2, noNaN: true }));
const hazard: fc.Arbitrary<Hazard> = fc
  .tuple(
    chance,
    fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), chance), { selector: ([day]) => day }),
  )
  .map(([first, later]) => [
    { fromDay: 0, chance: first },
    ...later.toSorted(([a], [b]) => a - b).map(([fromDay, next]) => ({ fromDay, chance: next })),
  ]);

/** The chance on a day: that of the last piece that has begun. */
function on(pieces: Hazard, day: number): number {
  let found = 0;
  for (const piece of pieces) if (piece.fromDay <= day) found = piece.chance;
  return found;
}

/** Walks along the days: help first, then leaving, which nobody does on day 0. */
function walk(help: Hazard, leave: Hazard, until: number) {
  const state = { help: 0, left: 0, neither: 1, areaBelow: 0 };
  for (let day = 0; day <= until; day += 1) {
    const helped = state.neither * on(help, day);
    const gone = day === 0 ? 0 : (state.neither - helped) * on(leave, day);
    state.help += helped;
    state.left += gone;
    state.neither -= helped + gone;
    if (day < until) state.areaBelow += state.help;
  }
  return state;
}

describe('the closed form', () => {
  it('is what a walk along the days finds, for any hazards and day', () => {
    fc.assert(
      fc.property(hazard, hazard, fc.integer({ min: 0, max: 200 }), (help, leave, day) => {
        const found = occupation(stretchesOf(help, leave), day);
        const walked = walk(help, leave, day);
        expect(found.help).toBeCloseTo(walked.help, 10);
        expect(found.left).toBeCloseTo(walked.left, 10);
        expect(found.neither).toBeCloseTo(walked.neither, 10);
        expect(found.help + found.left + found.neither).toBeCloseTo(1, 10);
      }),
    );
  });

  it('has the mean time that the area above the walked curve has', () => {
    fc.assert(
      fc.property(hazard, hazard, fc.integer({ min: 1, max: 200 }), (help, leave, horizon) => {
        const mean = meanWithoutHelp(stretchesOf(help, leave), horizon);
        expect(mean).toBeCloseTo(horizon - walk(help, leave, horizon).areaBelow, 8);
      }),
    );
  });

  it('keeps the smallest chances', () => {
    const tiny: Hazard = [{ fromDay: 0, chance: 5.783014886328409e-13 }];
    const none: Hazard = [{ fromDay: 0, chance: 0 }];
    const helped = occupation(stretchesOf(tiny, none), 132).help;
    expect(helped / (133 * 5.783014886328409e-13)).toBeCloseTo(1, 9);
    expect(133 - meanWithoutHelp(stretchesOf(tiny, none), 133)).toBeCloseTo(
      (133 * 134 * 5.783014886328409e-13) / 2,
      12,
    );
  });

  it('knows who stays when nothing else can happen', () => {
    fc.assert(
      fc.property(hazard, fc.integer({ min: 0, max: 200 }), (help, day) => {
        const none: Hazard = [{ fromDay: 0, chance: 0 }];
        expect(stays(help, day)).toBeCloseTo(walk(help, none, day).neither, 12);
        expect(1 - stays(leavingOf(help), day)).toBeCloseTo(walk(none, help, day).left, 12);
      }),
    );
  });

  it('finds the first day by which a share is reached, as a walk does', () => {
    fc.assert(
      fc.property(hazard, hazard, fc.double({ min: 0.01, max: 0.9, noNaN: true }), (help, leave, share) => {
        const stretches = stretchesOf(help, leave);
        const helpBy = (day: number) => occupation(stretches, day).help;
        let walked: number | null = null;
        for (let day = 0; day <= 100 && walked === null; day += 1) if (helpBy(day) >= share) walked = day;
        expect(firstDay(helpBy, share, 100)).toBe(walked);
      }),
    );
  });

  it('is the plain geometric series for one chance', () => {
    const one = (value: number): Hazard => [{ fromDay: 0, chance: value }];
    expect(occupation(stretchesOf(one(0.01), one(0)), 182).help).toBeCloseTo(1 - 0.99 ** 183, 14);
    expect(occupation(stretchesOf(one(0), one(0.01)), 182).left).toBeCloseTo(1 - 0.99 ** 182, 14);
    expect(meanWithoutHelp(stretchesOf(one(0), one(0.1)), 365)).toBe(365);
  });
});
