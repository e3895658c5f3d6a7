import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedGroups } from '../../../pipeline/generate/hazard/expected.ts';
import type { HazardSpecification } from '../../../pipeline/generate/hazard/specification.ts';
import { aalenJohansen } from '../../../src/statistics/survival/aalen-johansen.ts';
import { absenceEstimates } from '../../../src/statistics/survival/absence-estimates.ts';
import type { EventTable } from '../../../src/statistics/survival/event-table.ts';
import { type Estimate, valueAt } from '../../../src/statistics/survival/step-curve.ts';
import { openTestRun, type TestRun } from '../../support/accepted.ts';
import { drawCurves } from '../../support/hazard-curves.ts';
import { plain } from '../../support/hazard-set.ts';

const isLong = process.env.ZICHT_LONG === '1';
const replicates = 2_000;
const horizon = 183;

/**
 * The hazards of help that ship, for children without running help who are observed for up to 400 days, with censoring on
 * every day. More leave than in the shipped set: enough for estimators that pass over it to be wrong.
 */
const specification: HazardSpecification = {
  ...plain,
  period: { from: '2018-01-01', until: '2019-02-04' },
  observedUntil: '2019-02-04',
  strata: plain.strata.map((stratum) => ({
    ...stratum,
    running: 0,
    leave: [{ fromDay: 0, chance: 0.0015 }],
  })),
};

/** The share of all with help by a day, in closed form. */
const [everybody] = expectedGroups(specification);
const truth = (day: number) => everybody?.helpWithin.find((told) => told.day === day)?.help ?? Number.NaN;
const fourErrors = 4 * Math.sqrt((0.95 * 0.05) / replicates);

describe('intervals of the time to help, over 2,000 made-up registers each', {
  timeout: isLong ? 1_800_000 : 240_000,
}, () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun(2);
  });
  afterAll(() => run.close());

  const holds = ({ bounds }: Estimate, value: number) =>
    bounds !== null && bounds.lower <= value && value <= bounds.upper;
  const share = (tables: readonly EventTable[], isGood: (table: EventTable) => boolean) =>
    tables.filter(isGood).length / tables.length;

  it.each(isLong ? [136, 1_000, 10_000] : [136, 1_000])(
    'hold the truth 95% of the time for %i children',
    async (children) => {
      const tables = await drawCurves(run, specification, replicates, children, 11 + children);
      for (const day of [42, 91, horizon]) {
        const covered = share(tables, (table) => {
          const curve = aalenJohansen(table).incidence[0];
          return curve !== undefined && holds(valueAt(curve, day), truth(day));
        });
        expect(Math.abs(covered - 0.95)).toBeLessThan(fourErrors);
      }
    },
  );

  it('do not hold it for the estimators that are taken for it', async () => {
    const tables = await drawCurves(run, specification, replicates, 1_000, 77);
    const estimates = tables.map((table) => {
      // Nobody knows of those helped how long they would have been followed; this share is not tried here.
      const followed = table.reduce(
        (sum, { events, censored }) => sum + (events[0] ?? 0) + (events[1] ?? 0) + censored,
        0,
      );
      return absenceEstimates(table, 0, horizon, followed);
    });
    const without = 1 - truth(horizon);
    const covered = (name: 'notByThen' | 'noneSeen' | 'ifNobodyLeft' | 'stillWaiting') =>
      estimates.filter((estimate) => holds(estimate[name], without)).length / estimates.length;
    expect(Math.abs(covered('notByThen') - 0.95)).toBeLessThan(fourErrors);
    for (const name of ['noneSeen', 'ifNobodyLeft', 'stillWaiting'] as const)
      expect(covered(name)).toBeLessThan(0.5);
  });
});
