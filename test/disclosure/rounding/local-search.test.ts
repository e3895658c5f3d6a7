import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localSearch, type StepChoice } from '../../../src/disclosure/rounding/local-search.ts';

const cellCount = 5;

const choices: fc.Arbitrary<StepChoice> = fc.record({
  step: fc.integer({ min: 2, max: 6 }),
  cells: fc.array(fc.uniqueArray(fc.nat(cellCount - 1), { minLength: 1 }), { maxLength: 8 }),
  start: fc.array(fc.integer({ min: -15, max: 0 }), { minLength: cellCount, maxLength: cellCount }),
  aim: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: cellCount, maxLength: cellCount }),
  bound: fc.constantFrom(4, Number.POSITIVE_INFINITY),
});

/** What a choice of steps costs, from its distances alone. */
function costOf({ step, cells, start, aim, bound }: StepChoice, taken: readonly boolean[]): number {
  return start.reduce((sum, from, cell) => {
    const distance = from + step * cells.filter((raised, at) => taken[at] && raised.includes(cell)).length;
    const beyond = Math.max(0, Math.abs(distance) - bound);
    return sum + (distance - (aim[cell] ?? 0)) ** 2 + 1000 * beyond ** 2;
  }, 0);
}

const changed = (taken: readonly boolean[], ...ats: readonly number[]) =>
  taken.map((was, at) => (ats.includes(at) ? !was : was));

describe('localSearch', () => {
  it('ends where no change of one step and no exchange of two costs less', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const taken = localSearch(choice);
        const least = costOf(choice, taken);
        for (const [at, one] of taken.entries()) {
          expect(costOf(choice, changed(taken, at))).toBeGreaterThanOrEqual(least - 1e-6);
          for (const [other, another] of taken.entries())
            if (one !== another)
              expect(costOf(choice, changed(taken, at, other))).toBeGreaterThanOrEqual(least - 1e-6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds the best of all choices in most small cases', () => {
    const sample = fc.sample(choices, { numRuns: 200, seed: 1 });
    const best = sample.filter((choice) => {
      const all = Array.from({ length: 2 ** choice.cells.length }, (_, bits) =>
        costOf(
          choice,
          choice.cells.map((_, at) => ((bits >> at) & 1) === 1),
        ),
      );
      return costOf(choice, localSearch(choice)) <= Math.min(...all) + 1e-6;
    });
    expect(best.length).toBeGreaterThan(180);
  });
});
