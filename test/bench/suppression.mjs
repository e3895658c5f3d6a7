// Times the withholding of cells in frequency tables of made-up counts: the municipalities in two trees that are not nested,
// by year and outcome; and, as the fourth, a national cube of 100,000 children a year by year, sex and age. What the smaller
// ones show is then certified by the attacker. After a build: `node test/bench/suppression.mjs [sizes]`; each size runs in a process of its own. The
// fifth, 41,000 cells of which three in four are unsafe, runs only when asked for. Writes suppression-results.json. Nothing here is
// an assertion.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { certify } from '../../dist/src/attacker/certify.js';
import { withheld } from '../../dist/src/attacker/knowledge.js';
import { exactlyTold, suppress } from '../../dist/src/disclosure/suppression/gauss.js';
import { protect } from '../../dist/src/disclosure/suppression/protect.js';
import { WidthMemory } from '../../dist/src/disclosure/suppression/width-memory.js';
import { widths } from '../../dist/src/disclosure/suppression/widths.js';
import { dimension } from '../../dist/src/disclosure/tables/dimension.js';
import { frequencyTable } from '../../dist/src/disclosure/tables/frequency-table.js';

/** Years and outcomes; the cube by how many children it counts each year. */
const sizes = [
  { years: 1, outcomes: 2 },
  { years: 3, outcomes: 3 },
  { years: 8, outcomes: 3 },
  { children: 100_000 },
  { years: 7, outcomes: 12 },
];
/** Inner cells up to which the attack on what is shown ends within minutes. */
const certifiedAtMost = 5_000;
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

const trees = { NL: municipalities.map(([code]) => code) };
for (const [code, , province, youthRegion] of municipalities)
  for (const group of [province, youthRegion]) trees[group] = [...(trees[group] ?? []), code];

function drawTable({ years, outcomes }) {
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

/** Children in care by municipality, in the shares of ages and sexes that registers of youth care show, roughly. */
function drawCube({ children }) {
  const years = Array.from({ length: 5 }, (_, at) => `${2018 + at}`);
  const ages = new Map([0.12, 0.25, 0.28, 0.25, 0.1].map((share, at) => [`age ${at}`, share]));
  const sexes = new Map([0.54, 0.46].map((share, at) => [`sex ${at}`, share]));
  const sizes = municipalities.map(() => Math.exp(deviate()));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const counts = municipalities.flatMap(([code], at) =>
    years.flatMap((year) =>
      [...sexes].flatMap(([sex, ofSex]) =>
        [...ages].map(([age, ofAge]) => ({
          codes: [code, year, sex, age],
          count: countAround((children * (sizes[at] ?? 0) * ofSex * ofAge) / all),
        })),
      ),
    ),
  );
  const grouped = (name, codes) => dimension(name, codes, { all: codes });
  return frequencyTable(
    [
      dimension('region', trees.NL, trees),
      grouped('year', years),
      grouped('sex', [...sexes.keys()]),
      grouped('age', [...ages.keys()]),
    ],
    counts,
  );
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

/** What is shown as a reader has it, of whom every count below ten is asked for, by the attacker's own code. */
function attackOn({ inner, candidates, targets }, { shown }) {
  const name = (column) => `c${column}`;
  const termsOf = ({ columns, coefficients }) =>
    columns.map((column, at) => ({ cell: name(column), coefficient: coefficients[at] }));
  const countOf = ({ columns }) => columns.reduce((sum, column) => sum + inner[column], 0);
  const knowledge = {
    cells: inner.map((_, column) => withheld(name(column))),
    relations: candidates
      .filter(({ key }) => shown.has(key))
      .map(({ shows: [count] }) => ({ terms: termsOf(count), constant: countOf(count) })),
    limits: [],
    choices: [],
  };
  return certify(knowledge, {
    sensitive: targets.map(({ key, count }) => ({ key, terms: termsOf(count) })),
    width: rules.width,
    levels: [{ name: 'counts', grant: (told) => told }],
    witness: (cell) => inner[Number(cell.slice(1))],
    workers: 1,
  });
}

/** What a step yields, and its seconds: on the wall, and of the processor where others use the machine too. */
async function timed(step) {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await step();
  const { user, system } = process.cpuUsage(before);
  const two = (value) => Number(value.toFixed(2));
  return [result, { wall: two((performance.now() - start) / 1_000), processor: two((user + system) / 1e6) }];
}

async function measure(size) {
  const table = size.children === undefined ? drawTable(size) : drawCube(size);
  const problem = problemOf(table);
  const [pattern, gauss] = await timed(() => suppress(problem));
  const [, secondGauss] = await timed(() => exactlyTold(problem, pattern));
  const first = new WidthMemory();
  const [seen, widthsOnce] = await timed(() => widths(problem, pattern, rules, first));
  const memory = new WidthMemory();
  const [found, all] = await timed(() => protect(problem, rules, memory));
  const isSmall = table.inner.length <= certifiedAtMost;
  const [attacked, certified] = isSmall ? await timed(() => attackOn(problem, found)) : [null, null];
  return {
    cells: table.cells.length,
    inner: table.inner.length,
    unsafe: problem.targets.length,
    withheld: problem.candidates.length - found.shown.size,
    withheldByElimination: problem.candidates.length - pattern.shown.size,
    seconds: { gauss, secondGauss, widthsOnce, protect: all, certified },
    isCertified: attacked === null ? null : attacked.certificate.passed,
    programs: { widthsOnce: first.programs, protect: memory.programs },
    narrowAfterGauss: seen.filter(({ isWide }) => !isWide).length,
    repairs: found.repairs,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

if (process.argv[2] === 'one') {
  process.stdout.write(JSON.stringify(await measure(sizes[Number(process.argv[3])])));
} else {
  const results = sizes.slice(0, Number(process.argv[2] ?? 4)).map((_, at) => {
    const args = [fileURLToPath(import.meta.url), 'one', `${at}`];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    process.stdout.write(`${stdout}\n`);
    return JSON.parse(stdout);
  });
  const machine = {
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: Math.round(loadavg()[0]),
  };
  writeFileSync(
    new URL('suppression-results.json', import.meta.url),
    `${JSON.stringify({ machine, results }, null, 2)}\n`,
  );
}
