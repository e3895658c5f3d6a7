import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configuration } from '../../schemas/configuration.ts';
import { registers } from './arbitraries/registers.ts';
import { settings } from './arbitraries/settings.ts';
import { naiveCells, victimsAreKnown } from './cells.ts';
import { type NaiveChild, naiveCohort } from './cohort.ts';
import { optionsOf } from './options.ts';

const files = { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } };
const optionsFrom = (set: Readonly<Record<string, unknown>>) =>
  optionsOf(configuration.parse({ ...set, registers: files }));

describe('the random registers', () => {
  it('reach every outcome that a child can have', () => {
    const drawn = fc.sample(fc.tuple(registers, settings), { numRuns: 60, seed: 20190630 });
    const children = drawn.flatMap(([tables, set]) => naiveCohort(tables, optionsFrom(set)));
    const seen = (value: (child: NaiveChild) => string | boolean | null) => new Set(children.map(value));
    expect(seen((child) => child.excluded)).toEqual(new Set([null, 'unlinked', 'adult', 'after_leaving']));
    expect(seen((child) => child.unlinkedBecause)).toEqual(
      new Set([null, 'key_type', 'not_in_persons', 'conflicting_person']),
    );
    expect(seen((child) => child.followUp)).toEqual(new Set(['followed', 'left', 'not_yet_followed']));
    expect(seen((child) => child.help)).toEqual(new Set(['running', 'started', 'none']));
    expect(seen((child) => child.ageGroup)).toEqual(new Set(['0-3', '4-11', '12-17', 'unknown']));
    expect(seen((child) => child.victim)).toEqual(new Set([true, false]));
    expect([...seen((child) => child.place.municipality)]).toEqual(
      expect.arrayContaining(['GM1945', 'JZ02_U', 'PV30_U', 'NL_U']),
    );
  });

  it('give counts of which the categories add up, in both trees of regions', () => {
    fc.assert(
      fc.property(registers, settings, (tables, set) => {
        const options = optionsFrom(set);
        const cells = naiveCells(naiveCohort(tables, options), options, victimsAreKnown(tables));
        const sum = (indicator: string, margin: string) =>
          cells
            .filter((cell) => cell.indicator === indicator && cell.margin === margin && cell.victim === '_T')
            .reduce((total, cell) => total + cell.numerator, 0);
        for (const indicator of ['without-help-6m', 'children-with-order']) {
          const total = sum(indicator, 'total');
          for (const margin of ['sex', 'measure', 'province', 'youth_region', 'municipality'])
            expect(sum(indicator, margin)).toBe(total);
        }
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});
