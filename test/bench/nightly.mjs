// Times the whole batch against the bare script, as processes, in pairs: `npm run bench [-- orders-copies care-records]`.
// Prints the medians and writes them to test/bench/results.json. Nothing here is an assertion.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(here, '..', '..', 'dist', 'pipeline', 'cli.js');
const [copies = '66', otherCare = '950000'] = process.argv.slice(2);
const pairs = 5;

const work = mkdtempSync(join(tmpdir(), 'zicht-bench-'));
try {
  const registers = join(work, 'registers');
  const node = process.execPath;
  execFileSync(node, [
    cli,
    'generate',
    '--output',
    registers,
    '--copies',
    copies,
    '--other-care',
    otherCare,
    '--quiet',
  ]);
  const folder = join(registers, 'clean');
  const batch = (at) => [
    cli,
    'run',
    '--config',
    join(folder, 'zicht.json'),
    '--output',
    join(work, `out-${at}`),
    '--quiet',
  ];
  const bare = [join(here, 'bare.mjs'), folder];
  const timed = (args) => {
    const start = performance.now();
    const { status, stderr } = spawnSync(node, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
    return (performance.now() - start) / 1000;
  };
  timed(bare);
  const runs = Array.from({ length: pairs }, (_, at) => {
    const [bareSeconds, batchSeconds] = [timed(bare), timed(batch(at))];
    const record = JSON.parse(
      readFileSync(join(work, `out-${at}`, 'latest', 'internal', 'run.json'), 'utf8'),
    );
    return { bareSeconds, batchSeconds, ratio: batchSeconds / bareSeconds, record };
  });
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  const stages = runs[0].record.stages.map(({ stage }) => ({
    stage,
    seconds: median(
      runs.map(({ record }) => record.stages.find((lap) => lap.stage === stage).milliseconds / 1000),
    ),
  }));
  const results = {
    machine: { cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version },
    registers: { copies: Number(copies), otherCare: Number(otherCare) },
    pairs,
    bareSeconds: median(runs.map(({ bareSeconds }) => bareSeconds)),
    batchSeconds: median(runs.map(({ batchSeconds }) => batchSeconds)),
    ratio: median(runs.map(({ ratio }) => ratio)),
    peakMemoryMegabytes: Math.max(...runs.map(({ record }) => record.peakMemoryMegabytes)),
    stages,
  };
  writeFileSync(join(here, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
