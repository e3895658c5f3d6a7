// Times the withholding of cells in frequency tables of made-up counts: the municipalities in two trees that are not nested,
// by year and outcome. After a build: `node test/bench/suppression.mjs [sizes]`; each size runs in a process of its own. The
// fourth, 41,000 cells of which three in four are unsafe, takes longer than seven minutes and runs only when asked for. Writes
// suppression-results.json. Nothing here is an assertion.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { exactlyTold, suppress } from '../../dist/src/disclosure/suppression/gauss.js';
import { protect } from '../../dist/src/disclosure/suppression/protect.js';
import { WidthMemory } from '../../dist/src/disclosure/suppression/width-memory.js';
import { widths } from '../../dist/src/disclosure/suppression/widths.js';
import { dimension } from '../../dist/src/disclosure/tables/dimension.js';
import { frequencyTable } from '../../dist/src/disclosure/tables/frequency-table.js';

/** Years and outcomes. */
const sizes = [
  [1, 2],
  [3, 3],
  [8, 3],
  [7, 12],
];
const rules = { width: 10, atLeast: 0, ownRecord: false };

const municipalities = readFileSync(
  new URL('../../pipeline/reference/municipalities.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

/** A generator of its own (Lehmer), so that every run has the same people. */
let state = 20260805;
function random() {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
}

/** About normal, from three uniform numbers: mean 0, deviation 1. */
const deviate = () => 2 * (random() + random() + random() - 1.5);

/** Poisson: by inversion where the mean is small, else rounded. */
function countAround(mean) {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * deviate()));
  let [count, term] = [0, Math.exp(-mean)];
  for (let left = random() - term; left > 0 && count < 1_000; left -= term) {
    count++;
    term *= mean / count;
  }
  return count;
}

function drawTable(years, outcomes) {
  const trees = { NL: municipalities.map(([code]) => code) };
  for (const [code, , province, youthRegion] of municipalities)
    for (const group of [province, youthRegion]) trees[group] = [...(trees[group] ?? []), code];
  const yearCodes = Array.from({ length: years }, (_, at) => `${2018 + at}`);
  const outcomeCodes = Array.from({ length: outcomes }, (_, at) => `outcome ${at}`);
  const counts = municipalities.flatMap(([code]) => {
    const size = 0.36 * Math.exp(3.2 + 1.1 * deviate());
    return yearCodes.flatMap((year) =>
      outcomeCodes.map((outcome, at) => ({
        codes: [code, year, outcome],
        count: countAround(size * Math.exp(-0.45 * at)),
      })),
    );
  });
  const dimensions = [
    dimension('region', trees.NL, trees),
    dimension('year', yearCodes, years > 1 ? { all: yearCodes } : {}),
    dimension('outcome', outcomeCodes, { all: outcomeCodes }),
  ];
  return frequencyTable(dimensions, counts);
}

/** Every count below ten is unsafe, nobody included. */
function problemOf(table) {
  const wanted = table.cells.toSorted(
    (a, b) => b.value - a.value || b.count.columns.length - a.count.columns.length,
  );
  const keyed = wanted.map(({ codes, count, value }) => ({ key: codes.join('|'), count, value }));
  return {
    inner: table.inner,
    equal: [],
    candidates: keyed.map(({ key, count }) => ({ key, shows: [count], state: 'open' })),
    targets: keyed.filter(({ value }) => value < 10).map(({ key, count }) => ({ key, count })),
  };
}

async function seconds(step) {
  const start = performance.now();
  const result = await step();
  return [result, Number(((performance.now() - start) / 1_000).toFixed(2))];
}

async function measure(years, outcomes) {
  const table = drawTable(years, outcomes);
  const problem = problemOf(table);
  const [pattern, gauss] = await seconds(() => suppress(problem));
  const [, second] = await seconds(() => exactlyTold(problem, pattern));
  const first = new WidthMemory();
  const [seen, once] = await seconds(() => widths(problem, pattern, rules, first));
  const memory = new WidthMemory();
  const [found, all] = await seconds(() => protect(problem, rules, memory));
  return {
    cells: table.cells.length,
    inner: table.inner.length,
    unsafe: problem.targets.length,
    withheld: problem.candidates.length - found.shown.size,
    seconds: { gauss, secondGauss: second, widthsOnce: once, protect: all },
    programs: { widthsOnce: first.programs, protect: memory.programs },
    narrowAfterGauss: seen.filter(({ isWide }) => !isWide).length,
    repairs: found.repairs,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

if (process.argv[2] === 'one') {
  process.stdout.write(JSON.stringify(await measure(Number(process.argv[3]), Number(process.argv[4]))));
} else {
  const results = sizes.slice(0, Number(process.argv[2] ?? 3)).map((size) => {
    const args = [fileURLToPath(import.meta.url), 'one', ...size.map(String)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    process.stdout.write(`${stdout}\n`);
    return JSON.parse(stdout);
  });
  const machine = { cores: cpus().length, node: process.version };
  writeFileSync(
    new URL('suppression-results.json', import.meta.url),
    `${JSON.stringify({ machine, results }, null, 2)}\n`,
  );
}
