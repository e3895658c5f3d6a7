// Times the step from event tables to curves: a million people in 41 strata, on about 400 distinct days, with five causes.
// After a build: `node test/bench/curves.mjs [people]`. Prints the median of five runs. Nothing here is an assertion.
import { cpus } from 'node:os';
import { aalenJohansen } from '../../dist/src/statistics/survival/aalen-johansen.js';
import { curveQuantile } from '../../dist/src/statistics/survival/curve-quantile.js';
import { grayTest } from '../../dist/src/statistics/survival/gray-test.js';
import { horizonCounts } from '../../dist/src/statistics/survival/horizon-counts.js';
import { logRank } from '../../dist/src/statistics/survival/log-rank.js';
import { timeFree, timeLost } from '../../dist/src/statistics/survival/restricted-mean.js';
import { curveBounds, valueAt } from '../../dist/src/statistics/survival/step-curve.js';

const people = Number(process.argv[2] ?? 1_000_000);
const strata = 41;
const lastDay = 400;
const causes = 5;
const horizons = [42, 91, 183, 365];

/** A generator of its own (Lehmer), so that every run has the same people. */
let state = 20260805;
function random() {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
}

/** One in nine has an event on day 0; most others have the first cause, later in strata of a higher number. */
function drawTable(stratum, size) {
  const rows = Array.from({ length: lastDay + 1 }, (_, time) => ({
    time,
    events: Array.from({ length: causes }, () => 0),
    censored: 0,
  }));
  for (let person = 0; person < size; person++) {
    const wait = Math.floor(-(80 + stratum) * Math.log(random()));
    const time = random() < 1 / 9 ? 0 : wait;
    const followed = 183 + Math.floor(random() * (lastDay - 182));
    const row = rows[Math.min(time, followed, lastDay)];
    if (time > followed) row.censored += 1;
    else row.events[random() < 0.9 ? 0 : 1 + Math.floor(random() * (causes - 1))] += 1;
  }
  return rows.filter(({ events, censored }) => censored > 0 || events.some((count) => count > 0));
}

const tables = Array.from({ length: strata }, (_, stratum) =>
  drawTable(stratum, Math.floor((people * (stratum + 1)) / ((strata * (strata + 1)) / 2))),
);

const steps = {
  'curves with errors and bounds': () =>
    tables.map((table) => {
      const { eventFree, incidence } = aalenJohansen(table);
      return [eventFree, ...incidence].map((curve) => curveBounds(curve));
    }),
  'the same, with horizons, quantiles, means and counts': () =>
    tables.map((table) => {
      const { eventFree, incidence } = aalenJohansen(table);
      return [
        ...[eventFree, ...incidence].map((curve) => [
          curveBounds(curve),
          horizons.map((day) => valueAt(curve, day)),
          [0.25, 0.5, 0.75].map((q) => curveQuantile(curve, q)),
        ]),
        timeFree(table, 183),
        ...incidence.map((_, cause) => timeLost(table, cause, 183)),
        horizonCounts(table, 0, horizons),
      ];
    }),
  'log-rank test of all strata': () => logRank(tables),
  "Gray's test of all strata": () => grayTest(tables),
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const milliseconds = Object.fromEntries(
  Object.entries(steps).map(([name, step]) => {
    const runs = Array.from({ length: 5 }, () => {
      const start = performance.now();
      step();
      return performance.now() - start;
    });
    return [name, { first: Math.round(runs[0]), median: Math.round(median(runs)) }];
  }),
);
const rows = tables.reduce((sum, table) => sum + table.length, 0);
process.stdout.write(
  `${JSON.stringify({ people, strata, rows, cores: cpus().length, node: process.version, milliseconds }, null, 2)}\n`,
);
