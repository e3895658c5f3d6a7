import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aalenJohansen } from '../../../src/statistics/survival/aalen-johansen.ts';
import {
  clusteredAreaError,
  clusteredCurve,
  type PairDay,
  type RowPairs,
} from '../../../src/statistics/survival/clustered-curve.ts';
import { kaplanMeier } from '../../../src/statistics/survival/kaplan-meier.ts';
import { timeLost } from '../../../src/statistics/survival/restricted-mean.ts';
import { type RowInfluence, rowInfluences } from '../../../src/statistics/survival/row-influence.ts';
import { valueAt } from '../../../src/statistics/survival/step-curve.ts';
import { clusteredKaplanMeier } from './clustered-kaplan-meier.ts';
import { weightedIncidence, weightedTimeLost } from './naive.ts';
import { type Person, somePeople, tableOf } from './people.ts';

const horizon = 9;
type Member = Person & { readonly cluster: number };

/** Pairs of rows of one cluster, one by one. */
function pairsOf(people: readonly Member[], rows: readonly RowInfluence[]): PairDay[] {
  const ends = ['censored', 'event', 'other'] as const;
  const influence = ({ time, cause }: Person) =>
    rows.find(({ day, ends: how }) => day === time && how === ends[cause]) as RowInfluence;
  const nothing = { begun: 0, rise: 0, fall: 0, fallAlone: 0 };
  const none = { riseRise: 0, riseFall: 0, fallFall: 0, aloneAlone: 0, areaArea: 0 };
  const changes = people.flatMap((one, at) =>
    people.slice(at + 1).flatMap((other): PairDay[] => {
      if (one.cluster !== other.cluster) return [];
      const [first, last] = one.time <= other.time ? [one, other] : [other, one];
      const [a, b] = [influence(first), influence(last)];
      return [
        { ...none, day: first.time, begun: 1, rise: a.rise, fall: a.fall, fallAlone: a.fallAlone },
        {
          ...{ ...nothing, day: last.time, rise: -a.rise, fall: -a.fall, fallAlone: -a.fallAlone },
          ...{ riseRise: a.rise * b.rise, riseFall: a.rise * b.fall + a.fall * b.rise },
          ...{ fallFall: a.fall * b.fall, aloneAlone: a.fallAlone * b.fallAlone, areaArea: a.area * b.area },
        },
      ];
    }),
  );
  return changes.sort((one, other) => one.day - other.day);
}

/** The variance by cluster as it is defined: all rows of a cluster are given a little more weight at once. */
function jackknife(people: readonly Member[], estimate: (weights: readonly number[]) => number): number {
  const step = 1e-4;
  return [...new Set(people.map(({ cluster }) => cluster))].reduce((sum, own) => {
    const shifted = (by: number) => estimate(people.map(({ cluster }) => (cluster === own ? 1 + by : 1)));
    return sum + ((shifted(step) - shifted(-step)) / (2 * step)) ** 2;
  }, 0);
}

const members = fc
  .tuple(somePeople(2, 14), fc.array(fc.nat(5), { minLength: 14, maxLength: 14 }))
  .map(([people, clusters]) =>
    people.map((person, at): Member => ({ ...person, cluster: clusters[at] ?? 0 })),
  );

const read = (people: readonly Member[]) => {
  const table = tableOf(people, 2);
  const { staying, rows } = rowInfluences(table, 0, horizon);
  return { table, rows, pairs: { staying, days: pairsOf(people, rows) } satisfies RowPairs };
};

