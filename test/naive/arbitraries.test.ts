import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configuration } from '../../schemas/configuration.ts';
import { linkageRegisters } from './arbitraries/linkage.ts';
import { registers } from './arbitraries/registers.ts';
import { settings } from './arbitraries/settings.ts';
import { naiveCells, victimsAreKnown } from './cells.ts';
import { type NaiveChild, naiveCohort } from './cohort.ts';
import { naiveLinkage } from './linkage/linkage.ts';
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

  it('reach every figure about linkage, of linked and of unlinked people', () => {
    const drawn = fc.sample(fc.tuple(linkageRegisters, settings), { numRuns: 60, seed: 20190630 });
    const figures = drawn.flatMap(([tables, set]) => naiveLinkage(tables, optionsFrom(set)));
    const reached = (category: string) => {
      const own = figures.filter((figure) => figure.category === category);
      return {
        some: own.some(({ numerator }) => (numerator ?? 0) > 0),
        others: own.some(({ numerator, denominator }) => (denominator ?? 0) > (numerator ?? 0)),
      };
    };
    const registersOfKeys = ['protection_orders', 'youth_care', 'victim_records'];
    for (const category of registersOfKeys.flatMap((name) =>
      ['r', 's', 'other'].map((type) => `${name}_key_type_${type}`),
    ))
      expect({ category, ...reached(category) }).toEqual({ category, some: true, others: true });
    for (const category of ['ground_known', 'spell_open', 'several_orders'].map((name) => `${name}_unlinked`))
      expect({ category, ...reached(category) }).toEqual({ category, some: true, others: true });
    const implausible = figures.filter(({ indicator }) => indicator === 'implausible-links');
    const kinds = new Set(implausible.filter(({ value }) => value).map(({ category }) => category));
    expect(kinds.size).toBe(5);
    const corrected = figures.filter(({ statistic }) => statistic === 'corrected');
    expect(corrected.some(({ value, people: [, missed] }) => missed > 0 && (value ?? 0) > 0)).toBe(true);
    const others = figures.filter(
      ({ statistic, victim }) => statistic === 'bound_high' && victim === 'other',
    );
    expect(others.some(({ people: [, , victims] }) => (victims ?? 0) > 0)).toBe(true);
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
