import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curveDays } from '../../../../pipeline/generate/hazard/expected.ts';
import type { HazardSpecification } from '../../../../pipeline/generate/hazard/specification.ts';
import { openTestRun, type TestRun } from '../../../support/accepted.ts';
import { type MadeSet, makeHazardSet, plain, shipped } from '../../../support/hazard-set.ts';

/** Few records beside those of children, so that many children are soon made. */
const childrenOnly = (specification: HazardSpecification): HazardSpecification => ({
  ...specification,
  care: { ...specification.care, rowsPerChild: 4 },
});

let run: TestRun;
beforeAll(async () => {
  run = await openTestRun(2);
});
afterAll(() => run.close());

/** How many binomial standard errors a count lies from what a chance makes of so many. */
function errors(count: number, of: number, chance: number): number {
  return Math.abs(count - of * chance) / Math.sqrt(of * chance * (1 - chance));
}

describe('what is drawn', () => {
  let set: MadeSet;
  beforeAll(async () => {
    const specification = childrenOnly({ ...plain, keys: shipped.keys });
    set = await makeHazardSet(run, { careRows: 160_000, specification, seed: 5 });
  });

  it('lies within four standard errors of the closed form, in every group', () => {
    let compared = 0;
    for (const [at, { group, share, running, sixMonths, helpWithin, missed }] of set.expected.entries()) {
      const counts = set.realised.groups[at]?.true ?? {};
      expect(set.realised.groups[at]?.group).toEqual(group);
      const n = (name: string) => counts[name] ?? Number.NaN;
      const followed = n('children') - n('left_6m');
      const pairs: [count: number, of: number, chance: number][] = [
        ...(share < 1 ? [[n('children'), set.realised.children, share] as [number, number, number]] : []),
        [n('children') - n('waiting'), n('children'), running],
        [followed, n('children'), sixMonths.followed],
        [n('running_6m'), followed, sixMonths.running],
        [n('started_6m'), followed, sixMonths.started],
        [n('none_6m'), followed, sixMonths.none],
        ...helpWithin.flatMap(({ day, help, left }): [number, number, number][] => [
          [n(`help_${day}`), n('waiting'), help],
          [n(`left_${day}`), n('waiting'), left],
        ]),
        [n('missed_orders'), n('children'), missed.protection_orders],
      ];
      for (const [count, of, chance] of pairs) {
        expect({ group, count, of, chance, far: errors(count, of, chance) >= 4 }).toMatchObject({
          far: false,
        });
        compared += 1;
      }
      expect(n('repeats_12m')).toBeLessThan(n('repeat_known_12m'));
    }
    expect(compared).toBeGreaterThan(250);
    expect(curveDays).toHaveLength(4);
  });

  it('has as many further orders as their chance a day makes', () => {
    const { repeats_12m: again = 0, repeat_known_12m: known = 0 } = set.realised.groups[0]?.true ?? {};
    // A year from the landmark has 365 or 366 days: between the two chances, four errors on either side.
    const chances = [365, 366].map((days) => 1 - (1 - shipped.orders.further) ** days);
    expect(known).toBeGreaterThan(20_000);
    expect(Math.min(...chances.map((chance) => errors(again, known, chance)))).toBeLessThan(4);
  });
});

describe('siblings', () => {
  it('share a stratum, a place and an index date, and some of them the day of help; no chance changes', async () => {
    const specification = childrenOnly({ ...plain, siblings: { share: 0.5, together: 0.5 } });
    const { expected, realised } = await makeHazardSet(run, { careRows: 80_000, specification, seed: 6 });
    const [pairs] = await run.engine.rows<Record<string, number>>(
      `SELECT count(*) AS pairs,
         count(*) FILTER (a.stratum = b.stratum AND a.index_date = b.index_date AND a.municipality = b.municipality) AS alike,
         count(*) FILTER (NOT a.is_running AND NOT b.is_running AND a.help_day IS NOT NULL AND b.help_day IS NOT NULL) AS helped,
         count(*) FILTER (NOT a.is_running AND NOT b.is_running AND a.help_day = b.help_day) AS together
       FROM hazard_child a JOIN hazard_child b ON a.child % 2 = 0 AND b.child = a.child + 1
       WHERE a.has_sibling AND b.has_sibling`,
      'pairs',
    );
    const { pairs: n = 0, alike, helped = 0, together = 0 } = pairs ?? {};
    expect(errors(n, 10_000, 0.5)).toBeLessThan(4);
    expect(alike).toBe(n);
    expect(together / helped).toBeGreaterThan(0.45);
    expect(together / helped).toBeLessThan(0.6);
    const { waiting = 0, help_183: helpedByThen = 0, siblings } = realised.groups[0]?.true ?? {};
    expect(siblings).toBe(2 * n);
    // Two children who have help on one day count for one: at most √2 times the error.
    const chance = expected[0]?.helpWithin.find(({ day }) => day === 183)?.help ?? Number.NaN;
    expect(errors(helpedByThen, waiting, chance)).toBeLessThan(4 * Math.SQRT2);
  });
});
