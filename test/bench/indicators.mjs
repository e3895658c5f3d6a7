// Times everything behind link on a million orders, each run as a process of its own: `npm run bench:indicators`. Writes
// test/bench/indicators-results.json. Nothing here is an assertion; on a busy machine read the processor's time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const runs = Number(process.argv[2] ?? 3);

function measure() {
  const scratch = mkdtempSync(join(tmpdir(), 'zicht-bench-'));
  try {
    const args = [join(here, 'indicators-run.mjs'), 1_000_000, 10_000_000, 5_000_000, '6GB', scratch].map(
      String,
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const [load = 0] = loadavg();
const measured = Array.from({ length: runs }, measure).toSorted((a, b) => a.seconds - b.seconds);
const results = {
  machine: {
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    loadBefore: load,
  },
  runs,
  ...measured[Math.floor((runs - 1) / 2)],
};
writeFileSync(join(here, 'indicators-results.json'), `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