describe('rowInfluences', () => {
  it('squared and added are the variances of rows apart', () => {
    fc.assert(
      fc.property(somePeople(2, 14), (drawn) => {
        const people = drawn.map((person, cluster) => ({ ...person, cluster }));
        const { table, rows } = read(people);
        const ends = ['censored', 'event', 'other'] as const;
        const own = people.map(({ time, cause }) =>
          rows.find(({ day, ends: how }) => day === time && how === ends[cause]),
        );
        const last = Math.max(...people.map(({ time }) => time));
        const curve = aalenJohansen(table).incidence[0];
        const height = curve?.values.at(-1) ?? 0;
        if (height === 1) return;
        const variance = own.reduce(
          (sum, row) => sum + ((row?.rise ?? 0) - height * (row?.fall ?? 0)) ** 2,
          0,
        );
        expect(Math.sqrt(variance)).toBeCloseTo(curve?.standardErrors.at(-1) ?? 0, 10);
        if (last < horizon) return;
        const area = own.reduce((sum, row) => sum + (row?.area ?? 0) ** 2, 0);
        expect(Math.sqrt(area)).toBeCloseTo(timeLost(table, 0, horizon).standardError ?? 0, 10);
      }),
    );
  });
});

describe('clusteredCurve', () => {
  it('leaves every error as it is where each row is a cluster', () => {
    fc.assert(
      fc.property(somePeople(2), (drawn) => {
        const people = drawn.map((person, cluster) => ({ ...person, cluster }));
        const { table, pairs } = read(people);
        const { eventFree, incidence } = aalenJohansen(table);
        const [curve] = incidence;
        if (curve === undefined) return;
        expect(clusteredCurve(curve, 'incidence', pairs)).toEqual(curve);
        expect(clusteredCurve(eventFree, 'eventFree', pairs)).toEqual(eventFree);
      }),
    );
  });

  it('agrees with moving the weights of one cluster at a time, and is never below the error of rows apart', () => {
    fc.assert(
      fc.property(members, fc.nat(12), (people, day) => {
        const { table, pairs } = read(people);
        const [plain] = aalenJohansen(table).incidence;
        if (plain === undefined) return;
        const curve = clusteredCurve(plain, 'incidence', pairs);
        const [found, apart] = [valueAt(curve, day), valueAt(plain, day)];
        if (found.reason !== null) return;
        const variance = jackknife(people, (weights) => weightedIncidence(people, weights, 1, day));
        expect((found.standardError ?? Number.NaN) ** 2).toBeCloseTo(
          Math.max(variance, (apart.standardError ?? 0) ** 2),
          7,
        );
      }),
    );
  });

  it('agrees for the mean time lost too', () => {
    fc.assert(
      fc.property(members, (people) => {
        const { table, pairs } = read(people);
        const { standardError: apart } = timeLost(table, 0, horizon);
        if (apart === null) return;
        const variance = jackknife(people, (weights) => weightedTimeLost(people, weights, 1, horizon));
        expect(clusteredAreaError(apart, pairs) ** 2).toBeCloseTo(Math.max(variance, apart ** 2), 6);
      }),
    );
  });

  it('agrees with rows walked one by one, for the event-free share and for one cause alone', () => {
    fc.assert(
      fc.property(members, fc.nat(12), (people, day) => {
        const { table, pairs } = read(people);
        for (const kind of ['eventFree', 'causeAlone'] as const) {
          const plain = kind === 'eventFree' ? aalenJohansen(table).eventFree : kaplanMeier(table, 0);
          const isEvent = (cause: number) => (kind === 'eventFree' ? cause > 0 : cause === 1);
          const rows = people.map(({ time, cause, cluster }) => ({ time, event: isEvent(cause), cluster }));
          const [walked] = clusteredKaplanMeier(rows, [day]);
          const found = valueAt(clusteredCurve(plain, kind, pairs), day);
          if (walked?.reason !== null || found.reason !== null) continue;
          const apart = clusteredKaplanMeier(
            rows.map((row, cluster) => ({ ...row, cluster })),
            [day],
          )[0];
          expect(found.standardError ?? Number.NaN).toBeCloseTo(
            Math.max(walked.standardError ?? 0, apart?.standardError ?? 0),
            9,
          );
        }
      }),
    );
  });
});
