import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusteredKaplanMeier } from './clustered-kaplan-meier.ts';
import { eventFree } from '../../../src/statistics/survival/kaplan-meier.ts';
import { valueAt } from '../../../src/statistics/survival/step-curve.ts';
import { error, hasReference, reference } from '../reference.ts';
import { weightedIncidence } from './naive.ts';
import { referenceRows, somePeople, tableOf } from './people.ts';

interface Curve {
  time: number[];
  surv: number[];
  stdErr: number[];
  lower?: number[];
  upper?: number[];
}

describe('clusteredKaplanMeier', () => {
  it('is the usual curve with the usual error where every row is a cluster and nobody is censored', () => {
    fc.assert(
      fc.property(somePeople(1), (drawn) => {
        const people = drawn.map(({ time }) => ({ time, cause: 1 }));
        const rows = people.map(({ time }, cluster) => ({ time, event: true, cluster }));
        const days = [0, 4, 8, 12];
        const curve = eventFree(tableOf(people, 1));
        clusteredKaplanMeier(rows, days).forEach((estimate, at) => {
          const usual = valueAt(curve, days[at] ?? 0);
          expect(estimate.value).toBe(usual.value);
          expect(estimate.standardError ?? 0).toBeCloseTo(usual.standardError ?? 0, 12);
        });
      }),
    );
  });

  it('multiplies the error by the root of two where every row comes twice in its cluster', () => {
    const rows = [1, 2, 2, 3, 5, 8].map((time, cluster) => ({ time, event: time !== 3, cluster }));
    const twice = [...rows, ...rows];
    const apart = twice.map((row, cluster) => ({ ...row, cluster }));
    const [together] = clusteredKaplanMeier(twice, [5]);
    const [independent] = clusteredKaplanMeier(apart, [5]);
    expect((together?.standardError ?? 0) / (independent?.standardError ?? 1)).toBeCloseTo(Math.SQRT2, 12);
  });

  it('agrees with moving the weights of one cluster at a time', () => {
    const clusters = fc.array(fc.nat(3), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(somePeople(1, 14), clusters, fc.nat(12), (people, names, day) => {
        const rows = people.map(({ time, cause }, at) => ({
          time,
          event: cause === 1,
          cluster: names[at] ?? 0,
        }));
        const [estimate] = clusteredKaplanMeier(rows, [day]);
        if (estimate?.reason !== null) return;
        const step = 1e-4;
        const variance = [0, 1, 2, 3].reduce((sum, cluster) => {
          const shifted = (by: number) =>
            weightedIncidence(
              people,
              rows.map((row) => (row.cluster === cluster ? 1 + by : 1)),
              null,
              day,
            );
          return sum + ((shifted(step) - shifted(-step)) / (2 * step)) ** 2;
        }, 0);
        expect((estimate.standardError ?? Number.NaN) ** 2).toBeCloseTo(variance, 7);
      }),
    );
  });

  it('says why where there is nothing to say', () => {
    expect(clusteredKaplanMeier([], [0])[0]?.reason).toBe('nobody_at_risk');
    const one = [{ time: 3, event: true, cluster: 'a' }];
    expect(clusteredKaplanMeier(one, [2, 3]).map(({ reason }) => reason)).toEqual([
      'no_event_yet',
      'event_for_all',
    ]);
    expect(() => clusteredKaplanMeier([{ time: -1, event: true, cluster: 1 }], [1])).toThrow(RangeError);
  });

  it.skipIf(!hasReference)('agrees with survfit of R, with clusters, to 1e-10', () => {
    const file = reference<{ robust: { all: Curve }; robustCurve: Curve }>('km_clustered_robust.json');
    const rows = referenceRows('youth_clustered.csv').map(({ time, event, child }) => ({
      time: Number(time),
      event: event === '1',
      cluster: child ?? '',
    }));
    for (const { time, surv, stdErr, lower, upper } of [file.robust.all, file.robustCurve]) {
      const differences = clusteredKaplanMeier(rows, time).flatMap(({ value, standardError, bounds }, at) => [
        error(value ?? Number.NaN, surv[at] ?? Number.NaN),
        error(standardError ?? Number.NaN, stdErr[at] ?? Number.NaN),
        lower === undefined ? 0 : error(bounds?.lower ?? Number.NaN, lower[at] ?? Number.NaN),
        upper === undefined ? 0 : error(bounds?.upper ?? Number.NaN, upper[at] ?? Number.NaN),
      ]);
      expect(differences.some(Number.isNaN)).toBe(false);
      expect(Math.max(...differences)).toBeLessThan(1e-10);
    }
  });
});
