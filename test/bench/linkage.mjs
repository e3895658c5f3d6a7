// Times link, spells and cohort on registers of two sizes, each as a process of its own: `npm run bench:linkage [-- small]`.
// Writes test/bench/linkage-results.json. Nothing here is an assertion: read the growth, not the seconds.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dearest, rounded, roundedTimes } from './measured.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const only = process.argv[2];
const sizes = {
  small: { orders: 1_000_000, careRows: 10_000_000, persons: 5_000_000, memory: '3GB', runs: 3 },
  large: { orders: 5_000_000, careRows: 50_000_000, persons: 25_000_000, memory: '4GB', runs: 1 },
};

function measure({ orders, careRows, persons, memory }) {
  const scratch = mkdtempSync(join(tmpdir(), 'zicht-bench-'));
  try {
    const args = [join(here, 'linkage-run.mjs'), orders, careRows, persons, memory, scratch].map(String);
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The run with the median time, with its dearest statements only. */
function summary(runs) {
  const middle = runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor((runs.length - 1) / 2)];
  return {
    ...middle,
    runs: runs.length,
    seconds: rounded(middle.seconds),
    processorSeconds: rounded(middle.processorSeconds),
    stages: middle.stages.map(roundedTimes),
    statements: dearest(middle.statements, 8),
  };
}

const results = {
  machine: { cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version },
};
for (const [name, size] of Object.entries(sizes)) {
  if (only !== undefined && only !== name) continue;
  results[name] = summary(Array.from({ length: size.runs }, () => measure(size)));
}
if (results.small !== undefined && results.large !== undefined) {
  const factor = sizes.large.careRows / sizes.small.careRows;
  results.growth = {
    rows: factor,
    seconds: rounded(results.large.seconds / results.small.seconds),
    overLinear: rounded(results.large.seconds / results.small.seconds / factor),
    processorOverLinear: rounded(results.large.processorSeconds / results.small.processorSeconds / factor),
  };
  writeFileSync(join(here, 'linkage-results.json'), `${JSON.stringify(results, null, 2)}\n`);
}
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
